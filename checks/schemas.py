#!/usr/bin/env python3
"""Compares what check-jsonschema says with what Daylight says, over the logs of the tests, of the repository and of init.

Every daylight.yml and every record goes to both, as does all that Daylight itself writes as data: the cases of a site,
the reports of `check --format json` and `check --format sarif`. Ends with 1 where they disagree.
"""

import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import archives

REPOSITORY = pathlib.Path(__file__).resolve().parent.parent
FIXTURES = REPOSITORY / "Tests/DaylightTests/Fixtures"

# Rules about the form of a file: a schema sees each breach.
FORM = {
    "S12-unknown-key", "private-key", "missing-key", "wrong-type", "unknown-value", "invalid-number", "invalid-colour",
    "invalid-slug", "invalid-hash", "invalid-language",
}

# Rules of whose breaches a schema sees some, and why not all. What breaks them is compared by neither.
PARTLY = {
    "invalid-date": "a schema sees the form of a date, and not whether there is such a day",
    "S13-ambiguous-date": "a schema sees the form of a date only",
    "invalid-address": "a schema sees how an address begins, and not whether all of it is one",
    "invalid-path": "where a path leads is not for a schema",
    "yaml-anchor": "anchors are resolved before a schema sees the document",
    "S14-duplicate-key": "which of two keys counts is the YAML reader's choice; some refuse both",
    "S14-yaml-syntax": "without a document there is nothing to compare",
    "missing-front-matter": "without a document there is nothing to compare",
    "S14-unclosed-front-matter": "where the document ends is not known",
    "invalid-encoding": "a YAML reader may refuse the bytes, or replace some",
}

# What only code can tell, by file.
BEYOND = {
    "invalid/settings/contact-without-address.txt": "that a contact has an email address or a web address, one or both",
    "invalid/records/deep-brackets.txt": "two thousand brackets within each other: check-jsonschema crashes, Daylight does not",
}


def logs():
    """The files of every log, by name."""
    for path in [FIXTURES / "good-log.txt", *sorted(FIXTURES.glob("invalid/**/*.txt")), *sorted(FIXTURES.glob("lint/*.txt"))]:
        yield str(path.relative_to(FIXTURES)), archives.read(path.read_text())
    demonstration = ["daylight.yml", *(REPOSITORY / "content").rglob("*")]
    yield "demonstration", {
        str(path.relative_to(REPOSITORY)): path.read_bytes()
        for path in map(REPOSITORY.joinpath, demonstration) if path.is_file()}


def write(files, folder):
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


def document(path, content):
    """The YAML of a file that a schema is for, and which schema that is."""
    text = content.decode(errors="replace")
    if path == "daylight.yml":
        return "config", text
    if path.startswith("content/requests/") and path.endswith(".md") and text.startswith("---\n"):
        return "record", text[4:].split("\n---")[0] + "\n"
    return None


def daylight(program, *arguments):
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True)
    if done.returncode not in (0, 1):
        raise SystemExit(f"daylight {' '.join(map(str, arguments))} ended with {done.returncode}: {done.stderr}")
    return done.stdout


def validate(schema, files):
    """The files that check-jsonschema refuses, with its reasons."""
    program = pathlib.Path(sys.executable).parent / "check-jsonschema"
    done = subprocess.run(
        [program, "--output-format", "json", "--regex-variant", "nonunicode", "--schemafile", schema, *files],
        capture_output=True, text=True)
    if done.returncode not in (0, 1) or not done.stdout.startswith("{"):
        raise SystemExit(f"check-jsonschema ended with {done.returncode}: {done.stdout}{done.stderr}")
    answer = json.loads(done.stdout)
    refused = {}
    for error in answer.get("errors", []) + answer.get("parse_errors", []):
        refused.setdefault(error["filename"], []).append(error.get("message", "it cannot be read"))
    return refused


class Comparison:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.faults, self.agreed = [], {"sound": 0, "refused": 0, "partly": 0}

    def read_all(self):
        """Every log on disk, with its documents for schemas and what Daylight says of them."""
        self.documents, self.own = {"config": {}, "record": {}}, {}
        places = []
        every = list(logs())
        for number, (name, files) in enumerate(every):
            place = self.folder / f"log-{number}"
            # The broken logs are laid over a sound one.
            write(every[0][1] if name.startswith(("invalid/", "lint/")) else {}, place)
            write(files, place)
            places.append((name, place, files))
        fresh = self.folder / "fresh"
        daylight(self.program, "init", fresh)
        places.append(("fresh", fresh, {
            str(path.relative_to(fresh)): path.read_bytes() for path in fresh.rglob("*") if path.is_file()}))
        for name, place, files in places:
            for relative, content in files.items():
                if name not in BEYOND and (found := document(relative, content)):
                    file = place / "documents" / (relative.replace("/", "-") + ".yaml")
                    file.parent.mkdir(exist_ok=True)
                    file.write_text(found[1])
                    self.documents[found[0]][str(file)] = (name, relative)
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as workers:
            for name, rules in workers.map(lambda each: (each[0], self.check(*each[:2])), places):
                self.own[name] = rules

    def check(self, name, place):
        """The rules that Daylight says are broken, by file; its reports are kept."""
        # The logs of rules of law are many, and their reports alike.
        for form in ("json",) if name.startswith("lint/") else ("json", "sarif"):
            (place / f"report.{form}").write_text(
                daylight(self.program, "check", "--clock", "2026-01-05", "--format", form, "-r", place))
        rules = {}
        for problem in json.loads((place / "report.json").read_text())["problems"]:
            if problem["severity"] == "error":
                rules.setdefault(problem["path"], set()).add(problem["rule"])
        return rules

    def compare(self, subject):
        schema = self.folder / f"{subject}.schema.json"
        schema.write_text(daylight(self.program, "schema", subject))
        files = self.documents[subject]
        refused = validate(schema, files)
        for file, (name, path) in files.items():
            rules = self.own[name].get(path, set())
            reasons = refused.get(file)
            if rules & FORM:
                self.agreed["refused"] += 1
                if not reasons:
                    self.faults.append(f"{name}, {path}: Daylight refuses it ({', '.join(rules & FORM)}), its schema does not")
            elif rules & set(PARTLY):
                self.agreed["partly"] += 1
            else:
                self.agreed["sound"] += 1
                if reasons:
                    self.faults.append(f"{name}, {path}: the schema refuses it, Daylight does not: {reasons[0]}")

    def written(self):
        """What Daylight writes as data, by its schema."""
        sites = []
        for number, root in enumerate([REPOSITORY, self.folder / "fresh"]):
            sites.append(self.folder / f"site-{number}")
            daylight(self.program, "build", "-q", "--clock", "2026-01-05", "-r", root, "-o", sites[-1])
        sarif = pathlib.Path(sys.executable).parent.parent / "sarif.schema.json"
        for what, schema, files in [
            ("cases", sites[0] / "data/case.schema.json",
             [file for site in sites for file in site.glob("requests/**/index.json")]),
            ("reports", REPOSITORY / "schemas/report.schema.json", self.folder.glob("*/report.json")),
            ("SARIF reports", sarif, self.folder.glob("*/report.sarif")),
        ]:
            files = sorted(files)
            if not files:
                raise SystemExit(f"there are no {what}")
            refused = validate(schema, files)
            self.faults += [f"{what}: {file}: {reasons[0]}" for file, reasons in refused.items()]
            print(f"{len(files)} {what} by their schema")


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        comparison = Comparison(program, pathlib.Path(folder))
        comparison.read_all()
        for subject in ("config", "record"):
            comparison.compare(subject)
        agreed = comparison.agreed
        print(f"{agreed['sound']} sound and {agreed['refused']} refused files by both, "
              f"{agreed['partly']} that a schema cannot judge")
        # Where the logs of the tests are no longer found, agreement is worth nothing.
        if agreed["sound"] < 200 or agreed["refused"] < 20:
            raise SystemExit("too few files were compared")
        comparison.written()
        if comparison.faults:
            raise SystemExit("\n".join(comparison.faults))


if __name__ == "__main__":
    main()
