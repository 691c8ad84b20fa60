"""Maps, plans and charts, drawn from the tables beside them where there is one."""

import csv
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

INK = "#1d2326"
PALE = "#5a646a"
SEA = "#d5e6ec"
LAND = "#f6f3ea"
TEAL = "#14535b"
RUST = "#a4481f"
FONTS = Path("/usr/share/fonts/truetype/liberation")

Point = tuple[float, float]


class Sheet:
    """A picture with a title, on which lines, bars and labels are drawn at twice their size and then shrunk."""

    def __init__(self, width: int, height: int, title: str, note: str, ground: str = LAND):
        self._size = (width, height)
        self._image = Image.new("RGB", (width * 2, height * 2), ground)
        self._draw = ImageDraw.Draw(self._image)
        self._title, self._note = title, note

    def line(self, points: list[Point], colour: str, width: float) -> None:
        scaled = [(x * 2, y * 2) for x, y in points]
        self._draw.line(scaled, fill=colour, width=round(width * 2), joint="curve")
        for x, y in scaled:
            self._draw.ellipse((x - width, y - width, x + width, y + width), fill=colour)

    def shape(self, points: list[Point], fill: str, outline: str | None = None) -> None:
        self._draw.polygon([(x * 2, y * 2) for x, y in points], fill=fill, outline=outline, width=4)

    def box(self, left: float, top: float, right: float, bottom: float, fill: str) -> None:
        self._draw.rectangle((left * 2, top * 2, right * 2, bottom * 2), fill=fill)

    def dot(self, centre: Point, radius: float, fill: str) -> None:
        x, y = centre
        self._draw.ellipse(((x - radius) * 2, (y - radius) * 2, (x + radius) * 2, (y + radius) * 2), fill=fill)

    def text(self, at: Point, words: str, size: int = 16, colour: str = INK, bold: bool = False, anchor: str = "lm"):
        name = "LiberationSans-Bold.ttf" if bold else "LiberationSans-Regular.ttf"
        font = ImageFont.truetype(str(FONTS / name), size * 2)
        self._draw.text((at[0] * 2, at[1] * 2), words, font=font, fill=colour, anchor=anchor)

    def label(self, at: Point, words: str, colour: str) -> None:
        """Words on a coloured tab, so that they can be read over a line."""
        width = 9.2 * len(words) + 16
        self.box(at[0] - width / 2, at[1] - 13, at[0] + width / 2, at[1] + 13, colour)
        self.text(at, words, size=15, colour="#ffffff", bold=True, anchor="mm")

    def save(self, target: Path, **options: object) -> None:
        self.text((36, 42), self._title, size=27, bold=True)
        self.text((36, 74), self._note, size=16, colour=PALE)
        self._image.resize(self._size, Image.Resampling.LANCZOS).save(target, "JPEG", **options)


def gritting_map(_: Path) -> Sheet:
    sheet = Sheet(1200, 820, "Gritting routes", "A sketch of the nine routes and three depots. Not to scale.")
    sheet.shape([(0, 640), (180, 610), (360, 650), (520, 600), (640, 640), (800, 690), (980, 660), (1200, 700),
                 (1200, 820), (0, 820)], SEA)
    river = [(690, 110), (660, 210), (610, 290), (625, 380), (570, 470), (560, 560), (520, 605)]
    sheet.line(river, SEA, 16)
    routes = [
        ("R06", "#6b4c8a", [(300, 300), (235, 235), (250, 160), (330, 120)]),
        ("R05", "#1f6fa3", [(300, 300), (420, 250), (500, 170), (590, 150)]),
        ("R04", "#4a7a2a", [(500, 430), (440, 462), (330, 450), (380, 520), (500, 500)]),
        ("R01", TEAL, [(500, 430), (560, 400), (610, 440), (580, 500), (500, 500), (500, 430)]),
        ("R09", "#9b1c4f", [(500, 430), (540, 340), (640, 330), (700, 400)]),
        ("R02", RUST, [(580, 500), (650, 560), (740, 590), (830, 640)]),
        ("R03", "#8a6d00", [(500, 500), (420, 590), (300, 600), (160, 570)]),
        ("R07", "#2f5d50", [(900, 330), (860, 230), (960, 170), (1070, 230), (1040, 330), (900, 330)]),
        ("R08", "#7a3b2e", [(900, 330), (850, 430), (930, 520), (1060, 510), (1090, 420)]),
    ]
    for code, colour, points in routes:
        sheet.line(points, colour, 7)
    for code, colour, points in routes:
        sheet.label(points[2] if code != "R01" else (588, 470), code, colour)
    for name, at in [("Gannock depot", (300, 300)), ("Tollgate depot", (500, 430)), ("Salterby depot", (900, 330))]:
        sheet.dot(at, 12, INK)
        sheet.dot(at, 6, "#ffffff")
        left_of = name.startswith("Tollgate")
        shift, anchor = ((-20, -6), "rm") if left_of else ((18, 22), "lm")
        sheet.text((at[0] + shift[0], at[1] + shift[1]), name, bold=True, anchor=anchor)
    for name, at in [("Upper Gannock", (600, 172)), ("Nether Pellow", (240, 480)), ("Wrenmouth", (620, 500)),
                     ("Brindle Quay", (850, 622)), ("Marram Sands", (80, 545)), ("Thistleby", (1070, 535)),
                     ("Gannock Pass", (345, 112))]:
        sheet.text(at, name)
    sheet.text((640, 250), "River Wren", size=15, colour="#35697a")
    sheet.text((600, 765), "The sea", size=18, colour="#35697a", anchor="mm")
    return sheet


def waiting_lists(folder: Path) -> Sheet:
    rows = _rows(folder / "allotment-waiting-lists.csv")
    sheet = Sheet(1200, 780, "How long people wait for an allotment",
                  "Years waited by the last person on each site to be given a plot. January 2024.", "#ffffff")
    longest = max(float(row["years_waited"]) for row in rows)
    for index, row in enumerate(sorted(rows, key=lambda row: -float(row["years_waited"]))):
        top, years = 116 + index * 52, float(row["years_waited"])
        sheet.text((300, top + 17), row["site"], anchor="rm", size=17)
        sheet.box(316, top, 316 + years / longest * 760, top + 34, TEAL if index else RUST)
        sheet.text((328 + years / longest * 760, top + 17), f"{years:g}", size=17, bold=True)
    return sheet


def overflow_hours(folder: Path) -> Sheet:
    rows = _rows(folder / "overflow-alerts.csv")
    sheet = Sheet(1200, 700, "Hours for which overflows ran at Marram Sands",
                  "By month, May 2024 to April 2025. Both outfalls together.", "#ffffff")
    totals: dict[str, float] = {}
    for row in rows:
        totals[row["month"]] = totals.get(row["month"], 0) + float(row["hours"])
    most = max(totals.values())
    names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    for index, (month, hours) in enumerate(totals.items()):
        left, height = 70 + index * 92, hours / most * 440
        sheet.box(left, 600 - height, left + 62, 600, TEAL)
        sheet.text((left + 31, 586 - height), f"{hours:g}", anchor="mm", bold=True)
        sheet.text((left + 31, 622), names[int(month[5:]) - 1], anchor="mm", size=17)
        if index == 0 or month.endswith("-01"):
            sheet.text((left + 31, 648), month[:4], anchor="mm", colour=PALE)
    sheet.line([(56, 600), (1160, 600)], INK, 1)
    return sheet


def castle_green(_: Path) -> Sheet:
    sheet = Sheet(1200, 800, "Castle Green: where the robot mower worked",
                  "A plan of the trial, June to September 2025. Not to scale.")
    sheet.shape([(90, 180), (700, 130), (1110, 220), (1080, 640), (620, 730), (130, 660)], "#cfdfb4", "#7a8f55")
    sheet.shape([(150, 240), (560, 200), (600, 420), (380, 560), (170, 520)], "#a9c57f")
    sheet.shape([(680, 210), (1030, 270), (1010, 470), (720, 440)], "#a9c57f")
    for offset in range(0, 260, 26):
        sheet.line([(190, 265 + offset), (540 + offset * 0.12, 232 + offset * 0.9)], "#8fb061", 2)
    for offset in range(0, 150, 26):
        sheet.line([(705, 245 + offset), (1010 - offset * 0.06, 300 + offset)], "#8fb061", 2)
    sheet.dot((640, 600), 62, "#dccfb2")
    sheet.text((640, 600), "Bandstand", anchor="mm", bold=True)
    sheet.shape([(800, 540), (1010, 520), (990, 630), (790, 650)], "#e9e2a5")
    sheet.text((900, 586), "Meadow, not mown", anchor="mm")
    sheet.line([(90, 430), (320, 600), (620, 500), (1090, 500)], "#e6dcc4", 13)
    sheet.text((360, 380), "Area A: mown by robot", anchor="mm", bold=True)
    sheet.text((860, 360), "Area B: mown by hand", anchor="mm", bold=True)
    sheet.box(585, 255, 655, 300, INK)
    sheet.text((620, 278), "Dock", colour="#ffffff", bold=True, anchor="mm")
    sheet.dot((250, 470), 15, RUST)
    sheet.text((275, 470), "Hedgehog house", bold=True)
    sheet.text((130, 700), "Castle Street", colour=PALE)
    return sheet


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
