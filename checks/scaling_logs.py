"""Logs in which one thing can grow: every list, key, rule and kind of text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

SETTINGS = """\
title: Log
authority: Wrenmouth
base_url: https://example.org/
contact: {email: foi@example.org}
"""
KEYS = """\
title: Gritting
reference: FOI 506
received: 2025-01-06
responded: 2025-01-22
outcome: granted
"""
REFUSED = KEYS.replace("granted", "refused") + "exemptions: [{cite: s43(2), note: Prices.}]\n"
ANSWER = "## Request\n\nHow many routes are there?\n\n## Response\n\n"

Files = dict[str, str]


@dataclass(frozen=True)
class Item:
    """One thing that can grow."""

    name: str
    files: Callable[[int], Files]
    start: int = 250
    most: int = 10_000_000
    command: tuple[str, ...] = ("check",)


ITEMS: list[Item] = []


def add(name: str, files: Callable[[int], Files], **options) -> None:
    """Measures a log that is made for a size."""
    ITEMS.append(Item(name, files, **options))


def log(files: Files, settings: str = "", keys: str | None = None, text: str = "") -> Files:
    """A log with one record beside some files."""
    record = f"---\n{KEYS if keys is None else keys}---\n{ANSWER}{text}\n"
    return {"daylight.yml": SETTINGS + settings, "content/requests/a/index.md": record} | files


def lines(n: int, line: str) -> str:
    """A line n times, with its number for each `#`."""
    return "".join(line.replace("#", str(i)) + "\n" for i in range(n))


def keys(name: str, head: str, line: str, base: str = KEYS, **options) -> None:
    """A record whose front matter grows by a line."""
    add(f"key: {name}", lambda n: log({}, keys=base + head + "\n" + lines(n, line)), **options)


def settings(name: str, head: str, line: str, **options) -> None:
    """Settings that grow by a line."""
    add(f"setting: {name}", lambda n: log({}, settings=head + "\n" + lines(n, line)), **options)


def text(name: str, unit: str, before: str = "", after: str = "", base: str = KEYS, **options) -> None:
    """A record whose text grows by some words, with their number for each `#`."""
    add(
        f"text: {name}",
        lambda n: log({}, keys=base, text=before + "".join(unit.replace("#", str(i)) for i in range(n)) + after),
        **options,
    )


def records(name: str, record: Callable[[int, int], str], path: str = "content/requests/{0}.md", files=None, **options):
    """A log of n records."""
    add(
        f"records: {name}",
        lambda n: {"daylight.yml": SETTINGS + "topics: [Roads, Parks]\n"}
        | {path.format(i): record(i, n) for i in range(n)}
        | (files(n) if files else {}),
        most=16_000,
        **options,
    )


def record(i: int, keys: str = "", text: str = "") -> str:
    return (
        f"---\ntitle: Gritting {i}\nreference: FOI {i}\nreceived: 2025-01-06\nresponded: 2025-01-22\n"
        f"outcome: granted\n{keys}---\n{ANSWER}There are {i} routes.\n{text}"
    )


# --- The keys of a record ---
keys("references", "references:", "- FOI 9#")
keys("references, one repeated", "references:", "- FOI 9")
keys("aliases", "aliases:", "- /old/#.html")
keys("aliases, broken", "aliases:", "- /old/../#.html")
keys("aliases, one repeated", "aliases:", "- /old/1.html")
keys("regime, unknown", "regime:", "- law#")
keys("regime, one repeated", "regime:", "- foia")
keys("translations", "translations:", "  a#: foi.cy.md")
keys("title in languages", "title:", "  a#: Gritting", base=KEYS.replace("title: Gritting\n", ""))
keys("summary in languages, broken", "summary:", "  lang#age: Gritting")
keys("clock", "clock:", "- {stop: 2025-01-07, restart: 2025-01-08, reason: clarification}")
keys("clock, broken", "clock:", "- {stop: 2025-01-09, restart: 2025-01-07, reason: x#}")
keys("parts", "parts:", "- {n: #, outcome: granted, question: How many?}")
keys("parts, one number", "parts:", "- {n: 1, outcome: granted}")
keys("parts, broken anchors", "parts:", "- {n: #, outcome: granted, answer_anchor: a#}")
keys("parts, exemptions", "parts:", "- {n: #, outcome: refused, exemptions: [s9#]}")
keys("exemptions", "exemptions:", "- {cite: s43(2), note: n#}")
keys("exemptions, unknown", "exemptions:", "- s9#")
keys("exemptions, words", "exemptions:", "- prices#")
keys("exemptions, section by section", "exemptions:", "- s31(1)(a)")
keys("exemptions in one", "exemptions: [s31]", "  ", base=KEYS)
add("key: exemptions, a list in one value", lambda n: log({}, keys=KEYS + "exemptions: s31(1)(a)" + ", 40(2)" * n + "\n"))
keys("exemptions, broken pit", "exemptions:", '- {cite: s43(2), pit: "#a#"}')
keys("exemptions, documents", "exemptions:", "- {cite: s43(2), note: n, documents: [d#.pdf]}")
keys("exemptions, documents of one", "exemptions:\n- cite: s43(2)\n  documents:", "  - d#.pdf")
keys("held, fees and unknown keys", "", "unkn#own: 1")
keys("keys that say who asked", "", "requester_name#: 1")
keys("keys near a known one", "", "titel#: 1")
keys("topics", "topics:", "- Topic #")
add(
    "key: topics, unknown",
    lambda n: log({}, settings="topics: [Roads]\n", keys=KEYS + "topics:\n" + lines(n, "- Topic #")),
)
add(
    "key: topics, unknown among as many",
    lambda n: log(
        {}, settings="topics:\n" + lines(n, "- Thing number #"), keys=KEYS + "topics:\n" + lines(n, "- Topic number #")
    ),
)
add(
    "key: topics, known among as many",
    lambda n: log(
        {}, settings="topics:\n" + lines(n, "- Thing number #"), keys=KEYS + "topics:\n" + lines(n, "- thing number #")
    ),
)
keys("documents, missing", "documents:", "- {file: d#.pdf, title: D}")
keys("documents without a title", "documents:", "- {withheld: true}")
keys("documents without a file", "documents:", "- {title: D#}")
keys("documents outside", "documents:", "- {file: ../d#.pdf, title: D}")
keys("documents elsewhere", "documents:", '- {url: "https://example.org/#.pdf", title: D}')
add(
    "key: documents",
    lambda n: log(
        {f"content/requests/a/d{i}.txt": "x" for i in range(n)},
        keys=KEYS + "documents:\n" + lines(n, "- {file: d#.txt, title: D#}"),
    ),
    most=16_000,
)
add(
    "key: documents, misspelt among as many",
    lambda n: log(
        {f"content/requests/a/doc-{i}.txt": "x" for i in range(n)},
        keys=KEYS + "documents:\n" + lines(n, "- {file: dok-#.txt, title: D#}"),
    ),
    most=16_000,
)
add(
    "key: documents that nobody lists",
    lambda n: log({f"content/requests/a/d{i}.txt": "x" for i in range(n)}),
    most=16_000,
)
keys("documents, waivers", "documents:\n- url: https://example.org/a\n  title: A\n  waivers:", "  - {rule: r#, reason: None.}")
keys("documents, exemptions", "documents:\n- url: https://example.org/a\n  title: A\n  exemptions:", "  - s9#")
keys("links", "links:", '- {title: L#, url: "https://example.org/#"}')
keys("links, broken", "links:", "- {title: L#, url: example#}")
keys("related, unknown", "related:", "- FOI 9#")
keys("related, itself", "related:", "- FOI 506")
keys("review", "review:", "- {requested: 2025-02-01, completed: 2025-02-03, outcome: upheld}")
keys("review, dates in disorder", "review:", "- {requested: 2025-02-05, completed: 2025-02-03, outcome: upheld}")
keys("review, documents", "review:\n  documents:", "  - {file: d#.pdf, title: D}")
keys("regulator", "regulator:", "- {body: ico, reference: IC-#, date: 2025-03-01, result: Upheld}")
keys("regulator, broken", "regulator:", "- {body: ico, url: x#, date: 2025-13-#}")
keys("tribunal", "tribunal:", "- {reference: EA/2025/#}")
keys("corrections", "corrections:", "- {date: 2025-03-01, what: The total # was wrong.}")
keys("corrections, early", "corrections:", "- {date: 2020-03-01, what: The total # was wrong.}")
keys("allow, unknown", "allow:", "- {rule: L9#, reason: None.}")
keys("allow, unused", "allow:", "- {rule: L07, line: #, reason: None.}")
keys("allow without a reason", "allow:", "- {rule: L07, line: 1#}")
add(
    "key: allow, used by line",
    lambda n: log(
        {},
        keys=KEYS + "allow:\n" + lines(n, "- {rule: unlisted-file, line: 1#, reason: None.}"),
        text="<b>raw</b>\n\n" * n,
    ),
)
add(
    "key: allow, each lets one pass",
    lambda n: log(
        {},
        keys=KEYS
        + "allow:\n"
        + "".join(f"- {{rule: raw-html, line: {13 + n + 2 * i}, reason: None.}}\n" for i in range(n)),
        text="<b>raw</b>\n\n" * n,
    ),
)
keys("extra", "extra:", "  word#: value #")
keys("extra, broken", "extra:", "  word#: [value]")
keys("list of empty items", "references:", "-")
keys("list of lists", "references:", "- [a, b]")
keys("words that are none", "requester_type:", "- x#")
keys("values cut by #".replace("#", "a comment"), "references:", "- FOI #1")
keys("anchors", "references:", "- &a# x")
keys("the same key again", "", "department: A")
keys("curly quotation marks", "references:", "- “FOI #”")
keys("comments", "references: [A]", "# comment #")
keys("blank lines", "references: [A]", "")
add("key: a long title", lambda n: log({}, keys=KEYS.replace("Gritting", "Gritting roads " * n)))
add("key: a long title in words of capitals", lambda n: log({}, keys=KEYS.replace("Gritting", "ABC FOI 12 " * n)))
add("key: a long block", lambda n: log({}, keys=KEYS + "summary: >\n" + lines(n, "  words of a summary")))
add("key: a long quotation", lambda n: log({}, keys=KEYS + 'summary: "' + "a \\\" b \\n " * n + '"\n'))
add("key: a long key", lambda n: log({}, keys=KEYS + "summary" * n + ": a\n"))
add("key: a long reference", lambda n: log({}, keys=KEYS.replace("FOI 506", "FOI-5/" * n)))
add("key: a long topic", lambda n: log({}, settings="topics: [Roads]\n", keys=KEYS + "topics: [" + "Roads é" * n + "]\n"))
add("key: a long date", lambda n: log({}, keys=KEYS.replace("2025-01-06", "1" * n)))
add("key: a long exemption", lambda n: log({}, keys=KEYS + "exemptions: [" + "s31(1)(a) and " * n + "]\n"))
add("key: a long alias", lambda n: log({}, keys=KEYS + "aliases: [" + "/a/b" * n + "]\n"))
add("key: a long language", lambda n: log({}, keys=KEYS + "lang: " + "en-ab-" * n + "\n"))
add("key: a long slug", lambda n: log({}, keys=KEYS + "slug: " + "ab-" * n + "a\n"))
add("key: a list on one line", lambda n: log({}, keys=KEYS + "references: [" + "FOI 9, " * n + "]\n"))
add("key: unknown topics on one line", lambda n: log({}, settings="topics: [Roads]\n", keys=KEYS + "topics: [" + "Rods, " * n + "]\n"))
add("key: broken addresses on one line", lambda n: log({}, keys=KEYS + "aliases: [" + "old, " * n + "]\n"))
add("key: nested brackets", lambda n: log({}, keys=KEYS + "references: " + "[" * n + "]" * n + "\n"))
add("key: nested maps", lambda n: log({}, keys=KEYS + "extra: " + "{a: " * n + "}" * n + "\n"))
add("key: nested lists", lambda n: log({}, keys=KEYS + "references:\n" + "".join(" " * i + "-\n" for i in range(n))), start=50)
add("key: unclosed brackets", lambda n: log({}, keys=KEYS + "references: [" + "a, " * n + "\n"))
add("key: an unclosed quotation", lambda n: log({}, keys=KEYS + 'summary: "' + "a " * n + "\n"))
add("key: lines that are no keys", lambda n: log({}, keys=KEYS + "a word\n" * n))

# --- The settings ---
settings("topics", "topics:", "- Topic #")
settings("topics with synonyms", "topics:", "- {name: Topic #, synonyms: [a#, b#]}")
settings("topics, one repeated", "topics:", "- Roads")
settings("topics, two repeated in turn", "topics:", "- Roads\n- roads")
settings("topics without letters", "topics:", "- '!!'")
settings("synonyms", "synonyms:", "- [a#, b#]")
settings("synonyms, one list", "synonyms:\n-", "  - a#")
settings("language", "language:", "- en")
settings("language, broken", "language:", "- english#")
settings("redirects", "redirects:", "- apache")
settings("redirects, unknown", "redirects:", "- iis#")
settings("description in languages", "description:", "  a#: Answers")
for word in ("emails", "domains", "telephones", "names"):
    settings(f"allow, {word}", f"allow:\n  {word}:", "  - w#")
settings("unknown keys", "", "unkn#own: 1")
add("setting: a long description", lambda n: log({}, settings="description: " + "Answers. " * n + "\n"))
add("setting: unknown lists on one line", lambda n: log({}, settings="redirects: [" + "iis, " * n + "]\n"))

# --- Laws ---
LAW = "id: byelaw\nname: Byelaw\nshort: Byelaw\nunit: article\nprefix: 'art '\nwithholding: ground\n"


def law(name: str, head: str, line: str, **options) -> None:
    add(f"law: {name}", lambda n: log({"law/byelaw.yml": LAW + head + "\n" + lines(n, line)}), **options)


law("provisions", "provisions:", "- {path: '#', title: Harbours #}")
law("provisions, one repeated", "provisions:", "- {path: '4(1)', title: Harbours #}")
law("provisions, broken", "provisions:", "- {path: '4(1)', status: x#}")
law("provisions below one", "provisions:", "- {path: '4(#)', title: Harbours #}")
law("provisions, counterparts", "provisions:", "- {path: '#', title: T, counterparts: {foia: '99#'}}")
law("other provisions", "other_provisions:", "- {path: '#', about: harbours}")
law("other names", "also:", "- Byelaw Number #")
law("outdated words", "outdated:", "- {words: Old Act #, instead: New Act, since: 2018-05-25}")
law("unknown keys", "", "unkn#own: 1")
add(
    "law: files",
    lambda n: log({f"law/l{i}.yml": LAW.replace("yelaw", f"yelaw{i}") for i in range(n)}),
    start=20,
    most=2_000,
)
DAYS = [f"{year}-{month:02}-{day:02}" for year in range(1990, 2090) for month in range(1, 13) for day in range(1, 29)]
add(
    "law: holidays",
    lambda n: log({"law/own.csv": "date,name\n" + "".join(f"{DAYS[i % len(DAYS)]},Day {i}\n" for i in range(n))}),
)
add("law: holidays, broken", lambda n: log({"law/own.csv": "date,name\n" + lines(n, "2025-13-01,Day #")}))
add("law: holidays, columns", lambda n: log({"law/own.csv": "date," + "c," * n + "name\n2025-01-01," + "," * n + "A\n"}))
add(
    "law: cited by a record",
    lambda n: log(
        {"law/byelaw.yml": LAW + "provisions:\n" + lines(n, "- {path: '#', title: Harbours #}")},
        keys=KEYS.replace("granted", "refused") + "regime: byelaw\nexemptions:\n" + lines(n, "- art #"),
        text=lines(n, "We rely on article #.\n"),
    ),
)
add(
    "law: cited wrongly by a record",
    lambda n: log(
        {"law/byelaw.yml": LAW + "provisions:\n" + lines(n, "- {path: '#', title: Harbours #}")},
        keys=KEYS.replace("granted", "refused") + "regime: byelaw\nexemptions:\n" + lines(n, "- art #(9)"),
    ),
)
add(
    "law: printed", lambda n: log({"law/byelaw.yml": LAW + "provisions:\n" + lines(n, "- {path: '#', title: A #}")}),
    command=("law", "--regime", "byelaw"),
)  # fmt: skip

# --- Many records ---
records("records", lambda i, n: record(i))
records("one title", lambda i, n: record(i).replace(f"Gritting {i}", "Gritting"))
records("one reference", lambda i, n: record(i).replace(f"FOI {i}", "FOI 1"))
records("one reference among references", lambda i, n: record(i, "references: [FOI 99999]\n"))
records("one reference and one topic, mentioned", lambda i, n: record(i, "topics: [Roads]\n", "See FOI 1.\n").replace(f"FOI {i}", "FOI 1"))
records("one topic", lambda i, n: record(i, "topics: [Roads]\n"))
records("unknown topics", lambda i, n: record(i, f"topics: [Rods {i}]\n"))
records("one department", lambda i, n: record(i, "department: Highways\n"))
records("departments", lambda i, n: record(i, f"department: Highways {i}\n"))
records("one exemption", lambda i, n: record(i, "exemptions: [s43(2)]\n").replace("granted", "refused"))
records("one alias", lambda i, n: record(i, "aliases: [/old.html]\n"))
records("one slug", lambda i, n: record(i, "slug: gritting\n"))
records("each with an alias", lambda i, n: record(i, f"aliases: [/old/{i}.html]\n"))
records("mentions of the next", lambda i, n: record(i, text=f"See FOI {(i + 1) % n}.\n"))
records("all mentioned by one", lambda i, n: record(i, text="".join(f"See FOI {k}.\n" for k in range(n)) if i == 0 else ""))
records("one mentioned by all", lambda i, n: record(i, text="See FOI 0.\n"))
records("related to the next", lambda i, n: record(i, f"related: [FOI {(i + 1) % n}]\n"))
records("all related to one", lambda i, n: record(i, "related: [FOI 0]\n"))
records("one related to all", lambda i, n: record(i, "related:\n" + "".join(f"- FOI {k}\n" for k in range(n)) if i == 0 else ""))
records("related to none", lambda i, n: record(i, f"related: [FOY {i}]\n"))
records("one related to none of all", lambda i, n: record(i, "related:\n" + "".join(f"- FOY {k}\n" for k in range(n)) if i == 0 else ""))
records("links to the next", lambda i, n: record(i, text=f"See [it](/requests/{(i + 1) % n}/).\n"))
records("links to none", lambda i, n: record(i, text=f"See [it](/request/{i}/).\n"))
records("links to addresses nearly right", lambda i, n: record(i, text=f"See [it](/requests/x{i}/).\n"))
records("one text", lambda i, n: record(i, text="We hold no list of the roads that were gritted in any winter since 2018. " * 8))
records("one request", lambda i, n: record(i).replace("How many routes", "Please send me the list of all roads that were gritted in any winter since 2018, with dates, drivers, and routes, and how many routes"))
records("near requests", lambda i, n: record(i).replace("How many routes", " ".join(f"word{(i + k) % 97}" for k in range(60)) + " how many routes"))
records("one test of the public interest", lambda i, n: record(i, "exemptions: [s43(2)]\n", "## Exemption: s43(2)\n\n### Factors in favour of disclosure\n\n- People want to know what the council pays for salt, and why it pays that much.\n\n### Factors in favour of withholding\n\n- Suppliers would know one another's prices and ask for more of them.\n\n### Balance\n\nOn balance the public interest lies in withholding.\n").replace("granted", "refused"))
records("drafts", lambda i, n: record(i, "draft: true\n") if i else record(i))
records("drafts that are related to", lambda i, n: record(i, "draft: true\n") if i else record(i, "related:\n" + "".join(f"- FOI {k}\n" for k in range(n))))
records("broken drafts", lambda i, n: record(i, "draft: true\nunknown: a\n") if i else record(i))
records("taken down", lambda i, n: record(i, "takedown: {date: 2025-03-01, reason: legal}\n"))
records("broken", lambda i, n: record(i, f"unknown{i}: a\n"))
records("without a head", lambda i, n: "text\n" if i else record(i))
records("in folders", lambda i, n: record(i), path="content/requests/{0}/index.md")
records("deep", lambda i, n: record(i), path="content/requests/" + "d/" * 60 + "{0}.md")
records("with a long name", lambda i, n: record(i), path="content/requests/" + "n" * 200 + "{0}.md")
records("of one reference and slug", lambda i, n: record(i, f"slug: s{i}\n").replace(f"FOI {i}", "FOI 1"))
add(
    "records: deeper and deeper",
    lambda n: log({"content/requests/" + "d/" * i + "r.md": record(i) for i in range(1, n)}),
    start=25,
    most=800,
)
records("beside files that nobody lists", lambda i, n: record(i), files=lambda n: {f"content/requests/{i}.pdf": "x" for i in range(n)})
records("with missing documents in one folder", lambda i, n: record(i, f"documents: [{{file: d{i}.pdf, title: D}}]\n"))
records("with misspelt documents in one folder", lambda i, n: record(i, f"documents: [{{file: dok{i}.txt, title: D}}]\n"), files=lambda n: {f"content/requests/doc{i}.txt": "x" for i in range(n)})
records("with documents in one folder", lambda i, n: record(i, f"documents: [{{file: doc{i}.txt, title: D}}]\n"), files=lambda n: {f"content/requests/doc{i}.txt": "x" for i in range(n)})
records("that are built", lambda i, n: record(i, "topics: [Roads]\n", f"See FOI {(i + 1) % n}.\n"), command=("build", "--force"))
records("with one line of years", lambda i, n: record(i).replace("2025", str(1990 + i % 36)))

# --- Pages ---
page = "---\ntitle: Page {0}\n---\nWords.\n"
add("pages: pages", lambda n: log({f"content/pages/p{i}.md": page.format(i) for i in range(n)}), most=8_000)
add("pages: of one title", lambda n: log({f"content/pages/p{i}.md": page.format(1) for i in range(n)}), most=8_000)
add("pages: in folders", lambda n: log({f"content/pages/p{i}/q.md": page.format(i) for i in range(n)}), most=8_000)
add("pages: below one", lambda n: log({"content/pages/p.md": page.format(0)} | {f"content/pages/p/q{i}.md": page.format(i) for i in range(n)}), most=8_000)
add("pages: that are built", lambda n: log({f"content/pages/p{i}.md": page.format(i) for i in range(n)}), most=2_000, command=("build", "--force"))
add("pages: links to one another", lambda n: log({f"content/pages/p{i}.md": page.format(i) + f"[a](/p{(i + 7) % n}/)\n" for i in range(n)}), most=8_000)
add("pages: broken links", lambda n: log({"content/pages/p.md": page.format(0) + "".join(f"[a](/q{i}/)\n\n" for i in range(n))} | {f"content/pages/o{i}.md": page.format(i) for i in range(n)}), most=8_000)

# --- Texts ---
text("one long line", "We grit forty routes in winter. ")
text("one long word", "gritting")
text("one long word of capitals", "ABCDEF")
text("one long number", "1234")
text("lines", "We grit forty routes in winter.\n")
text("paragraphs", "We grit forty routes in winter.\n\n")
text("blank lines", "\n")
text("spaces", " ")
text("tabs", "\ta")
text("carriage returns", "a\r")
text("headings", "### Route #\n\n")
text("headings of one slug", "### Route\n\n")
text("headings of two slugs in turn", "### Route\n\n### Route 2\n\n")
text("headings without words", "### !\n\n")
text("headings, skipped levels", "## A#\n\n#### B#\n\n")
text("headings, underlined", "Route #\n=======\n\n")
text("headings that grow", "# A\n## B\n### C\n#### D\n##### E\n###### F\n")
text("links", "[a](https://example.org/#) ")
text("links to headings", "## Route #\n\n[a](#route-#)\n\n".replace("(#route-#)", "(&route-#)").replace("&", "\x01"))
ITEMS.pop()
add("text: links to headings", lambda n: log({}, text="".join(f"## Route {i}\n\n[a](#route-{i})\n\n" for i in range(n))))
add("text: links to broken fragments", lambda n: log({}, text="".join(f"## Route {i}\n\n[a](#root-{i})\n\n" for i in range(n))))
add("text: links to broken fragments, one heading", lambda n: log({}, text="".join(f"[a](#root-{i}) " for i in range(n))))
text("links, broken", "[a](/nowhere-#/) ")
text("links, broken, on lines", "[a](/nowhere-#/)\n\n")
text("links, unsafe", "[a](javascript:#) ")
text("links, unsafe, on lines", "[a](javascript:#)\n\n")
text("links by reference", "[a][r] ", after="\n\n[r]: https://example.org/\n")
text("link definitions", "[r#]: https://example.org/#\n")
text("link definitions, used", "[r#] [r#]: x\n\n[r#]: https://example.org/#\n\n")
text("link definitions, one repeated", "[r]: https://example.org/#\n")
text("link definition that does not end", "[r")
text("link title that does not end", '[a](b "')
text("autolinks", "<https://example.org/#> ")
text("bare addresses", "https://example.org/# ")
text("bare addresses of people", "ann.other#@example.org ")
text("images", "![a](b#.png) ")
text("images without words", "![](b#.png) ")
text("images, unsafe", "![a](javascript:#) ")
text("tags", "<b> ")
text("tags on lines", "<b>\n\n")
text("tags that do not end", "<a ")
text("comments", "<!-- a -->")
text("comments that do not end", "<!-- a ")
text("declarations that do not end", "<!A ")
text("instructions that do not end", "<? ")
text("character data that does not end", "<![CDATA[ ")
text("table rows", "| a# | b |\n", before="| a | b |\n|---|---|\n")
text("table columns", "| a ", before="| a " * 1 + "\n|---\n")
add("text: table columns", lambda n: log({}, text="| a " * n + "|\n" + "|---" * n + "|\n" + "| b " * n + "|\n"))
ITEMS.pop(-2)
add("text: table, square", lambda n: log({}, text="| a " * (s := int(n**0.5)) + "|\n" + "|---" * s + "|\n" + ("| b " * s + "|\n") * s), start=2_500)
add("text: table, short rows", lambda n: log({}, text="| a " * n + "|\n" + "|---" * n + "|\n" + "| b |\n" * n))
text("tables", "| a | b |\n|---|---|\n| c | # |\n\n")
text("delimiter rows", "|---|---|\n")
text("table rows with references", "| FOI # | [a][r] |\n", before="| a | b |\n|---|---|\n", after="\n[r]: https://example.org/\n")
text("table rows with links", "| FOI # | [a](/nowhere/) |\n", before="| a | b |\n|---|---|\n")
text("table rows with tags", "| FOI # | <b> |\n", before="| a | b |\n|---|---|\n")
text("table rows with sections", "| section 9# | section 43(2) |\n", before="| a | b |\n|---|---|\n", base=REFUSED)
text("table cells, escaped", "\\| ", before="| a | b |\n|---|---|\n| ")
text("table with definitions between", "[r#]: /x\n\n| [r#] |\n|---|\n| b |\n\n")
text("list items", "- route #\n")
text("list items, numbered", "1. route #\n")
text("list items with paragraphs", "- route\n\n  more\n\n")
text("list items with tags", "- <b>\n")
text("list items, tables in them", "- | a | b |\n  |---|---|\n  | <b> | c |\n\n")
text("lists, nested on a line", "- ", most=20_000)
text("lists, nested", "", most=1)
ITEMS.pop()
add("text: lists, nested", lambda n: log({}, text="".join("  " * i + "- a\n" for i in range(n))), start=50, most=4_000)
add("text: lists, nested and blank", lambda n: log({}, text="".join("  " * (i % 90) + "- a\n\n\n" for i in range(n))))
text("quotes, nested", "> ", after="a", most=20_000)
text("quotes", "> a #\n>\n")
text("quotes with tags", "> <b>\n>\n")
text("quotes, lazy", "a\n", before="> > > ")
text("lines of code", "    code #\n")
text("fences", "```\ncode\n```\n\n")
text("fences that do not end", "```\n\n")
text("rules", "---\n\n")
text("emphasis", "*a* ")
text("emphasis that does not end", "*a ")
text("emphasis that does not begin", "a* ")
text("emphasis in turn", "*a _b ")
text("emphasis, nested", "", most=1)
ITEMS.pop()
add("text: emphasis, nested", lambda n: log({}, text="*a " * n + "b*" * n))
add("text: strong, nested", lambda n: log({}, text="**a " * n + "b**" * n))
text("asterisks", "*")
text("underlines", "_a")
text("brackets", "[")
text("brackets, closed", "[]")
text("brackets, closed only", "]")
add("text: brackets, nested", lambda n: log({}, text="[" * n + "]" * n))
add("text: links, nested", lambda n: log({}, text="[" * n + "a" + "](b)" * n))
text("parentheses after a link", "(", before="[a]")
text("images that are begun", "![a ")
text("backticks", "`")
add("text: backticks, growing", lambda n: log({}, text="".join("`" * (i + 1) + " " for i in range(int((2 * n) ** 0.5)))), start=2_000)
text("backticks in pairs", "`a` ")
text("backslashes", "\\")
text("entities", "&amp; &#35; ")
text("entities that do not end", "&amp")
text("struck words", "~~a~~ ")
text("struck words, on lines", "~~a~~\n\n")
text("footnotes", "[^#] ")
text("footnotes defined", "[^#]\n\n[^#]: note\n\n")
text("quotation marks", '"a" ')
text("quotation marks that do not end", '"a ')
text("apostrophes", "don't ")
text("typographic quotation marks", "“a” ")
text("accents", "é̂")
text("emoji", "👩‍👩‍👧‍👦 ")
text("signs of right to left", "אב ")
text("spaces that do not break", "a\u00a0b ")
text("control characters", "a\x07 ")
text("zero-width signs", "a\u200b")

# --- What a text says ---
text("citations on a line", "section 40(2) ", base=REFUSED)
text("citations on lines", "section 40(2)\n", base=REFUSED)
text("citations in paragraphs", "We rely on section 40(2).\n\n", base=REFUSED)
text("citations in headings", "### Section 40(2)\n\nNames.\n\n", base=REFUSED)
text("citations in a list", "40(2), ", before="sections ", base=REFUSED)
text("citations in a list with words", "and section 40(2) ", before="sections ", base=REFUSED)
text("citations, unknown", "section 9#(2) ", base=REFUSED)
text("citations, unknown, in paragraphs", "Exempt under section 9#(2).\n\n", base=REFUSED)
text("citations of another law", "regulation 12(5)(e) of the EIR ", base=REFUSED)
text("citations of another law in paragraphs", "Exempt under regulation 12(5)(e) of the EIR.\n\n", base=REFUSED)
text("citations of no law", "section # of the Highways Act 1980 ", base=REFUSED)
text("citations of a name that does not end", "section 1 of the Highways and ", base=REFUSED)
text("citations with steps", "(1)", before="section 31", base=REFUSED)
text("citations by subsection", "subsection (2) of section 40 ", base=REFUSED)
text("citations with sign", "§ 40 ", base=REFUSED)
text("citations, ticked", "(b)(6) ", base=REFUSED.replace("s43(2)", "(b)(4)") + "regime: us-foia\n")
text("citations in bold", "**Section 40(2)**\n\nNames.\n\n", base=REFUSED)
text("names of laws", "Freedom of Information Act 2000 ")
text("names of old laws", "Data Protection Act 1998 ")
text("names of old laws in paragraphs", "The Data Protection Act 1998.\n\n")
text("names of regulators", "complain to the Scottish Information Commissioner ", base=REFUSED)
text("names in one sentence", "Information Commissioner’s Office and complaint ", base=REFUSED)
text("names in paragraphs", "Complain to the Scottish Information Commissioner.\n\n", base=REFUSED)
text("mentions of references", "FOI 1 FOI 2 FOI/3 ")
text("mentions of references, different", "FOI 1# ")
text("mentions of references in paragraphs", "See FOI 1#.\n\n")
text("mentions of references, one word", "FOI-1/")
text("mentions with labels", "Our ref: FOI 1# ")
text("mentions with labels on lines", "Our ref: FOI 1#\n\n")
text("acronyms", "", most=1)
ITEMS.pop()


def letters(i: int) -> str:
    """A word of four capitals for a number."""
    return "".join(chr(65 + (i // 26**k) % 26) for k in range(4))


add("text: acronyms", lambda n: log({}, text="".join(f"{letters(i)} " for i in range(n))))
add("text: acronyms, thrice", lambda n: log({}, text="".join(f"{letters(i)} {letters(i)} {letters(i)}\n\n" for i in range(n))))
add("text: acronyms, thrice on a line", lambda n: log({}, text="".join(f"{letters(i)} {letters(i)} {letters(i)} " for i in range(n))))
text("one acronym", "ABCD ")
text("one acronym, explained", "Words (ABCD) ")
text("dates", "on 4 January 2025 ")
text("dates of receipt", "we received your request on 4 March 2024. ")
text("dates of receipt on lines", "We received your request on 4 March 2024.\n\n")
text("dates of receipt, labelled", "Date received: 04/05/2021\n")
text("words of receipt", "received ")
text("words of receipt and request", "request received ")
text("the letter v", "v")
text("sentences", "It is. ")
text("sentences without an end", "it is ")
text("long sentences", "It is what it is and what it was and what it may be one day if nothing else is in its place. ")
text("stops", ".")
text("money", "£25 ")
text("sums", "3,228 records × 2 minutes = 107.6 hours. ", base=REFUSED.replace("s43(2)", "s12"))
text("sums that do not end", "3 × ", base=REFUSED.replace("s43(2)", "s12"))
text("hours", "18 hours ", base=REFUSED.replace("s43(2)", "s12").replace("refused", "refused-cost"))
text("hours in paragraphs", "It would take 18 hours at £25.\n\n", base=REFUSED.replace("s43(2)", "s12").replace("refused", "refused-cost"))
text("numbers", "12 ")
text("numbers with commas", "1,")
text("numbers with stops", "1.")
text("words of harm", "would be likely to prejudice ", base=REFUSED)
text("words of harm in paragraphs", "It would be likely to prejudice section 43(2).\n\n", base=REFUSED)
text("words of denial", "neither confirm nor deny ", base=REFUSED)
text("words of denial in paragraphs", "We neither confirm nor deny under section 40(5).\n\n", base=REFUSED)
text("words of refusal", "exempt under section 43(2) withheld ", base=REFUSED)
text("words of outcomes", "not held refused withheld granted vexatious ")
text("bold lines", "**Route #**\n\nWords.\n\n")
text("bold words", "**a** b ")
text("bullets", "• a\n\n")
text("questions", "", most=1)
ITEMS.pop()
add(
    "text: questions and answers",
    lambda n: {"daylight.yml": SETTINGS, "content/requests/a.md": f"---\n{KEYS}---\n## Request\n\n" + "1. How many?\n" * n + "\n## Response\n\n" + lines(n, "### Question #\n\nTwo.\n")},
)
add(
    "text: questions and answers, three digits",
    lambda n: {"daylight.yml": SETTINGS, "content/requests/a.md": f"---\n{KEYS}---\n## Request\n\n" + "1. How many?\n" * n + "\n## Response\n\n" + "".join(f"### Question {i % 990 + 1}\n\nTwo.\n\n" for i in range(n))},
)
text("requests and responses", "## Request\n\nHow?\n\n## Response\n\nSo.\n\n")
PIT = "## Exemption: section {s}\n\n### Factors in favour of disclosure\n\n- {f}\n\n### Factors in favour of withholding\n\n- {a}\n\n### Balance\n\nOn balance it lies in withholding.\n\n"
LONG = "People want to know what the council pays for salt, and why it pays that much {0}."
add("text: tests of the public interest", lambda n: log({}, keys=REFUSED, text="".join(PIT.format(s="43(2)", f=LONG.format(i), a=LONG.format(-i)) for i in range(n))))
add("text: tests of the public interest, one", lambda n: log({}, keys=REFUSED, text=PIT.format(s="43(2)", f=LONG.format(1), a=LONG.format(2)) * n))
add("text: tests of the public interest, one-sided", lambda n: log({}, keys=REFUSED, text="".join(PIT.split("### Factors in favour of withholding")[0].format(s="43(2)", f=LONG.format(i)) for i in range(n))))
add("text: factors of one test", lambda n: log({}, keys=REFUSED, text=PIT.format(s="43(2)", f="\n- ".join(LONG.format(i) for i in range(n)), a="Prices.")))
add("text: factors that go on", lambda n: log({}, keys=REFUSED, text=PIT.format(s="43(2)", f="A" + "\n\n  more" * n, a="Prices.")))
add("text: titles of tests in bold", lambda n: log({}, keys=REFUSED, text="**Section 43(2)**\n\nFactors for disclosure: a.\n\nFactors against disclosure: b.\n\n" * n))
add("text: titles of tests in short lines", lambda n: log({}, keys=REFUSED, text="Section 43(2): prices\n\nIt is a price.\n\n" * n))
for provisions in ("s43(2)", "s31(1)(a)", "s40(2)", "s36(2)(b)(i)"):
    add(
        f"text: {provisions} as often as it is listed",
        lambda n, cite=provisions: log({}, keys=KEYS.replace("granted", "refused") + "exemptions:\n" + lines(n, f"- {{cite: {cite}, harm: would}}"), text=f"Section {cite[1:]} applies, since it would be likely to prejudice us.\n\n" * n),
    )

# --- Templates ---
def template(name: str, unit: str, before: str = "", after: str = "", **options) -> None:
    add(
        f"template: {name}",
        lambda n: log({"templates/page.html": before + "".join(unit.replace("#", str(i)) for i in range(n)) + after}),
        **options,
    )


template("text", "<p>a</p>\n")
template("tags", "{{page.title}} ")
template("tags, unknown", "{{page.titel#}} ")
template("tags, unknown, on lines", "{{page.titel#}}\n")
template("tags that do not end", "{{a ")
template("sections", "{{#page.title}}a{{/page.title}} ")
template("sections, unknown", "{{#a#}}b{{/a#}} ")
template("sections that do not end", "{{#page}}")
add("template: sections, nested", lambda n: log({"templates/page.html": "{{#page}}" * n + "{{/page}}" * n}))
template("delimiters", "{{=<% %>=}}<%={{ }}=%>")
template("comments", "{{! a }}\n")
template("partials", "{{>footer}}\n", most=10_000)
template("partials, unknown", "{{>foter#}}\n")
template("blocks", "{{$b#}}a{{/b#}}\n")
template("blocks, one", "{{$b}}a{{/b}}\n")
template("parents", "{{<layout}}{{$main}}a{{/main}}{{/layout}}\n", most=10_000)
template("blocks that no parent has", "{{$b#}}a{{/b#}}", before="{{<layout}}", after="{{/layout}}")
add("template: files", lambda n: log({f"templates/partials/p{i}.html": "a" for i in range(n)}), most=8_000)
add(
    "template: a chain of partials",
    lambda n: log({"templates/page.html": "{{>p0}}"} | {f"templates/partials/p{i}.html": f"{{{{>p{i + 1}}}}}\n" if i < n else "a" for i in range(n + 1)}),
    most=4_000,
)
add("template: partials of a template with many fields", lambda n: log({"templates/page.html": "".join(f"{{{{>p{i}}}}}" for i in range(n))} | {f"templates/partials/p{i}.html": "{{page.titel}}" for i in range(n)}), most=4_000)
add("template: assets", lambda n: log({f"templates/assets/a{i}.css": "a{}" for i in range(n)}), most=8_000)
add("template: words", lambda n: log({"words/en.yml": lines(n, "word#: a")}))
