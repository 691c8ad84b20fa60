"""Makes the documents of the demonstration log that are not written by hand.

The tables (CSV) in `content/requests` are sources, written by hand. From them, and from the texts in
`demo/documents`, this makes the PDF, DOCX, XLSX and JPEG files beside them. The same sources give the same bytes:
no file carries the time, an author or anything else about the machine it was made on.

    python3 -m venv /tmp/demo-env
    /tmp/demo-env/bin/pip install -r demo/requirements.txt     # WeasyPrint also needs Pango
    /tmp/demo-env/bin/python demo/make_documents.py            # needs the Liberation fonts
"""

from pathlib import Path

import office
import pdf
import pictures

HERE = Path(__file__).parent
TEXTS = HERE / "documents"
REQUESTS = HERE.parent / "content" / "requests"

# Each PDF and DOCX is made from the text of the same name in `demo/documents`.
TEXT_DOCUMENTS = {
    "2021/eir-2021-012/bat-survey.pdf",
    "2021/foi-2021-203/business-case-part-2.pdf",
    "2022/eir-2022-009/model-review.pdf",
    "2023/eir-2023-006/pre-application-letter.docx",
    "2023/eir-2023-006/site-visit-note.pdf",
    "2025/foi-2025-058/lease-summary.pdf",
    "2025/foi-2025-090/safety-group-minutes.pdf",
    "2026/foi-2026-009/mower-trial-report.docx",
}

# Each workbook holds the table of the CSV file beside it: file, title, name of its sheet.
WORKBOOKS = {
    "2021/foi-2021-018/gritting-routes.xlsx": ("Gritting routes, winter 2020 to 2021", "Routes"),
    "2022/foi-2022-094/school-meals.xlsx": ("School meals served by kitchen, 2021 to 2022", "Meals"),
}

PICTURES = {
    "2021/foi-2021-018/gritting-map.jpg": pictures.gritting_map,
    "2024/foi-2024-007/waiting-lists.jpg": pictures.waiting_lists,
    "2025/eir-2025-008/overflow-hours.jpg": pictures.overflow_hours,
    "2026/foi-2026-009/castle-green-plan.jpg": pictures.castle_green,
}


def main() -> None:
    for name in sorted(TEXT_DOCUMENTS):
        target = REQUESTS / name
        source = TEXTS / (target.stem + (".html" if target.suffix == ".pdf" else ".txt"))
        make = pdf.write if target.suffix == ".pdf" else office.write_letter
        make(source, target)
    for name, (title, sheet) in sorted(WORKBOOKS.items()):
        target = REQUESTS / name
        office.write_workbook(target.with_suffix(".csv"), target, title, sheet)
    for name, draw in sorted(PICTURES.items()):
        target = REQUESTS / name
        draw(target.parent).save(target, quality=82, optimize=True)


if __name__ == "__main__":
    main()
