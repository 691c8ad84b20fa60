#!/usr/bin/env python3
"""Asks axe-core about every page of a site, at two widths, in light, dark and forced colours.

It also finds what axe does not look for: pages that scroll sideways (WCAG 1.4.10), text that is clipped when a reader
spaces it out (1.4.12), targets smaller than 24 pixels that are not in a line of text (2.5.8), and messages in the
console, such as breaches of the Content-Security-Policy.
"""

import argparse
import collections
import sys

import browser

RULES = "wcag2a,wcag2aa,wcag21a,wcag21aa,wcag22aa,best-practice".split(",")

SCHEMES = {
    "light": {"prefers_color_scheme": "light"},
    "dark": {"prefers_color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
}

RUN_AXE = """
const [rules, done] = arguments;
axe.run(document, {runOnly: {type: 'tag', values: rules}, resultTypes: ['violations', 'incomplete']})
  .then(done, error => done({error: String(error)}));
"""

OVERFLOW = "return document.scrollingElement.scrollWidth - innerWidth"

SPACED_OUT = """
const style = document.createElement('link');
const rules = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-bottom: 2em !important }`;
const sheet = new CSSStyleSheet();
sheet.replaceSync(rules);
document.adoptedStyleSheets = [sheet];
const clipped = [...document.body.querySelectorAll('*')].filter(element => {
  const style = getComputedStyle(element);
  return element.innerText && style.position !== 'absolute' && element.clientWidth > 1
    && /hidden|clip/.test(style.overflowX + style.overflowY)
    && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
}).map(element => element.outerHTML.slice(0, 90));
const overflow = document.scrollingElement.scrollWidth - innerWidth;
document.adoptedStyleSheets = [];
return [clipped, overflow];
"""

SMALL_TARGETS = """
const inText = link => getComputedStyle(link).display === 'inline' && link.parentElement.innerText.trim() !== link.innerText.trim();
return [...document.querySelectorAll('a[href], button, input, select, summary')].filter(target => {
  const box = target.getBoundingClientRect();
  return box.width > 0 && box.right > 0 && (box.height < 24 || box.width < 24) && !inText(target);
}).map(target => `${target.outerHTML.slice(0, 80)} ${Math.round(target.getBoundingClientRect().height)}px high`);
"""


def findings(driver, axe, unsure):
    """What is wrong with the page that the browser shows, a line for each finding."""
    driver.execute_script(axe)
    result = driver.execute_async_script(RUN_AXE, RULES)
    if "error" in result:
        return [f"axe failed: {result['error']}"]
    found = []
    for violation in result["violations"]:
        nodes = "".join(f"\n    {node['html'][:110]}" for node in violation["nodes"][:3])
        found.append(f"{violation['id']} ({violation['impact']}): {violation['help']}{nodes}")
    for question in result["incomplete"]:
        unsure[question["id"]] += len(question["nodes"])
    if (overflow := driver.execute_script(OVERFLOW)) > 0:
        found.append(f"scrolls sideways by {overflow} px")
    clipped, overflow = driver.execute_script(SPACED_OUT)
    if clipped or overflow > 0:
        found.append(f"spaced-out text is {overflow} px too wide, or clipped in {clipped[:3]}")
    found += [f"small target: {target}" for target in driver.execute_script(SMALL_TARGETS)]
    found += [
        f"console: {entry['message'][:200]}"
        for entry in driver.get_log("browser")
        if entry["level"] == "SEVERE" and "favicon.ico" not in entry["message"]
    ]
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", help="the folder of the site")
    parser.add_argument("paths", nargs="*", help="pages to look at; all of them if none is named")
    parser.add_argument("--widths", default="1280,320", help="in CSS pixels (default: 1280,320)")
    parser.add_argument("--schemes", default=",".join(SCHEMES), help="of light, dark and forced (default: all)")
    options = parser.parse_args()

    axe = (browser.HOME / "axe.min.js").read_text()
    paths = options.paths or browser.pages(options.site)
    widths = [int(width) for width in options.widths.split(",")]
    schemes = options.schemes.split(",")
    total, unsure = 0, collections.Counter()
    with browser.served(options.site) as address, browser.chromium() as driver:
        for scheme in schemes:
            browser.emulate(driver, **SCHEMES[scheme])
            for width in widths:
                browser.resize(driver, width)
                for path in paths:
                    driver.get(address + path)
                    for finding in findings(driver, axe, unsure):
                        total += 1
                        print(f"{path} at {width} px, {scheme}: {finding}")
    person = ", ".join(f"{rule} ({count})" for rule, count in sorted(unsure.items())) or "nothing"
    print(f"{len(paths)} pages, {len(widths)} widths, {len(schemes)} schemes: {total} findings")
    print(f"axe leaves to a person: {person}")
    sys.exit(1 if total or not paths else 0)


main()
