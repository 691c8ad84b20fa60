#!/bin/sh
# Puts Daylight into .daylight/bin, unless this version is there already. Called by the jobs of GitHub and GitLab;
# call it from any other CI in the same way, from the folder that holds daylight.yml.
#
# Needs curl, tar and sha256sum (coreutils), on Linux with an x86-64 processor.
set -eu

# CHANGE these three, here and nowhere else. Nobody offers Daylight for download at a public address yet: build the
# archive once (`make dist` in Daylight's repository), put it where your CI can reach it, and name that place. What
# `sha256sum` says of the archive goes into the third line; an archive that differs by one byte is then refused.
version=${DAYLIGHT_VERSION:-0.1.0}
downloads=${DAYLIGHT_DOWNLOADS:-https://downloads.example.org/daylight}
sha256=${DAYLIGHT_SHA256:-change-this}

fail() {
  code=$1
  shift
  printf '%s\n' "error: $1" "  help: $2" >&2
  exit "$code"
}

stamp="$version $sha256"
if [ -x .daylight/bin/daylight ] && [ "$(cat .daylight/stamp)" = "$stamp" ]; then
  echo "Daylight $version is in .daylight already."
  exit 0
fi

[ "$sha256" != change-this ] || fail 64 "nobody has said yet where Daylight is to be fetched from" \
  "set version, downloads and sha256 at the top of deploy/fetch.sh"
for program in curl tar sha256sum; do
  command -v "$program" >/dev/null || fail 69 "$program is missing" "install it in the image that this job runs in"
done

archive=daylight-$version-linux-x86_64.tar.gz
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
curl --fail --silent --show-error --location --retry 3 --max-time 300 --output "$work/$archive" "$downloads/$archive" ||
  fail 74 "$downloads/$archive could not be fetched" "see whether the address at the top of deploy/fetch.sh is right"
echo "$sha256  $work/$archive" | sha256sum -c - >/dev/null 2>&1 ||
  fail 1 "$archive is not the archive that deploy/fetch.sh expects: its SHA-256 is another" \
    "find out why before you change the sum; if you meant to take a new version, change version and sha256 together"

rm -rf .daylight
mkdir .daylight
tar -xzf "$work/$archive" -C .daylight --strip-components=1
[ -x .daylight/bin/daylight ] || fail 1 "$archive holds no bin/daylight" "build it anew with make dist"
printf '%s\n' "$stamp" > .daylight/stamp
echo "Daylight $version is in .daylight."
