#!/bin/sh
# Sends the built site to a bucket of S3, or of a service that speaks the same language: only what changed, pages after
# what they lead to, withdrawn files removed last.
#
#   daylight build && sh deploy/s3.sh s3://foi.example.org
#
# Needs the AWS command line (aws, version 1 or 2) with the right to list, read, write and delete in the bucket. It takes
# its keys from the environment as ever: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_DEFAULT_REGION, and for another
# service AWS_ENDPOINT_URL. The bucket (or the folder in it) is the site's own: whatever else is in it will be removed.
# SITE names the built site (default: site).
#
# The bucket must answer a folder with its index.html and what is not there with 404.html; the headers that a site
# should have are set in front of it, in the content network.
set -eu

site=${SITE:-site}
target=${1:-${DEPLOY_TARGET:-}}
target=${target%/}
list=data/files.csv

fail() {
  code=$1
  shift
  printf '%s\n' "error: $1" "  help: $2" >&2
  exit "$code"
}

command -v aws >/dev/null || fail 69 "the AWS command line is missing" "install it, as with: pip install awscli"
case $target in
  s3://?*) ;;
  *) fail 64 "nobody has said which bucket the site goes to" "name it: sh deploy/s3.sh s3://bucket" ;;
esac
# An empty folder would remove everything there is.
for file in index.html "$list"; do
  [ -f "$site/$file" ] || fail 1 "there is no whole site in '$site': $file is missing" "run: daylight build"
done

aws_s3() {
  aws s3 "$@" --no-progress ||
    fail 74 "the bucket did not take everything, and some of the site may be older than the rest" \
      "mend what aws says above, and run it again: it sends what is missing"
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A fresh clone gives every file a new time, by which `aws s3 sync` would send all of them; and by size alone it would
# miss a changed digit. So the site's own list of its files, with their SHA-256, says what differs from what is there.
if ! aws s3 cp "$target/$list" "$work/live.csv" --only-show-errors 2>"$work/refusal"; then
  grep -q '(404)' "$work/refusal" || {
    cat "$work/refusal" >&2
    fail 74 "the bucket '$target' cannot be read" "see whether its name, AWS_ENDPOINT_URL and the keys are right"
  }
  : > "$work/live.csv"
fi
LC_ALL=C
export LC_ALL
sort "$work/live.csv" > "$work/live"
sed 1d "$site/$list" | sort > "$work/new"
comm -13 "$work/live" "$work/new" |
  sed -e 's/,[0-9]*,[0-9a-f]*$//' -e '/^"/{s/^"//;s/"$//;s/""/"/g;}' -e 's|^|./|' > "$work/changed"

mkdir "$work/site"
if [ -s "$work/changed" ]; then
  tar -cf "$work/changed.tar" -C "$site" -T "$work/changed" ||
    fail 1 "the files in '$site' are not those that its $list names" "run: daylight build"
  tar -xf "$work/changed.tar" -C "$work/site"
  rm "$work/changed.tar"
fi

# send PATTERN TYPE CACHING: the changed files that match, which are then done with. As in `find`, * goes across folders.
send() {
  found=$(find "$work/site" -type f -path "$work/site/$1" | head -n 1)
  [ -n "$found" ] || return 0
  if [ -n "$2" ]; then set -- "$@" --content-type "$2"; fi
  pattern=$1 caching=$3
  shift 3
  aws_s3 cp --recursive "$work/site" "$target" --exclude '*' --include "$pattern" --cache-control "$caching" "$@"
  find "$work/site" -type f -path "$work/site/$pattern" -exec rm {} +
}

# Fingerprints in the names of assets let them be kept for ever. All else is asked for again each time, so that a document
# which is withdrawn is gone at once.
for_ever='public, max-age=31536000, immutable'
each_time='no-cache'
send 'assets/*.css' 'text/css; charset=utf-8' "$for_ever"
send 'assets/*.js' 'text/javascript; charset=utf-8' "$for_ever"
send 'assets/*' '' "$for_ever"

send '*.json' 'application/json' "$each_time"
send '*.xml' 'application/xml; charset=utf-8' "$each_time"
send '*.csv' 'text/csv; charset=utf-8' "$each_time"
send '*.txt' 'text/plain; charset=utf-8' "$each_time"
send '*.svg' 'image/svg+xml; charset=utf-8' "$each_time"
if [ -n "$(find "$work/site" -type f ! -name '*.html' | head -n 1)" ]; then
  aws_s3 cp --recursive "$work/site" "$target" --exclude '*.html' --cache-control "$each_time"
fi
send '*.html' 'text/html; charset=utf-8' "$each_time"

# All that changed is there. What is no longer part of the site goes. What somebody took away comes back, with the type
# that aws knows for it.
aws_s3 sync "$site" "$target" --delete --size-only --exclude .daylight-manifest --exclude "$list" --cache-control "$each_time"
# The list goes last: where this was cut short, the next run finds the old one and sends the rest again.
cmp -s "$site/$list" "$work/live.csv" ||
  aws_s3 cp "$site/$list" "$target/$list" --content-type 'text/csv; charset=utf-8' --cache-control "$each_time"
echo "The site is at $target."
