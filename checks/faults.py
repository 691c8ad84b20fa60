"""Makes the system refuse, one call after another, what the program asks of it, and looks at what becomes of a log.

Usage: faults.py [--short] [--only WORD] DAYLIGHT

Every run starts from one log and its old site. strace lets a call of the program fail (a disk that is full, a file that
cannot be read, no descriptors left), once or from then on, or kills the program there. However that ends, each file has
to be old or new and whole, what was taken down has to be gone once anything was changed, exit code 0 has to mean all of
it, and the same command has to mend the rest. Ends with 69 where nothing can be traced.
"""

import argparse
import gzip
import itertools
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

# What each kind of call can end with, and whether the program may go on as if nothing had happened.
ERRORS = {
    "openat": ["EMFILE", "EACCES", "EIO", "EINTR", "ENOSPC"],
    "read": ["EIO", "EINTR"],
    "pread64": ["EIO"],
    "getdents64": ["EIO"],
    "newfstatat": ["EIO", "EACCES"],
    "fstat": ["EIO"],
    "statx": ["EIO", "EACCES"],
    "stat": ["EIO", "EACCES"],
    "lstat": ["EIO", "EACCES"],
    "readlink": ["EIO"],
    "lseek": ["EIO"],
    "write": ["ENOSPC", "EIO", "EINTR"],
    "sendfile": ["EIO", "ENOSPC", "EINVAL"],
    "copy_file_range": ["EIO", "ENOSPC", "EXDEV"],
    "mkdir": ["ENOSPC", "EACCES"],
    "mkdirat": ["ENOSPC", "EACCES"],
    "rename": ["ENOSPC", "EIO"],
    "renameat": ["ENOSPC", "EIO"],
    "renameat2": ["ENOSPC", "EIO"],
    "link": ["ENOSPC", "EPERM"],
    "linkat": ["ENOSPC", "EPERM"],
    "unlink": ["EIO", "EACCES"],
    "unlinkat": ["EIO", "EACCES", "EBUSY"],
    "rmdir": ["EIO"],
    "close": ["EIO", "EINTR", "ENOSPC"],
    "fsync": ["EIO"],
    "fcntl": ["EMFILE"],
    "flock": ["EIO", "ENOLCK", "EINTR"],
    "utimensat": ["EPERM", "EIO"],
}
# The calls that change what is on the disk: the program is also killed at each of these.
CHANGES = {"write", "sendfile", "mkdir", "mkdirat", "rename", "renameat", "renameat2", "link", "linkat", "unlink",
           "unlinkat", "utimensat"}

SETTINGS = """\
title: Disclosure log
authority: Anytown Council
base_url: https://www.example.org/foi/
contact: {email: foi@example.org}
topics: [Roads]
"""

RECORD = """\
---
title: Gritting routes, question {number}
reference: FOI {number}
received: 2021-03-01
responded: 2021-03-{day}
outcome: granted
topics: [Roads]
documents: [{{file: answer.csv, title: The answer}}, {{file: map.pdf, title: A map}}]
{more}---

Which of the {number} roads are gritted, and what does that cost? {text}
"""

REGISTER = """\
Reference,Received,Responded,Outcome,Subject,Request
FOI 901,01/03/2021,19/03/2021,Granted,Street lights on the ring road,How many street lights are there?
FOI 902,02/03/2021,22/03/2021,Granted,Bins in parks and gardens,How many bins are there in the parks?
FOI 903,03/03/2021,23/03/2021,Granted,Repairs of school roofs,What did the repairs of school roofs cost?
"""


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def add_case(log, number, *, day=19, more="", text="", rows=40):
    folder = log / f"content/requests/2021/foi-{number}"
    write(folder / "index.md", RECORD.format(number=number, day=day, more=more, text=text))
    write(folder / "answer.csv", "road,cost\n" + "".join(f"Road {row},{row * number}\n" for row in range(rows)))
    write(folder / "map.pdf", f"%PDF-1.4\n% map of question {number}\n")


def tree(folder):
    """The bytes of all files below a folder, but for what the program keeps for itself."""
    if not folder.exists():
        return {}
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.relative_to(folder).parts[0].startswith(".daylight")
        and path.name != ".daylight-new"
    }


class Scenario:
    """A command, the state that it starts from, and the one that it leads to."""

    # Old pages that go where the notice that was to take their place cannot be written.
    may_go = ()

    def __init__(self, daylight, home):
        self.daylight = daylight
        self.start = home / f"{self.name}-start"
        self.place = home / f"{self.name}-run"
        self.start.mkdir()
        self.prepare()
        self.old = self.state(self.start)
        self.reset()
        done = self.run()
        if done.returncode != 0:
            sys.exit(f"{self.name}: without a fault the command ended with {done.returncode}:\n{done.stderr}")
        self.new = self.state(self.place)

    def reset(self):
        shutil.rmtree(self.place, ignore_errors=True)
        subprocess.run(["cp", "-a", self.start, self.place], check=True)

    def run(self, prefix=()):
        return subprocess.run(
            [*prefix, self.daylight, *self.command], cwd=self.place, stdin=subprocess.DEVNULL, capture_output=True,
            text=True, errors="replace", env={"PATH": os.environ["PATH"], "TZ": "UTC"}, timeout=120)

    def faults(self, code, errors):
        """What is wrong with the state that a run has left."""
        state = self.state(self.place)
        for path in sorted(set(self.old) | set(self.new) | set(state)):
            allowed = [version.get(path) for version in (self.old, self.new)]
            if code == 0:
                allowed = allowed[1:]
            if state.get(path) not in allowed:
                what = "is missing" if path not in state else "is neither old nor new" if code else "is not new"
                # A server sends the page itself where it has no compressed form.
                if code == 0 or path in state or not (path.endswith(".gz") or path in self.may_go):
                    yield f"{path} {what}"
        yield from self.more_faults(state, code, errors)

    def more_faults(self, state, code, errors):
        return ()


class Build(Scenario):
    name = "build"
    command = ["build", "-j", "1", "--precompress"]
    gone = "requests/2021/foi-1/map.pdf"
    may_go = ("requests/2021/foi-1/index.html", "requests/2021/foi-1/index.json")

    def prepare(self):
        write(self.start / "daylight.yml", SETTINGS)
        for number in range(1, 5):
            add_case(self.start, number)
        write(self.start / "content/pages/about.md", "---\ntitle: About\n---\n\n" + "We publish. " * 40 + "\n")
        write(self.start / "content/pages/help.md", "---\ntitle: Help\n---\n\nAsk us.\n")
        subprocess.run([self.daylight, *self.command, "-q"], cwd=self.start, check=True)
        add_case(self.start, 1, more="takedown: {date: 2021-04-01, reason: legal}\n")
        add_case(self.start, 2, text="It is a new text.")
        add_case(self.start, 3, rows=50)
        add_case(self.start, 5)
        (self.start / "content/pages/help.md").unlink()

    def state(self, place):
        return tree(place / "site")

    def more_faults(self, state, code, errors):
        changed = any(state.get(path) != text for path, text in self.old.items()) or set(state) - set(self.old)
        if changed and self.gone in state and code is not None and "cannot-remove" not in errors:
            yield f"{self.gone} was taken down and is still there"
        for path, data in state.items():
            if path.endswith(".gz") and path[:-3] in state and gzip.decompress(data) != state[path[:-3]]:
                yield f"{path} is the compressed form of something else"


class Import(Scenario):
    name = "import"
    command = ["import", "register.csv"]

    def prepare(self):
        write(self.start / "daylight.yml", SETTINGS)
        write(self.start / "register.csv", REGISTER)

    def state(self, place):
        return tree(place)


class New(Scenario):
    name = "new"
    command = ["new", "Gritting routes in winter", "--reference", "FOI 506", "--received", "2021-01-22"]

    def prepare(self):
        write(self.start / "daylight.yml", SETTINGS)
        add_case(self.start, 1)

    def state(self, place):
        return tree(place)


class Init(Scenario):
    name = "init"
    command = ["init", "log"]

    def prepare(self):
        pass

    def state(self, place):
        return tree(place)


class Tracer:
    """Runs a scenario's command below strace."""

    def __init__(self, home):
        self.log = home / "trace"

    def calls(self, scenario):
        """The names of the calls, in order, of the thread that reads the log, from there on, with the number of each."""
        scenario.reset()
        scenario.run(["strace", "-f", "-qq", "-y", "-e", "trace=" + ",".join(f"?{name}" for name in ERRORS), "-o",
                      self.log])
        threads = {}
        for line in self.log.read_text(errors="replace").splitlines():
            match = re.match(r"(\d+)\s+(\w+)\((.*)", line)
            if match:
                threads.setdefault(match[1], []).append((match[2], match[3]))
        worker = max(threads.values(), key=lambda calls: sum(name != "read" for name, _ in calls))
        # What comes before is the loader's.
        begin = 1 + max((index for index, (_, rest) in enumerate(worker) if ".so" in rest), default=-1)
        counts = {}
        for index, (name, _) in enumerate(worker):
            counts[name] = counts.get(name, 0) + 1
            if index >= begin:
                yield name, counts[name]

    def run(self, scenario, inject):
        scenario.reset()
        name = inject.split(":")[0]
        # The filter makes it quicker, and keeps signals from being sent.
        quick = [] if "signal=" in inject else ["--seccomp-bpf"]
        return scenario.run(["strace", "-f", *quick, "-qq", "-e", f"trace={name}", "-e", f"inject={inject}",
                             "-o", "/dev/null"])


def sample(items, most):
    """Some of many, the first and the last among them where there may be two."""
    if len(items) <= most:
        return items
    if most == 1:
        return [items[len(items) // 2]]
    return [items[round(index * (len(items) - 1) / (most - 1))] for index in range(most)]


def injections(calls, most):
    """What is to fail: each kind of call with each error, at several places, once or from then on; and kills."""
    by_name = {}
    for name, number in calls:
        by_name.setdefault(name, []).append(number)
    for name, numbers in sorted(by_name.items()):
        for error in ERRORS[name][: 1 + most]:
            for number in sample(numbers, most):
                yield f"{name}:error={error}:when={number}"
            if error != "EINTR":
                for number in sample(numbers, (most + 2) // 4):
                    yield f"{name}:error={error}:when={number}+"
        if name in CHANGES:
            for number in sample(numbers, most):
                yield f"{name}:signal=KILL:when={number}"


def judge(scenario, done, inject):
    """What is wrong with how a run has ended, and with how the next one mends it."""
    code = done.returncode
    is_kill = "signal=" in inject
    is_silenced = is_kill or inject.startswith("write:")
    killed = code in (-signal.SIGKILL, 128 + signal.SIGKILL)
    if not (killed and is_kill) and code not in (0, 1, 74):
        yield f"the program ended with {code}"
    if code in (1, 74) and not done.stderr.strip() and not is_silenced:
        yield f"exit code {code} without a word"
    yield from scenario.faults(None if killed else code, done.stderr)
    if code == 0:
        return
    again = scenario.run()
    if again.returncode != 0:
        # What has no fault has all of it done already.
        if scenario.state(scenario.place) != scenario.new:
            yield f"the next run ended with {again.returncode}: {again.stderr.strip()[:300]}"
    else:
        yield from (f"after the next run {fault}" for fault in scenario.faults(0, again.stderr))


def check(scenario, tracer, most, only):
    runs = failures = 0
    ends = {}
    for inject in injections(list(tracer.calls(scenario)), most):
        if only and only not in f"{scenario.name} {inject}":
            continue
        done = tracer.run(scenario, inject)
        ends[done.returncode] = ends.get(done.returncode, 0) + 1
        runs += 1
        found = list(judge(scenario, done, inject))
        if found:
            failures += 1
            print(f"{scenario.name} {inject}: exit code {done.returncode}")
            for fault in found[:5]:
                print(f"    {fault}")
            if done.stderr.strip():
                print("    said: " + done.stderr.strip().splitlines()[0][:200], flush=True)
    codes = ", ".join(f"{count} with {code}" for code, count in sorted(ends.items()))
    print(f"{scenario.name}: {runs} faults ({codes}), {failures} of them went wrong", flush=True)
    return failures


def check_full_disk(scenario, home, short):
    """Runs a command on a disk that has less room than it needs, where one can be mounted."""
    disk = home / "disk"
    disk.mkdir(exist_ok=True)
    mount = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk], capture_output=True, text=True)
    if mount.returncode != 0:
        print(f"{scenario.name}: no full disk was tried, since none may be mounted here: {mount.stderr.strip()}")
        return 0
    usual, scenario.place = scenario.place, disk / "log"
    failures = runs = 0
    try:
        for room in (0, 16) if short else (0, 4, 8, 12, 16, 24, 32, 48, 64, 96, 128):
            scenario.reset()
            filler = disk / "filler"
            filler.unlink(missing_ok=True)
            space = os.statvfs(disk)
            with open(filler, "wb") as file:
                file.write(b"0" * (space.f_bavail * space.f_frsize - room * 1024))
            done = scenario.run()
            runs += 1
            found = list(scenario.faults(done.returncode, done.stderr))
            if done.returncode not in (0, 74):
                found.append(f"the program ended with {done.returncode}")
            filler.unlink()
            again = scenario.run()
            if again.returncode == 0:
                found += [f"with room again, {fault}" for fault in scenario.faults(0, again.stderr)]
            elif scenario.state(scenario.place) != scenario.new:
                found.append(f"with room again, it ended with {again.returncode}")
            if found:
                failures += 1
                print(f"{scenario.name} with {room} kB left: exit code {done.returncode}: {'; '.join(found[:5])}")
    finally:
        scenario.place = usual
        subprocess.run(["umount", disk], check=True)
    print(f"{scenario.name}: {runs} disks without room, {failures} of them went wrong", flush=True)
    return failures


def check_without_proc(daylight):
    """Asks for an answer where /proc, by which Swift knows the command line, is not mounted."""
    bare = ["unshare", "-m", "sh", "-c", 'mount -t tmpfs none /proc && exec "$0" "$@"']
    if subprocess.run([*bare, "true"], capture_output=True).returncode != 0:
        print("without /proc: not tried, since it may not be hidden here")
        return 0
    answers = [subprocess.run([*prefix, daylight, "law", "s31", "--color", "never"], capture_output=True, text=True)
               for prefix in ([], bare)]
    is_right = answers[0].returncode == answers[1].returncode == 0 and answers[0].stdout == answers[1].stdout
    print("without /proc: " + ("the same answer" if is_right else f"it ended with {answers[1].returncode}"))
    return 0 if is_right else 1


SERVE = ["openat:error=EMFILE", "openat:error=EACCES", "openat:error=EIO", "getdents64:error=EIO", "read:error=EIO",
         "newfstatat:error=EIO", "fstat:error=EIO", "accept4:error=EMFILE", "accept:error=EMFILE", "write:error=EPIPE",
         "sendto:error=ECONNRESET", "close:error=EIO", "inotify_add_watch:error=ENOSPC", "epoll_wait:error=EINTR",
         "read:error=EINTR"]


def check_serve(daylight, home, most, only):
    """Lets calls of a running preview fail: it stays, and shows all cases or says why not, or it ends with 74."""
    place = home / "serve"
    write(place / "daylight.yml", SETTINGS)
    for number in range(1, 4):
        add_case(place, number)
    failures = runs = 0
    places = ["20+5"] if most == 1 else ["1", "5+3", "20+5", "60+", "150+"]
    for fault, when in itertools.product(SERVE[::2] if most == 1 else SERVE, places):
        inject = f"{fault}:when={when}"
        if only and only not in f"serve {inject}":
            continue
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        program = subprocess.Popen(
            [daylight, "serve", "-p", str(port)], cwd=place, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True, errors="replace")
        program.stdout.readline()
        tracer = subprocess.Popen(
            ["strace", "-f", "-qq", "-e", "trace=" + inject.split(":")[0], "-e", f"inject={inject}", "-o", "/dev/null", "-p",
             str(program.pid)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(0.3)
        found = []
        for turn in range(3):
            add_case(place, 2, text=f"Turn {turn} of {inject}.")
            time.sleep(0.2)
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/foi/requests/", timeout=5) as answer:
                    page = answer.read().decode()
                if not all(f"foi-{number}/" in page for number in range(1, 4)) and "_daylight" not in page:
                    found.append("the list has fewer cases and does not say so")
            except (OSError, urllib.error.URLError):
                pass  # A fault of the network may lose an answer; what counts is whether the next one comes.
        tracer.terminate()
        tracer.wait()
        if program.poll() is None:
            add_case(place, 2, text=f"After {inject}.")
            for _ in range(40):
                try:
                    address = f"http://127.0.0.1:{port}/foi/requests/2021/foi-2/"
                    with urllib.request.urlopen(address, timeout=5) as answer:
                        if f"After {inject}." in answer.read().decode():
                            break
                except (OSError, urllib.error.URLError):
                    pass
                time.sleep(0.1)
                if program.poll() is not None:
                    break
            else:
                found.append("it does not show what was written after the fault")
        if program.poll() is None:
            program.terminate()
        output, errors = program.communicate(timeout=20)
        if program.returncode not in (0, 74, -signal.SIGTERM):
            found.append(f"it ended with {program.returncode}")
        if program.returncode == 74 and not errors.strip():
            found.append("it ended without a word")
        runs += 1
        if found:
            failures += 1
            print(f"serve {inject}: {'; '.join(found)}\n    said: {errors.strip()[:300]}", flush=True)
    print(f"serve: {runs} faults, {failures} of them went wrong", flush=True)
    return failures


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("daylight")
    parser.add_argument("--short", action="store_true", help="a few places for each kind of call")
    parser.add_argument("--only", help="faults whose line holds this")
    options = parser.parse_args()
    daylight = str(pathlib.Path(options.daylight).resolve())
    most = 1 if options.short else 12
    try:
        trial = subprocess.run(["strace", "-f", "-qq", "-o", "/dev/null", "true"], capture_output=True, text=True)
    except FileNotFoundError:
        print("The fault check cannot run: strace is missing", file=sys.stderr)
        return 69
    if trial.returncode != 0:
        print(f"The fault check cannot run, since nothing may be traced here: {trial.stderr.strip()}", file=sys.stderr)
        return 69
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="daylight-faults-", dir=memory) as home:
        home = pathlib.Path(home)
        tracer = Tracer(home)
        failures = check_without_proc(daylight)
        for kind in (Build, Import, New, Init):
            scenario = kind(daylight, home)
            failures += check(scenario, tracer, most, options.only)
            if not options.only:
                failures += check_full_disk(scenario, home, options.short)
        failures += check_serve(daylight, home, most, options.only)
    print("no fault went wrong" if failures == 0 else f"{failures} faults went wrong")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
