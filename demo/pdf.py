"""Tagged PDF files from HTML, with the fonts embedded and no author."""

import hashlib
import os
from pathlib import Path

from weasyprint import HTML

# The fonts that are cut down for each file would otherwise carry the time at which that was done.
os.environ["SOURCE_DATE_EPOCH"] = "946684800"

STYLE = Path(__file__).parent / "documents" / "print.css"


def write(source: Path, target: Path) -> None:
    """Sets the HTML of `source` as a PDF/UA document.

    The identifier of a PDF is random by default; here it is a digest of the text, so that the bytes stay the same.
    """
    text = source.read_bytes()
    HTML(string=text.decode("utf-8"), base_url=str(source.parent)).write_pdf(
        target,
        stylesheets=[str(STYLE)],
        pdf_variant="pdf/ua-1",
        pdf_identifier=hashlib.sha256(text).digest()[:16],
    )
