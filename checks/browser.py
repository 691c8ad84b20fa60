"""What the checks share: a file server on loopback, a headless Chromium, and a sample of a site's pages."""

import contextlib
import functools
import http.server
import os
import pathlib
import shutil
import threading
import urllib.parse

from selenium import webdriver

HOME = pathlib.Path(os.environ.get("CHECKS_HOME", pathlib.Path.home() / ".cache/daylight-checks"))

# The site must work with nothing but its own style sheets and pictures.
CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"

CHROMIUM_ARGUMENTS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--hide-scrollbars",
    "--no-first-run",
    "--force-device-scale-factor=1",
]


class _Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def end_headers(self):
        self.send_header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        super().end_headers()

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def served(directory):
    """Serves a folder on a free port of loopback; gives its address, which ends in a slash."""
    handler = functools.partial(_Handler, directory=str(directory))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()


@contextlib.contextmanager
def chromium(width=1280, height=900):
    """A headless Chromium with a viewport of the given size in CSS pixels."""
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium")
    for argument in CHROMIUM_ARGUMENTS:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options, webdriver.ChromeService(shutil.which("chromedriver")))
    driver.set_page_load_timeout(30)
    driver.set_script_timeout(60)
    resize(driver, width, height)
    try:
        yield driver
    finally:
        driver.quit()


def resize(driver, width, height=900):
    """Sets the viewport itself, since a window cannot be made as narrow as a telephone."""
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)


def emulate(driver, medium="", **features):
    """Emulates a medium and media features: `emulate(driver, "print")`, `emulate(driver, forced_colors="active")`."""
    listed = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": medium, "features": listed})


def pages(directory):
    """Every page of a site as a path below its address, in order."""
    root = pathlib.Path(directory)
    return [urllib.parse.quote(str(page.relative_to(root))) for page in sorted(root.rglob("*.html"))]


def sample(directory, count):
    """Some of a site's pages, spread evenly over all of them; the same on every run."""
    everything = pages(directory)
    step = max(1, len(everything) / count)
    return [everything[int(index * step)] for index in range(min(count, len(everything)))]
