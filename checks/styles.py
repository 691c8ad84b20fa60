#!/usr/bin/env python3
"""Checks the style sheets of a site: their syntax, then every selector, declaration and query, asked of Chromium itself,
so that modern CSS passes and a slip of the pen does not."""

import pathlib
import sys

import tinycss2

import browser

# Properties that other browsers need and Chromium does not know.
OTHER_BROWSERS = {"-webkit-text-size-adjust", "-moz-osx-font-smoothing"}
GROUPS = {"media", "supports", "layer", "container"}

SELECTOR = "try { document.querySelector(arguments[0]); return true } catch { return false }"


class Checker:
    """Walks through a style sheet and prints what is wrong with it."""

    def __init__(self, driver, name):
        self.driver = driver
        self.name = name
        self.findings = 0

    def check(self, text):
        self.rules(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True))

    def say(self, node, message):
        self.findings += 1
        print(f"{self.name}:{node.source_line}:{node.source_column}: {message}")

    def rules(self, rules):
        for rule in rules:
            if rule.type == "qualified-rule":
                selector = tinycss2.serialize(rule.prelude).strip()
                if not self.driver.execute_script(SELECTOR, selector):
                    self.say(rule, f"not a selector: {selector}")
                self.declarations(rule.content)
            elif rule.type == "at-rule":
                self.at_rule(rule)
            else:
                self.say(rule, f"not CSS: {rule.message}")

    def at_rule(self, rule):
        query = tinycss2.serialize(rule.prelude).strip()
        if rule.lower_at_keyword == "media":
            understood = self.driver.execute_script("return matchMedia(arguments[0]).media", query)
            if "not all" in understood:
                self.say(rule, f"not a media query: {query}")
        if rule.content is not None and rule.lower_at_keyword in GROUPS:
            self.rules(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True))

    def declarations(self, content):
        for node in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
            if node.type == "error":
                self.say(node, f"not CSS: {node.message}")
            elif node.type == "qualified-rule":
                self.rules([node])
            elif node.type == "declaration":
                self.declaration(node)

    def declaration(self, node):
        if node.lower_name.startswith("--") or node.lower_name in OTHER_BROWSERS:
            return
        value = tinycss2.serialize(node.value).strip()
        if not self.driver.execute_script("return CSS.supports(...arguments)", node.lower_name, value):
            self.say(node, f"not understood: {node.name}: {value}")


def main():
    if len(sys.argv) != 2:
        sys.exit(f"usage: {sys.argv[0]} SITE")
    root = pathlib.Path(sys.argv[1])
    sheets = sorted(root.rglob("*.css"))
    total = 0
    with browser.chromium() as driver:
        for sheet in sheets:
            checker = Checker(driver, sheet.relative_to(root))
            checker.check(sheet.read_text())
            total += checker.findings
    print(f"{len(sheets)} style sheets: {total} findings")
    sys.exit(1 if total or not sheets else 0)


main()
