#!/usr/bin/env bash
# Builds the demonstration log, once at the root of a host and once below a path, and runs every check on it; then the
# documentation, and runs those that its own templates could fail.
# Usage: run.sh [PROGRAM]   (the program that builds it; `daylight` if none is named)
set -euo pipefail
program="$(command -v "${1:-daylight}")" || { echo "The program ${1:-daylight} is not here: run \`make build\`" >&2; exit 69; }
program="$(realpath "$program")"
cd "$(dirname "$0")"
./setup.sh
source ./environment.sh
python="$CHECKS_HOME/bin/python"

sites="$(mktemp -d)"
trap 'rm -rf "$sites"' EXIT
"$program" build -q -r .. -o "$sites/root" -u https://example.org/
"$program" build -q -r .. -o "$sites/foi" -u https://example.org/foi/
"$program" build -q -r ../docs -o "$sites/docs" -u https://example.org/

failed=()
check() {
  local name="$1"
  shift
  echo "== $name"
  "$@" || failed+=("$name")
}

check "HTML" ./html.sh "$sites/root"
check "Style sheets" "$python" styles.py "$sites/root"
check "Links at the root" ./links.sh "$sites/root" https://example.org/
check "Links below a path" ./links.sh "$sites/foi" https://example.org/foi/
check "Keyboard" "$python" keyboard.py "$sites/root"
check "Accessibility" "$python" accessibility.py "$sites/root"
check "HTML of the documentation" ./html.sh "$sites/docs"
check "Links of the documentation" ./links.sh "$sites/docs" https://example.org/
check "Accessibility of the documentation" "$python" accessibility.py "$sites/docs" \
  index.html officers/first-case/index.html theme/partial/index.html reference/rules/index.html

[ ${#failed[@]} -eq 0 ] || { printf 'Failed: %s\n' "$(IFS=,; echo "${failed[*]}")"; exit 1; }
echo "All checks passed"
