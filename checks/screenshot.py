#!/usr/bin/env python3
"""Takes a picture of a page, or prints it as a tagged PDF if the name of the output ends in .pdf."""

import argparse
import base64
import pathlib

import browser

A4 = {"paperWidth": 8.27, "paperHeight": 11.69, "generateTaggedPDF": True, "generateDocumentOutline": True}
TALLEST = 8000


def picture(driver, options):
    if options.output.endswith(".pdf"):
        return driver.execute_cdp_cmd("Page.printToPDF", A4)["data"]
    settings = {"format": "png"}
    if options.full:
        height = driver.execute_cdp_cmd("Page.getLayoutMetrics", {})["cssContentSize"]["height"]
        clip = {"x": 0, "y": 0, "width": options.width, "height": min(height, TALLEST), "scale": 1}
        settings |= {"captureBeyondViewport": True, "clip": clip}
    return driver.execute_cdp_cmd("Page.captureScreenshot", settings)["data"]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", help="the folder of the site")
    parser.add_argument("path", help="the page, such as requests/index.html")
    parser.add_argument("output", help="a file whose name ends in .png or .pdf")
    parser.add_argument("--width", type=int, default=1280, help="in CSS pixels (default: 1280)")
    parser.add_argument("--full", action="store_true", help="the whole page, not only what is in sight at first")
    parser.add_argument("--dark", action="store_true", help="in dark colours")
    parser.add_argument("--forced", action="store_true", help="in forced colours")
    parser.add_argument("--print", action="store_true", help="as it looks on paper")
    parser.add_argument("--no-scripts", action="store_true", help="without JavaScript")
    options = parser.parse_args()

    features = {"prefers_color_scheme": "dark" if options.dark else "light"}
    if options.forced:
        features["forced_colors"] = "active"
    with browser.served(options.site) as address, browser.chromium(options.width) as driver:
        if options.no_scripts:
            driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
        browser.emulate(driver, "print" if options.print else "", **features)
        driver.get(address + options.path)
        pathlib.Path(options.output).write_bytes(base64.b64decode(picture(driver, options)))


main()
