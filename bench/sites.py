"""The same records as a Daylight log and as a Hugo site."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

from documents import document_bytes
from records import Record, RecordGenerator
from vocabulary import TOPICS

HUGO_SKELETON = Path(__file__).resolve().parent / "hugo"
HUGO_ADDITIONS = Path(__file__).resolve().parent / "hugo-more"


class Corpus:
    """A folder with the log `daylight` and the site `hugo`, made of the same records."""

    def __init__(self, folder: Path) -> None:
        self.daylight = folder / "daylight"
        self.hugo = folder / "hugo"
        self.first_records: list[Path] = []

    def write(self, generator: RecordGenerator) -> None:
        self.daylight.mkdir(parents=True)
        (self.daylight / "daylight.yml").write_text(daylight_configuration(), encoding="utf-8")
        shutil.copytree(HUGO_SKELETON, self.hugo)
        for index in range(generator.count):
            record = generator.record(index)
            paths = [self.write_for_daylight(record), self.write_for_hugo(record)]
            self.first_records = self.first_records or paths

    def make_hugo_do_more(self) -> None:
        """Lets Hugo also make what Daylight does not make yet: feeds, data files and lists by exemption."""
        shutil.copytree(HUGO_ADDITIONS, self.hugo, dirs_exist_ok=True)

    def change_one_record(self, number: int) -> None:
        """Adds the same paragraph to the first record of both sites."""
        for path in self.first_records:
            with path.open("a", encoding="utf-8") as record:
                record.write(f"\nThis is change {number}.\n")

    def write_for_daylight(self, record: Record) -> Path:
        """A case with documents is a folder that holds them, one without is a file."""
        year_folder = self.daylight / "content/requests" / str(record.received.year)
        case_folder = year_folder / record.slug
        path = case_folder / "index.md" if record.documents else year_folder / f"{record.slug}.md"
        write_text(path, daylight_front_matter(record) + record.body)
        for document in record.documents:
            (case_folder / document.file).write_bytes(document_bytes(document))
        return path

    def write_for_hugo(self, record: Record) -> Path:
        """Documents go below `static/`, as hard links, where Hugo copies them with least work."""
        year = str(record.received.year)
        path = self.hugo / "content/requests" / year / f"{record.slug}.md"
        write_text(path, hugo_front_matter(record) + record.body)
        for document in record.documents:
            place = Path("requests", year, record.slug, document.file)
            target = self.hugo / "static" / place
            target.parent.mkdir(parents=True, exist_ok=True)
            os.link(self.daylight / "content" / place, target)
        return path


def daylight_configuration() -> str:
    topics = "".join(f"  - {topic}\n" for topic in TOPICS)
    return (
        "title: Disclosure log\n"
        "authority: Example Authority\n"
        "base_url: https://example.org/\n"
        "regime: foia\n"
        "contact:\n"
        "  email: foi@example.org\n"
        f"topics:\n{topics}"
    )


def daylight_front_matter(record: Record) -> str:
    return front_matter(common_lines(record) + [f"outcome: {record.outcome}", f"regime: {record.regime}"], record)


def hugo_front_matter(record: Record) -> str:
    """Hugo's lists are taxonomies: they take their terms from keys in the plural."""
    taxonomies = [
        f"outcomes: [{record.outcome}]",
        f"regimes: [{record.regime}]",
        f'years: ["{record.responded.year}"]',
    ]
    return front_matter(common_lines(record) + taxonomies, record)


def common_lines(record: Record) -> list[str]:
    return [
        f"title: {quoted(record.title)}",
        f"reference: {record.reference}",
        f"received: {record.received}",
        f"responded: {record.responded}",
        f"topics: [{', '.join(map(quoted, record.topics))}]",
        *([f"exemptions: [{', '.join(map(quoted, record.exemptions))}]"] if record.exemptions else []),
    ]


def front_matter(lines: list[str], record: Record) -> str:
    lines = ["---", *lines]
    if record.documents:
        lines.append("documents:")
    # A document beside a refusal would not be what was asked for, but the letter that refuses it.
    is_letter = record.outcome not in ("granted", "part-granted")
    for document in record.documents:
        lines += [f"  - file: {document.file}", f"    title: {quoted(document.title)}"]
        if is_letter:
            lines.append("    role: response-letter")
    return "\n".join([*lines, "---", "", ""])


def quoted(text: str) -> str:
    """A text in double quotes, which YAML reads as JSON does."""
    return json.dumps(text, ensure_ascii=False)


def write_text(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
