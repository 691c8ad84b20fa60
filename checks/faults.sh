#!/usr/bin/env bash
# Lets calls of the system fail below a program, and looks at what becomes of a log: faults.sh [OPTIONS] DAYLIGHT
# Installs strace where it is missing. Ends with 69 where nothing can be traced, and says why.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v strace >/dev/null; then
  if ! command -v apt-get >/dev/null; then
    echo "The fault check cannot run: strace is missing" >&2
    exit 69
  fi
  as_root=
  [ "$(id -u)" = 0 ] || as_root=sudo
  echo "Installing strace with apt-get"
  { $as_root apt-get update -qq && $as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends strace; } >/dev/null \
    || { echo "The fault check cannot run: strace could not be installed" >&2; exit 69; }
fi
exec python3 checks/faults.py "$@"
