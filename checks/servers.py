"""Servers on loopback that last as long as a check: nginx, rsync's daemon, S3 by moto, and a folder for downloads."""

import contextlib
import functools
import getpass
import http.server
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@contextlib.contextmanager
def running(command, port, log):
    """A process that listens; ended at the end."""
    with open(log, "wb") as output:
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT)
    try:
        for _ in range(300):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
            if process.poll() is not None:
                break
            time.sleep(0.1)
        else:
            process.kill()
        if process.poll() is not None:
            raise SystemExit(f"{command[0]} did not start:\n{pathlib.Path(log).read_text()}")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(20)


@contextlib.contextmanager
def nginx(sample, site, folder):
    """nginx with the sample's server block, of which only what it says to change is changed."""
    port = free_port()
    block = sample.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("root /srv/www/foi;", f"root {site};")
    types = pathlib.Path("/etc/nginx/mime.types")
    temporary = "".join(
        f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    configuration = folder / "nginx.conf"
    configuration.write_text(
        (f"user {getpass.getuser()};" if os.getuid() == 0 else "") +
        f"daemon off; pid {folder}/nginx.pid; error_log stderr; worker_processes 1; events {{}}\n"
        f"http {{ include {types}; default_type application/octet-stream; access_log off; {temporary}\n{block}\n}}\n")
    program = shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin")
    with running([program, "-e", "stderr", "-c", str(configuration)], port, folder / "nginx.log") as address:
        yield address


@contextlib.contextmanager
def rsync_daemon(site, folder):
    port = free_port()
    configuration = folder / "rsyncd.conf"
    owner = "uid = root\ngid = root\n" if os.getuid() == 0 else ""
    configuration.write_text(
        f"use chroot = no\n{owner}[site]\npath = {site}\nread only = no\nlog file = {folder}/rsyncd-transfers.log\n")
    command = ["rsync", "--daemon", "--no-detach", f"--config={configuration}", "--address=127.0.0.1", f"--port={port}"]
    with running(command, port, folder / "rsyncd.log"):
        yield f"rsync://127.0.0.1:{port}/site/"


class ObjectStore:
    """S3 by moto: keeps what it is sent in memory, and writes down each request."""

    # moto looks whether a request is signed, and not by whom.
    signature = {"Authorization": "AWS4-HMAC-SHA256 Credential=check/20260101/us-east-1/s3/aws4_request, "
                                  "SignedHeaders=host, Signature=0"}

    def __init__(self, address, log):
        self.address, self.log = address, log
        self.seen = 0
        self.environment = {
            "AWS_ENDPOINT_URL": address, "AWS_ACCESS_KEY_ID": "check", "AWS_SECRET_ACCESS_KEY": "check",
            "AWS_DEFAULT_REGION": "us-east-1", "AWS_EC2_METADATA_DISABLED": "true"}
        urllib.request.urlopen(urllib.request.Request(address + "/log", method="PUT")).close()

    def writes(self):
        """What was written and removed since the last call: a set of ("PUT" or "DELETE", key)."""
        lines = self.log.read_text().splitlines()
        new, self.seen = lines[self.seen:], len(lines)
        requests = [line.split('"')[1].split() for line in new if '"' in line]
        return [
            (method, urllib.request.unquote(path.removeprefix("/log/").split("?")[0]))
            for method, path, *_ in requests if method in ("PUT", "POST", "DELETE") and path.startswith("/log/")]

    def get(self, key):
        return get(f"{self.address}/log/{urllib.request.quote(key)}", **self.signature)

    def send(self, method, key):
        """Changes the bucket behind the recipe's back."""
        request = urllib.request.Request(f"{self.address}/log/{key}", b"x", self.signature, method=method)
        urllib.request.urlopen(request).close()


@contextlib.contextmanager
def object_store(folder):
    port = free_port()
    log = folder / "moto.log"
    command = [str(pathlib.Path(sys.executable).parent / "moto_server"), "-H", "127.0.0.1", "-p", str(port)]
    with running(command, port, log) as address:
        yield ObjectStore(address, log)


@contextlib.contextmanager
def downloads(folder):
    """A folder over HTTP, as a host of releases."""

    class Handler(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()


def get(address, **headers):
    """The status, the headers and the bytes at an address."""
    try:
        with urllib.request.urlopen(urllib.request.Request(address, headers=headers), timeout=30) as response:
            return response.status, response.headers, response.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()
