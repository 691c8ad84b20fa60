#!/usr/bin/env python3
"""Walks through pages with the Tab key alone.

The first stop must be a skip link that leads into the main part. Every link must be reached, in the order of the
page, be in sight and not covered when it has the focus, and look different then. The focus must leave the page at last.
"""

import argparse
import sys

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

import browser

MOST_STOPS = 600

FOCUSED = """
const element = document.activeElement;
if (!element || element === document.body || element === document.documentElement) return null;
const everything = [...document.querySelectorAll('*')];
const look = () => {
  const style = getComputedStyle(element);
  return [style.outline, style.boxShadow, style.backgroundColor, style.borderColor, style.textDecoration].join('|');
};
const box = element.getClientRects()[0] || element.getBoundingClientRect();
const inside = (value, limit) => Math.min(Math.max(value, 0), limit - 1);
const points = [[.5, .5], [.05, .2], [.95, .8]].map(([x, y]) =>
  [inside(box.left + box.width * x, innerWidth), inside(box.top + box.height * y, innerHeight)]);
const uncovered = points.some(([x, y]) => {
  const top = document.elementFromPoint(x, y);
  return top && (element.contains(top) || top.contains(element));
});
const focused = look();
element.blur();
const unfocused = look();
element.focus({preventScroll: true});
return {
  index: everything.indexOf(element), html: element.outerHTML.slice(0, 80), href: element.getAttribute('href'),
  inSight: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
  uncovered, marked: focused !== unfocused,
};
"""

TARGETS = """
const everything = [...document.querySelectorAll('*')];
return everything.flatMap((element, index) =>
  element.matches('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')
    && !element.closest('[hidden], [inert]') && element.checkVisibility({visibilityProperty: true})
    ? [[index, element.outerHTML.slice(0, 80)]] : []);
"""

IN_MAIN = "return document.querySelector('main').contains(document.activeElement)"
HAS_TARGETS = "return !!document.querySelector('main a[href], main button, main input, main [tabindex=\"0\"]')"


def press(driver, key):
    ActionChains(driver).send_keys(key).perform()


def walk(driver, address):
    """Tabs through a page; gives the number of stops and what is wrong."""
    driver.get(address)
    targets = driver.execute_script(TARGETS)
    stops, found = [], []
    for _ in range(MOST_STOPS):
        press(driver, Keys.TAB)
        stop = driver.execute_script(FOCUSED)
        if stop is None or stop["index"] in (earlier["index"] for earlier in stops):
            break
        stops.append(stop)
        if not stop["inSight"]:
            found.append(f"has the focus out of sight: {stop['html']}")
        elif not stop["uncovered"]:
            found.append(f"is covered by something else: {stop['html']}")
        if not stop["marked"]:
            found.append(f"looks the same with the focus: {stop['html']}")
    else:
        found.append(f"the focus is still on the page after {MOST_STOPS} stops")
    order = [stop["index"] for stop in stops]
    found += [f"is never reached: {html}" for index, html in targets if index not in order]
    if order != sorted(order):
        found.append("the focus does not follow the order of the page")
    return len(stops), found + skip_link_findings(driver, address, stops)


def skip_link_findings(driver, address, stops):
    if not stops or not (stops[0]["href"] or "").startswith("#"):
        return ["the first stop is not a skip link"]
    driver.get(address)
    press(driver, Keys.TAB)
    press(driver, Keys.ENTER)
    if not driver.execute_script(IN_MAIN):
        return ["the skip link does not lead to the main part"]
    press(driver, Keys.TAB)
    if driver.execute_script(HAS_TARGETS) and not driver.execute_script(IN_MAIN):
        return ["after the skip link, Tab does not go on in the main part"]
    return []


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", help="the folder of the site")
    parser.add_argument("paths", nargs="*", help="pages to walk through; a sample of them if none is named")
    parser.add_argument("--pages", type=int, default=12, help="how many pages are in the sample (default: 12)")
    parser.add_argument("--widths", default="1280,320", help="in CSS pixels (default: 1280,320)")
    options = parser.parse_args()

    paths = options.paths or browser.sample(options.site, options.pages)
    total, count = 0, 0
    with browser.served(options.site) as address, browser.chromium() as driver:
        browser.emulate(driver, prefers_reduced_motion="reduce")
        for path in paths:
            for width in map(int, options.widths.split(",")):
                browser.resize(driver, width)
                stops, found = walk(driver, address + path)
                count += stops
                total += len(found)
                for finding in found:
                    print(f"{path} at {width} px: {finding}")
    print(f"{len(paths)} pages, {count} stops: {total} findings")
    sys.exit(1 if total or not paths else 0)


main()
