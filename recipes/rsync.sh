#!/bin/sh
# Sends the built site to a web server: only what changed, pages after what they lead to, withdrawn files removed last.
#
#   daylight build && sh deploy/rsync.sh deploy@www.example.org:/srv/www/foi/
#
# Needs rsync 3 here and there. Over SSH it also needs a key that may log in (RSYNC_RSH says how, as for rsync itself).
# The folder there is the site's own: whatever else is in it will be removed. SITE names the built site (default: site).
set -eu

site=${SITE:-site}
target=${1:-${DEPLOY_TARGET:-}}

fail() {
  code=$1
  shift
  printf '%s\n' "error: $1" "  help: $2" >&2
  exit "$code"
}

command -v rsync >/dev/null || fail 69 "rsync is missing" "install it, as with: apt-get install rsync"
case $target in
  '') fail 64 "nobody has said where the site goes" "name it: sh deploy/rsync.sh user@host:/folder/of/the/site/" ;;
  / | *: | *:/) fail 64 "'$target' is a whole disk or somebody's home, and all else there would be removed" \
    "name a folder that is the site's own" ;;
esac
# An empty folder would remove everything there is.
[ -f "$site/index.html" ] || fail 1 "there is no site in '$site'" "run: daylight build"

# A fresh clone gives every file a new time, so that contents decide (--checksum); and times are not sent, so that a
# file keeps the time at which it last changed, which is what Last-Modified should say.
send() {
  rsync --recursive --checksum --perms --chmod=D755,F644 --delay-updates --out-format='%o %n' \
    --exclude=/.daylight-manifest "$@" "$site/" "${target%/}/" ||
    fail 74 "rsync did not finish, and some of the site may be older than the rest" "run it again: it sends only what is missing"
}

# What pages lead to goes first, so that no page leads to a style sheet or a document that is not there yet.
send --exclude='*.html' --exclude='*.html.gz'
send --delete-after
echo "The site is at $target."
