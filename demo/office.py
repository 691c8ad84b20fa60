"""DOCX and XLSX files with nothing in them but what the reader sees."""

import csv
import io
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

EPOCH = (2000, 1, 1, 0, 0, 0)

CORE = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title><dc:language>en-GB</dc:language>\
</cp:coreProperties>"""

CONTENT_TYPES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/word/document.xml" \
ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
<Override PartName="/word/styles.xml" \
ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>\
<Override PartName="/docProps/core.xml" \
ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>"""

PACKAGE_LINKS = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
<Relationship Id="rId1" \
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
Target="word/document.xml"/><Relationship Id="rId2" \
Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" \
Target="docProps/core.xml"/></Relationships>"""

DOCUMENT_LINKS = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" \
Target="styles.xml"/></Relationships>"""

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

STYLES = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles {WORD}><w:docDefaults><w:rPrDefault><w:rPr>\
<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="23"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>\
<w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>\
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>\
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/>\
<w:rPr><w:b/><w:sz w:val="40"/></w:rPr></w:style>\
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>\
<w:pPr><w:keepNext/><w:spacing w:before="280" w:after="100"/><w:outlineLvl w:val="0"/></w:pPr>\
<w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>\
<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>\
<w:top w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/>\
</w:tblBorders></w:tblPr></w:style></w:styles>"""


def write_letter(source: Path, target: Path) -> None:
    """Writes a DOCX file from plain text.

    Blocks are parted by empty lines. A block that starts with `# ` is the title and one with `## ` a heading; a
    block whose lines hold ` | ` is a table whose first line is its header; all others are paragraphs.
    """
    blocks = source.read_text(encoding="utf-8").strip().split("\n\n")
    title = blocks[0].removeprefix("# ")
    body = "".join(_block(block) for block in blocks)
    page = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1300" w:right="1300" w:bottom="1300" '
    page += 'w:left="1300" w:header="700" w:footer="700" w:gutter="0"/></w:sectPr>'
    document = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    document += f"<w:document {WORD}><w:body>{body}{page}</w:body></w:document>"
    _pack(
        target,
        {
            "[Content_Types].xml": CONTENT_TYPES,
            "_rels/.rels": PACKAGE_LINKS,
            "docProps/core.xml": CORE.format(title=escape(title)),
            "word/document.xml": document,
            "word/_rels/document.xml.rels": DOCUMENT_LINKS,
            "word/styles.xml": STYLES,
        },
    )


def write_workbook(source: Path, target: Path, title: str, sheet_name: str) -> None:
    """Writes a workbook of one sheet that holds the table of a CSV file, with numbers as numbers."""
    with source.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    book = Workbook()
    sheet = book.active
    sheet.title = sheet_name
    sheet.freeze_panes = "A2"
    for row in rows:
        sheet.append([_number(cell) for cell in row])
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for index in range(len(rows[0])):
        width = max(len(row[index]) for row in rows)
        sheet.column_dimensions[get_column_letter(index + 1)].width = width + 3
    made = io.BytesIO()
    book.save(made)
    with zipfile.ZipFile(made) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    # openpyxl writes itself as the author, and the time.
    members["docProps/core.xml"] = CORE.format(title=escape(title)).encode("utf-8")
    _pack(target, members)


def _block(block: str) -> str:
    if " | " in block:
        return _table([line.split(" | ") for line in block.splitlines()])
    text = " ".join(block.splitlines())
    if text.startswith("## "):
        return _paragraph(text.removeprefix("## "), "Heading1")
    if text.startswith("# "):
        return _paragraph(text.removeprefix("# "), "Title")
    return _paragraph(text, "Normal")


def _paragraph(text: str, style: str, bold: bool = False) -> str:
    weight = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
        f'<w:r>{weight}<w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'
    )


def _table(rows: list[list[str]]) -> str:
    made = '<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="5000" w:type="pct"/>'
    made += '<w:tblLook w:firstRow="1"/></w:tblPr><w:tblGrid>' + "<w:gridCol/>" * len(rows[0]) + "</w:tblGrid>"
    for index, row in enumerate(rows):
        header = "<w:trPr><w:tblHeader/></w:trPr>" if index == 0 else ""
        cells = "".join(f"<w:tc>{_paragraph(cell, 'Normal', bold=index == 0)}</w:tc>" for cell in row)
        made += f"<w:tr>{header}{cells}</w:tr>"
    # Two tables, or a table and the end of the document, need a paragraph between them.
    return made + "</w:tbl>" + _paragraph("", "Normal")


def _number(cell: str) -> int | float | str:
    for kind in (int, float):
        try:
            return kind(cell)
        except ValueError:
            continue
    return cell


def _pack(target: Path, members: dict[str, str | bytes]) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
