#!/usr/bin/env bash
# Installs what the checks need: Chromium and its driver, Java, and a Python environment with axe-core, the Nu HTML
# checker and lychee. Says what is missing where it cannot install it. Quick and harmless when all of it is there.
set -euo pipefail
cd "$(dirname "$0")"
source ./environment.sh

missing=()
for program in chromium chromedriver java; do
  command -v "$program" >/dev/null || missing+=("$program")
done
python3 -c 'import ensurepip, venv' 2>/dev/null || missing+=("python3 with venv")

if [ ${#missing[@]} -gt 0 ]; then
  if ! command -v apt-get >/dev/null; then
    printf 'The checks need programs that are not here: %s\n' "$(IFS=,; echo "${missing[*]}")" >&2
    exit 69
  fi
  as_root=
  [ "$(id -u)" = 0 ] || as_root=sudo
  echo "Installing Chromium, its driver, Java and Python's venv with apt-get"
  $as_root apt-get update -qq >/dev/null
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    chromium chromium-driver default-jre-headless fonts-liberation python3-venv >/dev/null
fi

if ! cmp -s requirements.txt "$CHECKS_HOME/requirements.txt"; then
  echo "Installing the checks' Python packages in $CHECKS_HOME"
  python3 -m venv "$CHECKS_HOME"
  "$CHECKS_HOME/bin/pip" install -q --disable-pip-version-check -r requirements.txt
  cp requirements.txt "$CHECKS_HOME/requirements.txt"
fi

# axe-core comes inside a Python package of which only this one file is used, on any version of Python.
if [ ! -s "$CHECKS_HOME/axe.min.js" ]; then
  download="$(mktemp -d)"
  trap 'rm -rf "$download"' EXIT
  "$CHECKS_HOME/bin/pip" download -q --disable-pip-version-check --no-deps --ignore-requires-python \
    --only-binary :all: -d "$download" pytest-playwright-axe==4.14.0
  python3 - "$download" "$CHECKS_HOME/axe.min.js" <<'PYTHON'
import pathlib, sys, zipfile

wheel = next(pathlib.Path(sys.argv[1]).glob("*.whl"))
script = zipfile.ZipFile(wheel).read("pytest_playwright_axe/resources/axe.min.js")
pathlib.Path(sys.argv[2]).write_bytes(script)
PYTHON
fi
