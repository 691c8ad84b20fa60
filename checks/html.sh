#!/usr/bin/env bash
# Checks every page of a site with the Nu HTML checker. Usage: html.sh SITE
set -euo pipefail
source "$(dirname "$0")/environment.sh"
site="$(cd "$1" && pwd)"

count=$(find "$site" -name '*.html' | wc -l)
[ "$count" -gt 0 ] || { echo "There is no page in $site" >&2; exit 1; }
checker="$(find "$CHECKS_HOME" -name vnu.jar -print -quit)"

# Style sheets and pictures have checks of their own, and these messages are about attributes younger than this checker.
younger='Attribute “(popover|inert|fetchpriority|blocking|enterkeyhint)” not allowed'
messages="$(java -Xss1024k -jar "$checker" --skip-non-html --format gnu --stdout "$site" || true)"
findings="$(grep -vE "$younger|^$" <<<"$messages" | sed "s#\"\?file:$site/##" || true)"

[ -z "$findings" ] || echo "$findings"
echo "$count pages: $(grep -c . <<<"$findings" || true) findings"
[ -z "$findings" ]
