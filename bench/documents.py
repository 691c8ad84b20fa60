"""The bytes of made-up documents."""

from __future__ import annotations

import random

from records import Document
from vocabulary import ADJECTIVES, NOUNS, PLACES

PDF_FRAME_SIZE = 900


def document_bytes(document: Document) -> bytes:
    """A document of about the size that it is said to have."""
    rng = random.Random(document.seed)
    return csv_bytes(rng, document.size) if document.file.endswith(".csv") else pdf_bytes(rng, document.size)


def csv_bytes(rng: random.Random, size: int) -> bytes:
    rows = ["id,place,item,amount"]
    length = len(rows[0])
    while length < size:
        pounds = f"{rng.randint(0, 9999)}.{rng.randint(0, 99):02d}"
        rows.append(f"{rng.randint(1, 99999)},{rng.choice(PLACES)},{rng.choice(NOUNS)},{pounds}")
        length += len(rows[-1]) + 1
    return ("\n".join(rows) + "\n").encode()


def pdf_bytes(rng: random.Random, size: int) -> bytes:
    """A valid PDF of one page: a line of text above a grey picture of random pixels."""
    side = max(int(max(size - PDF_FRAME_SIZE, 64) ** 0.5), 8)
    line = f"{rng.choice(ADJECTIVES)} {rng.choice(NOUNS)} for {rng.choice(PLACES)}".encode()
    page = b"BT /F1 12 Tf 72 760 Td (%s) Tj ET q 400 0 0 400 72 300 cm /Im Do Q" % line
    pixels = rng.randbytes(side * side)
    image = b"/Type/XObject/Subtype/Image/Width %d/Height %d" % (side, side)
    image += b"/ColorSpace/DeviceGray/BitsPerComponent 8"
    resources = b"<</Font<</F1 6 0 R>>/XObject<</Im 5 0 R>>>>"
    return assemble_pdf([
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources%s>>" % resources,
        pdf_stream(b"", page),
        pdf_stream(image, pixels),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ])


def pdf_stream(entries: bytes, data: bytes) -> bytes:
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (entries, len(data), data)


def assemble_pdf(objects: list[bytes]) -> bytes:
    """Numbers the objects and adds the table of where each begins; the first is the catalogue."""
    pdf = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(pdf))
        pdf += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return pdf + (
        b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
        + b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(pdf))
    )
