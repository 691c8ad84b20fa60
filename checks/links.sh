#!/usr/bin/env bash
# Checks every link, picture, style sheet and fragment of a site, without the network.
# Usage: links.sh SITE [BASE_URL]
# With a base URL, whole addresses below it are looked up in the site, and no address of its host may lie outside it.
set -euo pipefail
source "$(dirname "$0")/environment.sh"
site="$(cd "$1" && pwd)"
base="${2:-}"

# A site that lives below a path is looked at as a server would show it: under that path.
root="$(mktemp -d)"
trap 'rm -rf "$root"' EXIT
path=
[ -z "$base" ] || path="$(sed -E 's#^https?://[^/]+/?##; s#/$##' <<<"$base")"
mkdir -p "$root/$(dirname "$path")"
if [ -n "$path" ]; then ln -s "$site" "$root/$path"; else rmdir "$root"; ln -s "$site" "$root"; fi

remap=()
if [ -n "$base" ]; then
  host="$(sed -E 's#^(https?://[^/]+).*#\1#' <<<"$base")"
  remap=(--remap "^$host/(.*)\$ file://$root/\$1")
fi
"$CHECKS_HOME/bin/lychee" --offline --include-fragments --no-progress --root-dir "$root" --index-files index.html \
  "${remap[@]}" "$root/${path:+$path/}**/*.html"
