#!/bin/sh
# Makes what can be downloaded, from a program that is built: a tarball and a Debian package of the stripped program with
# its manual page, shell completions and licences, and their checksums. The same program and day give the same bytes.
#   packaging/dist.sh PROGRAM MANUAL_GENERATOR FOLDER
set -eu
umask 022
program=$1 generator=$2 output=$3
here=$(cd "$(dirname "$0")" && pwd)
project=$(dirname "$here")

version=$("$program" --version)
# The day of the last commit stands for the day of the release.
: "${SOURCE_DATE_EPOCH:=$(git -C "$project" log -1 --format=%ct 2>/dev/null || date +%s)}"
export SOURCE_DATE_EPOCH
day=$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y-%m-%d)
machine=$(uname -m)
name=daylight-$version-linux-$machine

rm -rf "$output"
mkdir -p "$output"
output=$(cd "$output" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tree=$work/$name

mkdir -p "$tree/bin"
strip -o "$tree/bin/daylight" "$program"
chmod 755 "$tree/bin/daylight"

manual=$tree/share/man/man1
mkdir -p "$manual"
mkdir "$work/manual"
"$generator" "$program" --date "$day" --output-directory "$work/manual"
# The generator says of the exit status only that it is not 0 when something fails.
sed '/^\.Sh "EXIT STATUS"/,$d' "$work/manual/daylight.1" | cat - "$here/manual.mdoc" >"$manual/daylight.1"

# Shells find completions by these names.
completions() {
    mkdir -p "$tree/share/$2"
    "$program" --generate-completion-script "$1" >"$tree/share/$2/$3"
}
completions bash bash-completion/completions daylight
completions zsh zsh/vendor-completions _daylight
completions fish fish/vendor_completions.d daylight.fish

documents=$tree/share/doc/daylight
mkdir -p "$documents"
cp "$project/LICENSE" "$project/README.md" "$documents"
"$here/licences.sh" "$project" >"$documents/copyright"

find "$work" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
tar -C "$work" --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner -cf - "$name" |
    gzip -9n >"$output/$name.tar.gz"

if ! command -v dpkg-deb >/dev/null; then
    echo "There is no dpkg-deb here, so no Debian package is made."
    (cd "$output" && sha256sum ./*.tar.gz | sed 's|\./||' >SHA256SUMS)
    exit
fi

package=$work/package
mkdir -p "$package/DEBIAN" "$package/usr"
cp -a "$tree/bin" "$tree/share" "$package/usr"
gzip -9n "$package/usr/share/man/man1/daylight.1"
# What the program needs of the system, as Debian's own tool reads it from the program.
mkdir -p "$work/source/debian"
printf 'Source: daylight\nPackage: daylight\nArchitecture: any\n' >"$work/source/debian/control"
needs=$(cd "$work/source" && dpkg-shlibdeps -O "$package/usr/bin/daylight" 2>/dev/null | sed -n 's/^shlibs:Depends=//p')
cat >"$package/DEBIAN/control" <<END
Package: daylight
Version: $version
Architecture: $(dpkg --print-architecture)
Maintainer: Daylight <daylight@example.org>
Section: web
Priority: optional
Depends: $needs
Recommends: ca-certificates, curl
Installed-Size: $(du -sk "$package/usr" | cut -f 1)
Description: static site generator for Freedom of Information disclosure logs
 Daylight turns a folder of Markdown records into a disclosure log: a static
 website with a page for every request, the documents that were released, and
 lists by year, topic, outcome and law. It checks the law, the dates and the
 files before anything is published.
END
(cd "$package" && find usr -type f | LC_ALL=C sort | xargs md5sum >DEBIAN/md5sums)
find "$package" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
dpkg-deb --root-owner-group --build "$package" "$output/daylight_${version}_$(dpkg --print-architecture).deb" >/dev/null

cd "$output"
sha256sum ./*.tar.gz ./*.deb | sed 's|\./||' >SHA256SUMS
du -h ./*
