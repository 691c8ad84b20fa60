"""Made-up case records: the same number and seed always give the same records."""

from __future__ import annotations

import datetime
import random
from dataclasses import dataclass

from vocabulary import (
    ADJECTIVES, BODIES, CLAUSES, EIR_EXCEPTIONS, FIRST_NAMES, FOIA_EXEMPTIONS, LAST_NAMES, NOUNS,
    OUTCOME_WEIGHTS, PLACES, TOPICS, VERBS, WITHHOLDING_OUTCOMES,
)

FIRST_DAY = datetime.date(2015, 1, 5)
DAYS_COVERED = 3650
SENTENCE_POOL_SIZE = 4000


@dataclass(frozen=True)
class Document:
    """A file that is released with a case."""

    file: str
    title: str
    size: int
    seed: int


@dataclass(frozen=True)
class Record:
    """A case: what its front matter says, and its Markdown."""

    reference: str
    title: str
    regime: str
    received: datetime.date
    responded: datetime.date
    outcome: str
    exemptions: list[str]
    topics: list[str]
    documents: list[Document]
    body: str

    @property
    def slug(self) -> str:
        return self.reference.lower()


class RecordGenerator:
    """Makes records of 1 to 12 KB, spread over ten years in the order of their dates."""

    def __init__(self, count: int, seed: int, with_documents: bool) -> None:
        self.count = count
        self.seed = seed
        self.with_documents = with_documents
        pool_random = random.Random(seed)
        self.sentences = [make_sentence(pool_random) for _ in range(SENTENCE_POOL_SIZE)]

    def record(self, index: int) -> Record:
        """The record at an index, from 0; it depends on nothing but the seed, the index and the count."""
        rng = random.Random((self.seed << 32) ^ (index * 2654435761))
        received = FIRST_DAY + datetime.timedelta(days=index * DAYS_COVERED // self.count)
        days_taken = rng.choice([3, 7, 12, 15, 18, 19, 20, 20, 20, 21, 25, 26])
        responded = received + datetime.timedelta(days=days_taken)
        topics = rng.sample(TOPICS, rng.choices([1, 2, 3], [4, 4, 2])[0])
        outcome = rng.choices(list(OUTCOME_WEIGHTS), list(OUTCOME_WEIGHTS.values()))[0]
        regime = rng.choices(["foia", "eir"], [88, 12])[0]
        exemptions: list[str] = []
        if outcome in WITHHOLDING_OUTCOMES:
            provisions = FOIA_EXEMPTIONS if regime == "foia" else EIR_EXCEPTIONS
            exemptions = rng.sample(provisions, rng.choices([1, 2, 3], [5, 3, 2])[0])
        return Record(
            reference=f"FOI-{received.year}-{index + 1:06d}",
            title=make_title(rng, topics[0], received.year),
            regime=regime,
            received=received,
            responded=responded,
            outcome=outcome,
            exemptions=exemptions,
            topics=topics,
            documents=make_documents(rng) if self.with_documents else [],
            body=self.body(rng, exemptions),
        )

    def body(self, rng: random.Random, exemptions: list[str]) -> str:
        """A request and its response as Markdown, with now and then a quotation, a list or a table."""
        blocks = ["## Summary of request", self.paragraph(rng, 1, 3)]
        if rng.random() < 0.35:
            blocks.append(f"> {self.paragraph(rng, 1, 2)}\n>\n> {self.paragraph(rng, 1, 1)}")
        if rng.random() < 0.6:
            questions = range(1, rng.randint(2, 7))
            blocks.append("\n".join(f"{number}. {rng.choice(self.sentences)}" for number in questions))
        blocks += ["## Our response", self.paragraph(rng, 2, 5)]
        if rng.random() < 0.10:
            blocks.append(make_table(rng))
        for exemption in exemptions:
            blocks += self.exemption_section(rng, exemption)
        return self.padded(rng, blocks)

    def exemption_section(self, rng: random.Random, exemption: str) -> list[str]:
        """What a real answer says about a provision: why it applies, and the public interest test."""
        return [
            f"### {exemption} – {rng.choice(NOUNS)} {rng.choice(NOUNS)}",
            self.paragraph(rng, 1, 2),
            "#### Public interest considerations favouring disclosure",
            self.bullets(rng, 2, 4),
            "#### Public interest considerations favouring non-disclosure",
            self.bullets(rng, 1, 3),
            "#### Balance test",
            self.paragraph(rng, 1, 3),
        ]

    def padded(self, rng: random.Random, blocks: list[str]) -> str:
        """The blocks, and more of them until the text is as long as answers are."""
        target = rng.triangular(1000, 12000, 5000)
        size = sum(len(block) + 2 for block in blocks)
        while size < target:
            kind = rng.random()
            if kind < 0.12:
                block = f"### {rng.choice(ADJECTIVES).capitalize()} {rng.choice(NOUNS)}"
            elif kind < 0.30:
                block = self.bullets(rng, 2, 5)
            else:
                block = self.paragraph(rng, 1, 4)
            blocks.append(block)
            size += len(block) + 2
        return "\n\n".join(blocks) + "\n"

    def paragraph(self, rng: random.Random, shortest: int, longest: int) -> str:
        """Some sentences, in one of four paragraphs with a link, strong text, or emphasis and code."""
        sentences = rng.choices(self.sentences, k=rng.randint(shortest, longest))
        kind = rng.random()
        if kind < 0.10:
            url = f"https://www.example.gov.uk/{slug(rng.choice(TOPICS))}/{rng.randint(1000, 99999)}"
            sentences.append(f"Please see the [{rng.choice(NOUNS)} page]({url}).")
        elif kind < 0.22:
            name = f"{rng.choice(FIRST_NAMES)} {rng.choice(LAST_NAMES)}"
            sentences.append(
                f"The figure for {rng.choice(PLACES)} is **{rng.randint(2, 98000):,}**, "
                f"handled by {name} (ref {rng.randint(10000, 999999)})."
            )
        elif kind < 0.28:
            code = f"{rng.choice('ABCDEF')}{rng.randint(100, 9999)}"
            sentences.append(
                f"See *{rng.choice(ADJECTIVES)} {rng.choice(NOUNS)}* at {rng.choice(PLACES)} & district "
                f"— “{rng.choice(NOUNS)}” — `{code}`."
            )
        return " ".join(sentences)

    def bullets(self, rng: random.Random, fewest: int, most: int) -> str:
        return "\n".join(f"- {rng.choice(self.sentences)}" for _ in range(rng.randint(fewest, most)))


def slug(text: str) -> str:
    """A text as it stands in a path: `Children's services` is `childrens-services`."""
    spaced = "".join(letter if letter.isalnum() else " " for letter in text.lower().replace("'", ""))
    return "-".join(spaced.split())


def make_sentence(rng: random.Random) -> str:
    def adjective() -> str:
        return rng.choice(ADJECTIVES)

    def noun() -> str:
        return rng.choice(NOUNS)

    clause = rng.choice(CLAUSES)
    body = rng.choice(BODIES)
    kind = rng.random()
    if kind < 0.35:
        return (
            f"The {adjective()} {noun()} {rng.choice(VERBS)} the {adjective()} {noun()} "
            f"and the {noun()} {clause}."
        )
    if kind < 0.60:
        return (
            f"Disclosure of the {adjective()} {noun()} would allow {body} to understand how each {noun()} "
            f"was prepared, {clause}."
        )
    if kind < 0.80:
        return (
            f"There is a general public interest in the {adjective()} {noun()}, {clause}; "
            f"however, the {noun()} remains {adjective()}."
        )
    return (
        f"I confirm that {body} holds the {adjective()} {noun()}, {clause}, "
        f"and that no {adjective()} {noun()} was made."
    )


def make_title(rng: random.Random, topic: str, year: int) -> str:
    adjective, noun, other, place = (
        rng.choice(words) for words in (ADJECTIVES, NOUNS, NOUNS, PLACES)
    )
    return rng.choice([
        f"{topic}: {adjective} {noun} list for {place}",
        f"{adjective.capitalize()} {noun} on {topic.lower()}",
        f"{topic} {noun} figures, {year - 3}–{year}",
        f"Number of {noun} & {other} cases ({place})",
    ])


def make_table(rng: random.Random) -> str:
    """Figures for four places over some years, as a pipe table."""
    places = PLACES[:4]
    rows = [f"| Year | {' | '.join(places)} |", "|---|" + "---:|" * len(places)]
    for year in range(2010, 2010 + rng.randint(4, 14)):
        figures = " | ".join(str(rng.randint(1, 9999)) for _ in places)
        rows.append(f"| {year} | {figures} |")
    return "\n".join(rows)


def make_documents(rng: random.Random) -> list[Document]:
    """One to three documents of 2 to 200 KB for every second case."""
    if rng.random() < 0.5:
        return []
    documents = []
    for number in range(1, rng.choices([2, 3, 4], [7, 2, 1])[0]):
        words = f"{rng.choice(ADJECTIVES)} {rng.choice(NOUNS)} {number}"
        ending = rng.choices(["pdf", "csv"], [7, 3])[0]
        documents.append(
            Document(
                file=f"{slug(words)}.{ending}",
                title=words.capitalize(),
                size=int(2000 * 100 ** rng.random()),
                seed=rng.getrandbits(32),
            )
        )
    return documents
