#!/usr/bin/env python3
"""Uses the preview as an officer does: saves files, and looks in Chromium at what becomes of the page.

`journey` edits, breaks and mends a record and changes the style sheet. `latency` measures the time from saving a record
to the new page in the browser, and the server's memory over many saves. `soak` changes a log at random for a while;
at the end the pages must be those of a build. `soak --descriptors 64 --idle 200` gives the server so few descriptors, and
keeps so many connections open that say nothing.
"""

import argparse
import contextlib
import http.client
import pathlib
import random
import re
import resource
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

# A page that is being loaded has parts of these only.
TEXT = "return document.body?.textContent ?? ''"
ADDED = "return document.querySelector('daylight-preview')?.shadowRoot?.querySelector('{}')?.textContent"
OVERLAY, BAR = ADDED.format(".overlay"), ADDED.format(".bar")


class Preview:
    """A running `daylight serve`."""

    def __init__(self, program, log, *arguments, descriptors=None):
        self.started = time.monotonic()
        self.process = subprocess.Popen(
            [program, "serve", "-r", str(log), "-p", "0", *arguments], stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True, preexec_fn=descriptors and (
                lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (descriptors, descriptors))))
        for line in self.process.stdout:
            if found := re.search(r"http://\S+", line):
                self.address = found[0]
                break
        else:
            raise SystemExit("the preview did not start")
        # What it prints is read, so that it never waits for a reader.
        threading.Thread(target=self.process.stdout.read, daemon=True).start()

    def get(self, path=""):
        """The status and the bytes at an address below the log's."""
        try:
            with urllib.request.urlopen(self.address + path, timeout=30) as response:
                return response.status, response.read()
        except urllib.error.HTTPError as error:
            return error.code, error.read()

    def memory(self):
        """The resident memory, in MiB."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024

    def stop(self):
        """Ends it as Ctrl-C does; gives the exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(10)


@contextlib.contextmanager
def preview(program, log, *arguments, descriptors=None):
    running = Preview(program, log, *arguments, descriptors=descriptors)
    try:
        yield running
    finally:
        if running.process.poll() is None:
            running.process.kill()


def until(what, condition, seconds=10):
    """Waits for something to become true, or ends the check."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise SystemExit(f"after {seconds} s it is still not true: {what}")
        time.sleep(0.002)


def save(path, text):
    """Saves as careful editors do: a file beside it that takes its place."""
    beside = path.with_name(path.name + "~")
    beside.write_text(text)
    beside.replace(path)


def records(log):
    return sorted(path for path in (log / "content/requests").rglob("*.md"))


def page_path(log, record):
    path = record.relative_to(log / "content")
    folder = path.parent if path.name == "index.md" else path.with_suffix("")
    return urllib.parse.quote(str(folder)) + "/"


def journey(program, source):
    import browser  # the soak needs none

    with tempfile.TemporaryDirectory() as folder:
        log = pathlib.Path(folder) / "log"
        shutil.copytree(source, log, ignore=shutil.ignore_patterns(".*", "site"))
        record = max(records(log), key=lambda path: path.stat().st_size)
        good = record.read_text()
        with preview(program, log) as server, browser.chromium(height=600) as driver:
            driver.get(server.address + page_path(log, record))
            driver.execute_script("window.marker = 1; scrollTo({top: 700, behavior: 'instant'})")
            text = lambda: driver.execute_script(TEXT)

            save(record, good + "\nThe kingfisher was seen again.\n")
            until("the page shows the new words", lambda: "kingfisher" in text())
            until("the page is where it was", lambda: driver.execute_script("return scrollY") == 700)
            print("edit: the page changes and stays where it was")

            driver.execute_script("window.marker = 2")
            save(record, good.replace("outcome:", "outcmoe:", 1))
            until("the overlay names the key", lambda: "outcmoe" in (driver.execute_script(OVERLAY) or ""))
            overlay = driver.execute_script(OVERLAY)
            line = good[: good.index("outcome:")].count("\n") + 1
            assert f"{record.relative_to(log)}:{line}:1" in overlay and "^" in overlay, overlay
            assert "kingfisher" in text(), "the last good page is gone"
            assert driver.execute_script("return window.marker") == 2, "the page was loaded anew"
            print(f"break: the overlay names line {line}, and the last good page stays")

            save(record, good)
            until("the overlay is gone", lambda: "kingfisher" not in text() and driver.execute_script(OVERLAY) is None)
            print("mend: the page is back, and the overlay is gone")

            driver.execute_script("window.marker = 3")
            sheet = log / "templates/assets/site.css"
            sheet.parent.mkdir(parents=True, exist_ok=True)
            before = sheet.read_text()
            sheet.write_text(before + "\nmain { border-top: 7px solid rgb(1, 2, 3); }\n")
            border = "return getComputedStyle(document.querySelector('main')).borderTopWidth"
            until("the new style is there", lambda: driver.execute_script(border) == "7px")
            until("the old sheet is gone", lambda: driver.execute_script("return document.styleSheets.length") == 1)
            assert driver.execute_script("return window.marker") == 3, "the page was loaded anew"
            print("style: the sheet changes without a reload")

            save(record, good.replace("\n---\n", "\ndraft: true\n---\n", 1))
            until("the bar marks the draft", lambda: "Draft" in (driver.execute_script(BAR) or ""))
            print("draft: the bar says so")

            port = urllib.parse.urlsplit(server.address).port
            assert server.stop() == 0, "Ctrl-C did not end it with 0"
            print("end: Ctrl-C ends it with 0")
            save(record, good + "\nThe heron came instead.\n")
            with preview(program, log, "-p", str(port)):
                until("the page shows what the new server has", lambda: "heron" in text())
            print("restart: the page finds the server again")
            errors = [entry for entry in driver.get_log("browser") if "SEVERE" in entry["level"]]
            errors = [entry for entry in errors if "WebSocket" not in entry["message"]
                      and "ERR_CONNECTION_REFUSED" not in entry["message"]]
            assert not errors, errors


def latency(program, log, saves):
    import browser

    record = records(log)[len(records(log)) // 2]
    good = record.read_text()
    try:
        with contextlib.ExitStack() as stack:
            server = stack.enter_context(preview(program, log))
            server.get()
            print(f"start to first page: {(time.monotonic() - server.started) * 1000:.0f} ms")
            driver = stack.enter_context(browser.chromium())
            driver.get(server.address + page_path(log, record))
            times = []
            for number in range(20):
                time.sleep(0.3)
                word = f"kestrel{number}"
                start = time.monotonic()
                save(record, good + f"\nSeen: {word}.\n")
                until("the page shows the new words", lambda: word in driver.execute_script(TEXT))
                times.append((time.monotonic() - start) * 1000)
            print(f"save to new page, 20 times: median {statistics.median(times):.0f} ms, "
                  f"from {min(times):.0f} to {max(times):.0f}")
            driver.get("about:blank")
            path = page_path(log, record)
            measured = {}
            for number in range(1, saves + 1):
                word = f"merlin{number}.".encode()
                save(record, good + f"\nSeen: merlin{number}.\n")
                until("the server shows the new words", lambda: word in server.get(path)[1])
                if number in (1, saves // 4, saves // 2, saves):
                    measured[number] = server.memory()
            print("memory: " + ", ".join(f"{mib:.0f} MiB after {number} saves" for number, mib in measured.items()))
    finally:
        save(record, good)


PREVIEW = re.compile(rb"<daylight-preview .*</daylight-preview>\n<script src=\"/_daylight/preview.js\"></script>\n", re.S)


def text_of_another(spare, dice):
    """The text of a record with a reference of its own, and its folder."""
    source = dice.choice(records(spare))
    reference = f"reference: NEW {dice.randrange(10**9)}"
    text = re.sub(r"(?m)^reference:.*$", reference, source.read_text(), count=1)
    return re.sub(r"(?ms)^(references|aliases|slug|related):.*?(?=^\S)", "", text), source.parent


def change(log, spare, dice):
    """One change as people make them, some of which break the log."""
    texts = records(log)
    record = dice.choice(texts)
    is_folder = record.name == "index.md"
    what = dice.choice(["edit"] * 4 + ["break", "mend", "mend", "rename", "delete", "add", "add", "style", "stray"])
    if what == "edit":
        save(record, record.read_text() + f"\nWord {dice.random()}.\n")
    elif what == "break":
        record.write_text("---\ntitle: Broken\noutcmoe: [\n---\n")
    elif what == "mend":
        for broken in [path for path in texts if "outcmoe" in path.read_text()]:
            broken.write_text(f"---\ntitle: Mended\nreference: M {dice.randrange(10**9)}\nreceived: 2021-02-03\n---\n## Request\nIt.\n")
    elif what == "rename":
        name = record.parent if is_folder else record
        name.rename(name.with_name(f"moved-{dice.randrange(10**9)}" + ("" if is_folder else ".md")))
    elif what == "delete" and len(texts) > 20:
        shutil.rmtree(record.parent) if is_folder else record.unlink()
    elif what == "add" and len(texts) < 200:
        text, folder = text_of_another(spare, dice)
        new = log / "content/requests/2030" / f"new-{dice.randrange(10**9)}"
        new.mkdir(parents=True)
        (new / "index.md").write_text(text)
        for document in folder.iterdir():
            if document.is_file() and document.suffix != ".md":
                shutil.copy(document, new)
    elif what == "style":
        sheet = log / "templates/assets/site.css"
        sheet.write_text(sheet.read_text() + f"\n/* {dice.random()} */\n")
    elif what == "stray":
        (log / "content/requests" / f"stray-{dice.randrange(10**3)}.pdf").write_bytes(bytes([dice.randrange(256)]) * 99)


class IdleConnections:
    """Connections that say nothing, or half a request, opened again as often as the server closes them."""

    def __init__(self, address, count):
        place = urllib.parse.urlsplit(address)
        self.place, self.count, self.opened, self.is_over = (place.hostname, place.port), count, 0, False
        self.thread = threading.Thread(target=self.keep, daemon=True)
        self.thread.start()

    def keep(self):
        dice, connections = random.Random(self.count), []
        while not self.is_over:
            still = []
            for connection in connections:
                with contextlib.suppress(BlockingIOError):
                    try:
                        if not connection.recv(1 << 16):
                            connection.close()
                            continue
                    except ConnectionError:
                        connection.close()
                        continue
                still.append(connection)
            connections = still
            while len(connections) < self.count:
                connection = socket.socket()
                connection.settimeout(2)
                try:
                    connection.connect(self.place)
                    connection.sendall(dice.choice([b"", b"", b"GET / HT", b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"]))
                except OSError:
                    connection.close()
                    break
                connection.setblocking(False)
                connections.append(connection)
                self.opened += 1
            time.sleep(0.5)
        for connection in connections:
            connection.close()

    def stop(self):
        self.is_over = True
        self.thread.join(30)


def get_again(server, path=""):
    """What is at an address; a server with few descriptors may have to close a connection."""
    for _ in range(20):
        try:
            status, body = server.get(path)
            if status != 503:
                return status, body
        except (OSError, http.client.HTTPException):
            pass
        assert server.process.poll() is None, f"the server ended with {server.process.returncode}"
        time.sleep(0.1)
    raise SystemExit(f"/{path} has no answer")


def soak(program, source, seconds, seed, descriptors, idle):
    dice = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        log, spare = pathlib.Path(folder) / "log", pathlib.Path(folder) / "spare"
        for copy in (log, spare):
            shutil.copytree(source, copy, ignore=shutil.ignore_patterns(".*", "site"))
        with preview(program, log, "--no-drafts", descriptors=descriptors) as server:
            connections = IdleConnections(server.address, idle) if idle else None
            first, count, end = server.memory(), 0, time.monotonic() + seconds
            memories, slowest, next_look = [], 0, time.monotonic()
            while time.monotonic() < end:
                for _ in range(dice.choice([1, 1, 1, 5, 40])):
                    change(log, spare, dice)
                    count += 1
                time.sleep(dice.choice([0, 0.005, 0.05, 0.4]))
                asked = time.monotonic()
                status, _ = get_again(server)
                slowest = max(slowest, time.monotonic() - asked)
                if time.monotonic() > next_look:
                    memories.append(server.memory())
                    next_look = time.monotonic() + max(1, seconds / 10)
                assert status == 200, f"the home page answers {status}"
                assert server.process.poll() is None, "the server ended"
            if connections:
                connections.stop()
                open_now = len(list(pathlib.Path(f"/proc/{server.process.pid}/fd").iterdir()))
                print(f"{idle} idle connections, opened {connections.opened} times; {open_now} descriptors are open; "
                      f"slowest answer {slowest:.2f} s; MiB: {', '.join(f'{mib:.0f}' for mib in memories)}")
            # What is broken is mended, as far as a build needs it.
            for record in records(log):
                if "outcmoe" in record.read_text():
                    record.unlink()
            for _ in range(3):
                built = pathlib.Path(folder) / "built"
                result = subprocess.run(
                    [program, "build", "-q", "-r", str(log), "-o", str(built)], capture_output=True, text=True)
                if result.returncode == 0:
                    break
                for path in set(re.findall(r"^(content/\S+?):\d+:.* error:", result.stderr, re.M)):
                    (log / path).unlink(missing_ok=True)
            else:
                raise SystemExit(result.stderr)
            time.sleep(3)
            pages = [path for path in sorted(built.rglob("*")) if path.is_file() and not path.name.startswith(".")
                     and path.relative_to(built).as_posix() != "data/files.csv"]
            different = []
            for path in pages:
                address = urllib.parse.quote(str(path.relative_to(built)))
                status, body = get_again(server, address)
                expected = 404 if address == "404.html" else 200
                body = PREVIEW.sub(b"", body)
                if status not in (200, expected) or body != path.read_bytes():
                    different.append(address)
            print(f"{count} changes in {seconds} s (seed {seed}); {len(pages)} files compared with a build, "
                  f"{len(different)} differ; memory {first:.0f} MiB at first, {server.memory():.0f} MiB at last")
            if different:
                raise SystemExit("\n".join(different[:20]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("check", choices=["journey", "latency", "soak"])
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("log", type=pathlib.Path, help="a log, which is copied except by `latency`")
    parser.add_argument("--saves", type=int, default=1000)
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--descriptors", type=int, help="how many the server of `soak` may have")
    parser.add_argument("--idle", type=int, default=0, help="how many connections that say nothing `soak` keeps open")
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    options = parser.parse_args()
    program = options.program.resolve()
    if options.check == "journey":
        journey(program, options.log)
    elif options.check == "latency":
        latency(program, options.log.resolve(), options.saves)
    else:
        soak(program, options.log, options.seconds, options.seed, options.descriptors, options.idle)


if __name__ == "__main__":
    sys.exit(main())
