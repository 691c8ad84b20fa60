#!/usr/bin/env python3
"""Publishes a new log by every recipe that `daylight init` gives it, on loopback, again and again.

Each recipe has to publish, to send nothing when nothing changed, to send what changed and only that, to take away what
was withdrawn, and to leave the site alone when the log has problems.
"""

import argparse
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time

import yaml

import servers

CASE = "requests/2025/sample-1"
RECORD = f"content/{CASE}/index.md"


def run(command, cwd=None, expect=0, **environment):
    """Runs a command to its end, which has to be as expected; what it printed."""
    done = subprocess.run(
        [str(word) for word in command], cwd=cwd, env=os.environ | {k: str(v) for k, v in environment.items()},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, stdin=subprocess.DEVNULL)
    if done.returncode != expect:
        raise SystemExit(f"{' '.join(map(str, command))} ended with {done.returncode}, not {expect}:\n{done.stdout}")
    return done.stdout


def expect(actual, expected, what):
    if actual != expected:
        raise SystemExit(f"{what}:\n  expected {repr(expected)[:2000]}\n  found    {repr(actual)[:2000]}")


def expect_in(part, text, what):
    if part not in text:
        raise SystemExit(f"{what}: {part!r} is not in:\n{text}")


class Log:
    """A new log under git, with one case more: its documents are for withdrawing and for running."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        run([program, "init", folder])
        case = folder / "content" / CASE
        (case / "counted by hand, 2024.csv").write_text("Library,Counted\nRiverside,8505\n")
        (case / "map.html").write_text("<!doctype html><title>Map</title><script>alert(1)</script>\n")
        self.change("documents:\n", "documents:\n"
                    "  - file: counted by hand, 2024.csv\n    title: Counted by hand\n"
                    "  - file: map.html\n    title: Map of libraries\n")
        self.git("init", "-q", "-b", "main")
        self.commit()

    def git(self, *words, expect=0):
        return run(["git", "-c", "user.name=Check", "-c", "user.email=check@example.org", *words], self.folder, expect)

    def commit(self):
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "Change the log")

    def change(self, old, new):
        record = self.folder / RECORD
        text = record.read_text()
        expect_in(old, text, "the record")
        record.write_text(text.replace(old, new, 1))

    def correct_a_figure(self):
        """A change that leaves every page as long as it was."""
        self.change("41,480", "41,481")
        self.commit()

    def withdraw(self):
        self.change("  - file: counted by hand, 2024.csv\n    title: Counted by hand\n", "")
        (self.folder / "content" / CASE / "counted by hand, 2024.csv").unlink()
        self.commit()

    def break_it(self):
        self.change("reference: SAMPLE-1", "refrence: SAMPLE-1")
        self.commit()

    def mend_it(self):
        self.git("revert", "--no-edit", "HEAD")

    def build_in_a_clone(self, folder):
        """The site as CI builds it, in which every file is new; its files with their contents."""
        shutil.rmtree(folder, ignore_errors=True)
        run(["git", "clone", "-q", self.folder, folder])
        run([self.program, "build", "-q", "-r", folder])
        return contents(folder / "site")


def contents(site):
    return {
        str(path.relative_to(site)): path.read_bytes()
        for path in sorted(site.rglob("*")) if path.is_file() and path.name != ".daylight-manifest"}


def difference(old, new):
    """The paths that are new or other than they were, and those that are gone."""
    return {path for path in new if old.get(path) != new[path]}, set(old) - set(new)


def steps(workflow, job):
    """The `run` steps of a job of GitHub's, by name."""
    return {step["name"]: step for step in workflow["jobs"][job]["steps"] if "run" in step}


def check_workflows(program, folder):
    """The steps of both services, run by a shell as the services do."""
    log = Log(program, folder / "log").folder
    github = yaml.safe_load((log / ".github/workflows/disclosure-log.yml").read_text())
    gitlab = yaml.safe_load((log / ".gitlab-ci.yml").read_text())
    checking, publishing = steps(github, "check"), steps(github, "publish")
    expect(list(checking), ["Fetch Daylight", "Check the log", "Check the log for code scanning"], "steps of check")
    expect(list(publishing), ["Fetch Daylight", "Build the site"], "steps of publish")

    archive = folder / "downloads" / "daylight-0.1.0-linux-x86_64.tar.gz"
    archive.parent.mkdir()
    with tarfile.open(archive, "w:gz", compresslevel=1) as tar:
        tar.add(program, "daylight-0.1.0-linux-x86_64/bin/daylight")
    sha256 = hashlib.sha256(archive.read_bytes()).hexdigest()

    def shell(script, expect=0, **environment):
        return run(["bash", "-e", "-o", "pipefail", "-c", script], log, expect, **environment)

    fetch = checking["Fetch Daylight"]["run"]
    with servers.downloads(archive.parent) as address:
        source = {"DAYLIGHT_DOWNLOADS": address}
        expect_in("nobody has said yet where Daylight", shell(fetch, 64, **source), "fetching before anything is set")
        expect_in("its SHA-256 is another", shell(fetch, 1, DAYLIGHT_SHA256="0" * 64, **source), "another archive")
        expect((log / ".daylight").exists(), False, "an archive that is refused is not unpacked")
        expect_in("could not be fetched", shell(fetch, 74, DAYLIGHT_SHA256=sha256, DAYLIGHT_VERSION="9", **source), "404")
        pinned = source | {"DAYLIGHT_SHA256": sha256}
        expect(shell(fetch, **pinned), "Daylight 0.1.0 is in .daylight.\n", "the first fetch")
    # The host is gone: what is there is used, as from the cache.
    expect(shell(fetch, **pinned), "Daylight 0.1.0 is in .daylight already.\n", "the second fetch")

    expect(shell(checking["Check the log"]["run"]), "no problems in 2 cases.\n", "the check on GitHub")
    shell(checking["Check the log for code scanning"]["run"])
    expect(json.loads((log / "daylight.sarif").read_text())["runs"][0]["results"], [], "SARIF of a sound log")
    shell(publishing["Build the site"]["run"], BASE_URL="https://example.github.io/log")
    expect_in("https://example.github.io/log/", (log / "site/sitemap.xml").read_text(), "the sitemap on GitHub Pages")

    def gitlab_job(name, expect=0, **environment):
        return shell("\n".join(gitlab[name]["script"]), expect, **pinned, **environment)

    gitlab_job("check")
    gitlab_job("pages", CI_PAGES_URL="https://example.gitlab.io/log/")
    expect_in("https://example.gitlab.io/log/", (log / "public/sitemap.xml").read_text(), "the sitemap on GitLab Pages")
    run(["git", "add", "-A"], log)
    staged = run(["git", "status", "--porcelain"], log).split()
    expect([name for name in staged if name.startswith((".daylight", "site", "public"))], [], "what git would take")

    record = log / RECORD
    record.write_text(record.read_text().replace("reference:", "refrence:"))
    annotations = shell(checking["Check the log"]["run"], 1)
    expect_in(f"::error file={RECORD},line=", annotations, "annotations of a broken log")
    shell(checking["Check the log for code scanning"]["run"])
    results = json.loads((log / "daylight.sarif").read_text())["runs"][0]["results"]
    expect("S12-unknown-key" in {result["ruleId"] for result in results}, True, "SARIF of a broken log")
    gitlab_job("check", 1)
    gitlab_job("pages", 1, CI_PAGES_URL="https://example.gitlab.io/log/")


def check_hook(program, folder):
    """A push to a bare repository, and nginx before the site that its hook builds."""
    log = Log(program, folder / "log")
    bare, site = folder / "log.git", folder / "served"
    site.mkdir()
    run(["git", "init", "-q", "--bare", "-b", "main", bare])
    hook = bare / "hooks/post-receive"
    shutil.copy(log.folder / "deploy/post-receive", hook)
    hook.chmod(0o755)
    log.git("remote", "add", "origin", bare)

    def push(branch="main"):
        """What git tells the pusher."""
        return re.sub(r"(?m)^remote: ", "", log.git("push", "origin", f"HEAD:{branch}"))

    expect_in("nobody has said where the site is to go", push(), "a hook without settings")
    run(["git", "config", "daylight.site", site], bare)
    run(["git", "config", "daylight.program", program], bare)
    expect_in("Only the branch main is published", push("draft"), "a push to another branch")
    expect(list(site.iterdir()), [], "the site after a push to another branch")

    sample = (log.folder / "deploy/nginx.conf").read_text()
    with servers.nginx(sample, site, folder) as address:
        # What cron does, here also the first publication.
        run(["sh", "-c", "echo - - refs/heads/main | hooks/post-receive"], bare, GIT_DIR=".")
        check_headers(address, site)

        before = contents(site)
        log.break_it()
        answer = push()
        expect_in(f"{RECORD}:", answer, "what the pusher of a broken log is told")
        expect_in("what you pushed is stored, but not published: the site is as it was", answer, "the last word")
        expect(contents(site), before, "the site after a broken push")

        log.mend_it()
        log.correct_a_figure()
        expect_in("The site is in", push(), "what the pusher is told")
        expect_in(b"41,481", servers.get(f"{address}/{CASE}/")[2], "the corrected page")
        expect(servers.get(f"{address}/{CASE}/counted%20by%20hand,%202024.csv")[0], 200, "a document")
        log.withdraw()
        push()
        expect(servers.get(f"{address}/{CASE}/counted%20by%20hand,%202024.csv")[0], 404, "a withdrawn document")


def check_headers(address, site):
    """That nginx sends what the guide says."""
    guide = (pathlib.Path(__file__).parent.parent / "docs/content/pages/web/hosting.md").read_text()
    blocks = re.findall(r"```text\n(Content-Security-Policy: .*?)```", guide, re.S)
    common = dict(line.split(": ", 1) for line in blocks[0].splitlines())
    sandbox = dict(line.split(": ", 1) for line in blocks[1].splitlines())
    asset = next(path for path in contents(site) if path.startswith("assets/site"))
    icon = next(path for path in contents(site) if path.startswith("assets/icon"))
    for path, status, kind, caching, policy in [
        ("", 200, "text/html; charset=utf-8", "no-cache", common),
        (f"{CASE}/", 200, "text/html; charset=utf-8", "no-cache", common),
        (f"{CASE}/index.json", 200, "application/json", "no-cache", common),
        (f"{CASE}/library-visits.csv", 200, "text/csv; charset=utf-8", "no-cache", common),
        (f"{CASE}/map.html", 200, "text/html; charset=utf-8", "no-cache", sandbox),
        (asset, 200, "text/css; charset=utf-8", "public, max-age=31536000, immutable", common),
        (icon, 200, "image/svg+xml; charset=utf-8", "public, max-age=31536000, immutable", common),
        ("nothing-here/", 404, "text/html; charset=utf-8", "no-cache", common),
        (".daylight-manifest", 404, "text/html; charset=utf-8", "no-cache", common),
    ]:
        found, headers, body = servers.get(f"{address}/{path}")
        expect((found, headers["Content-Type"], headers["Cache-Control"]), (status, kind, caching), f"nginx: /{path}")
        for name, value in (common | policy).items():
            expect(headers.get_all(name), [value], f"nginx: {name} of /{path}")
        if status == 404:
            expect(body, (site / "404.html").read_bytes(), f"nginx: /{path}")


def check_rsync(program, folder):
    """Two clones after each other send to a daemon, and to a folder."""
    log = Log(program, folder / "log")
    clone, site = folder / "clone", folder / "served"
    script = log.folder / "deploy/rsync.sh"
    site.mkdir()

    expect_in("nobody has said where the site goes", run(["sh", script], folder, 64), "no target")
    expect_in("is a whole disk", run(["sh", script, "host:/"], folder, 64), "a disk as target")
    expect_in("run: daylight build", run(["sh", script, site], folder, 1), "no site")

    with servers.rsync_daemon(site, folder) as address:
        def send():
            """The site that was sent, what rsync sent of it, and what it removed."""
            built = log.build_in_a_clone(clone)
            lines = run(["sh", script, address], clone).splitlines()
            words = [line.split(" ", 1) for line in lines[:-1]]
            expect(contents(site), built, "what is served is what was built")
            expect([str(path) for path in site.rglob("*~tmp~*")], [], "what rsync leaves behind")
            return (built, {path for word, path in words if word == "send" and not path.endswith("/")},
                    {path for word, path in words if word == "del."})

        built, sent, removed = send()
        expect((sent, removed), (set(built), set()), "the first run")
        times = {path: (site / path).stat().st_mtime_ns for path in built}
        expect(send()[1:], (set(), set()), "the second run, from a fresh clone")
        log.correct_a_figure()
        expect_changes("rsync", built, *(corrected := send()))
        log.withdraw()
        expect_changes("rsync", corrected[0], *(last := send()))
        kept = {path for path in last[0] if last[0][path] == built.get(path)}
        expect({path: (site / path).stat().st_mtime_ns for path in kept}, {path: times[path] for path in kept},
               "the times of what did not change")
    run(["sh", script, folder / "other"], clone)
    expect(contents(folder / "other"), last[0], "a folder on this machine")


def expect_changes(recipe, old, new, sent, removed):
    """That what was sent and removed is what differs between two sites."""
    changed, gone = difference(old, new)
    expect(bool(changed), True, f"{recipe}: the change changes something")
    expect((sent, removed), (changed, gone), f"{recipe}: what was sent and removed")


def check_s3(program, folder):
    """Clones after each other send to a bucket that writes down what it is asked."""
    log = Log(program, folder / "log")
    clone = folder / "clone"
    script = log.folder / "deploy/s3.sh"
    aws = {"PATH": f"{pathlib.Path(sys.executable).parent}:{os.environ['PATH']}"}

    expect_in("nobody has said which bucket", run(["sh", script], folder, 64, **aws), "no target")
    expect_in("run: daylight build", run(["sh", script, "s3://log"], folder, 1, **aws), "no site")

    with servers.object_store(folder) as store:
        aws |= store.environment

        def send():
            built = log.build_in_a_clone(clone)
            store.writes()
            run(["sh", script, "s3://log"], clone, **aws)
            writes = store.writes()
            expect(len(writes), len(set(writes)), f"each file is sent once: {writes}")
            for path in built:
                expect(store.get(path)[2], built[path], f"what the bucket has at {path}")
            return (built, {key for method, key in writes if method == "PUT"},
                    {key for method, key in writes if method == "DELETE"})

        built, sent, removed = send()
        expect((sent, removed), (set(built), set()), "the first run")
        check_object_headers(store, built)
        expect(send()[1:], (set(), set()), "the second run, from a fresh clone")
        log.correct_a_figure()
        expect_changes("S3", built, *(corrected := send()))
        log.withdraw()
        expect_changes("S3", corrected[0], *(last := send()))
        expect(store.get(f"{CASE}/counted by hand, 2024.csv")[0], 404, "a withdrawn document")
        # What somebody took away comes back, and what somebody left there goes.
        store.send("DELETE", "index.html")
        store.send("PUT", "left-over.txt")
        expect(send()[1:], ({"index.html"}, {"left-over.txt"}), "a bucket that somebody else changed")

        refused = run(["sh", script, "s3://no-such-bucket"], clone, 74, **aws)
        expect_in("error: the bucket", refused, "no such bucket")


def check_object_headers(store, built):
    for path in built:
        kinds = {"html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "json": "application/json",
                 "csv": "text/csv; charset=utf-8", "xml": "application/xml; charset=utf-8",
                 "txt": "text/plain; charset=utf-8"}
        _, headers, _ = store.get(path)
        caching = "public, max-age=31536000, immutable" if path.startswith("assets/") else "no-cache"
        expect(headers["Cache-Control"], caching, f"caching of {path} in the bucket")
        if kind := kinds.get(path.rsplit(".", 1)[-1]):
            expect(headers["Content-Type"], kind, f"type of {path} in the bucket")


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("program")
    arguments.add_argument("checks", nargs="*", default=["workflows", "hook", "rsync", "s3"])
    chosen = arguments.parse_args()
    program = pathlib.Path(chosen.program).resolve()
    every = {"workflows": check_workflows, "hook": check_hook, "rsync": check_rsync, "s3": check_s3}
    for name in chosen.checks:
        start = time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            every[name](program, pathlib.Path(folder))
        print(f"{name}: as it should be, after {time.monotonic() - start:.1f} s")


if __name__ == "__main__":
    main()
