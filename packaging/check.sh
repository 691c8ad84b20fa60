#!/usr/bin/env bash
# Uses what can be downloaded as someone without Swift would: in a bare Debian, of this machine's release, that holds
# neither Swift nor libcmark. The tarball and the package each begin a log, build it and serve it.
#   packaging/check.sh FOLDER
set -euo pipefail
dist=$(cd "$1" && pwd)
sudo=$([ "$(id -u)" = 0 ] || echo sudo)
# shellcheck source=/dev/null
release=$(. /etc/os-release && echo "$VERSION_CODENAME")
bare=${CHECKS_HOME:-$HOME/.cache/daylight-checks}/bare-$release
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || $sudo kill "$server" 2>/dev/null || true; $sudo rm -rf "$work"' EXIT

fail() {
    echo "check-dist: $*" >&2
    exit 1
}

if [ ! -f "$bare/finished" ]; then
    command -v debootstrap >/dev/null || { $sudo apt-get update -qq && $sudo apt-get install -y -qq --no-install-recommends debootstrap >/dev/null; }
    echo "Making a bare Debian ($release), once"
    $sudo rm -rf "$bare"
    mkdir -p "$bare"
    $sudo debootstrap --variant=minbase "$release" "$bare/root" >"$work/debootstrap.log" || { tail "$work/debootstrap.log" >&2; exit 1; }
    touch "$bare/finished"
fi

(cd "$dist" && sha256sum --check --quiet SHA256SUMS) || fail "SHA256SUMS does not fit the files"

# Turns into a command in the bare system at $root, with a view of processes as every system has it.
enter() {
    # shellcheck disable=SC2016
    exec $sudo env -i PATH="$PATH_INSIDE" HOME=/root LANG=C \
        unshare --mount sh -c 'mount -t proc proc "$0/proc" && exec chroot "$0" "$@"' "$root" "$@"
}

inside() { (enter "$@"); }

# Uses the program in the bare system at $root, called by the name in $1.
use() {
    inside sh -c '! command -v swift && ! ls /usr/lib/*/libcmark* /usr/lib/*/libswift*' >/dev/null 2>&1 || fail "the bare system is not bare"
    inside "$1" --version
    inside "$1" init /log >/dev/null
    inside "$1" new -r /log "A test" --reference "FOI 1" --received 2026-01-22 >/dev/null
    inside "$1" build -r /log
    inside "$1" check -r /log --drafts || fail "the new log has problems"
    [ -s "$root/log/site/index.html" ] || fail "no front page was built"
    enter "$1" serve -r /log -p 0 >"$work/served" 2>&1 &
    server=$!
    local address=
    for _ in $(seq 100); do
        address=$(grep -o 'http://127[^ ]*' "$work/served" | head -1) && break
        sleep 0.1
    done
    curl -fsS "$address" | grep -q '<html lang="en"' || fail "the preview does not answer: $(cat "$work/served")"
    $sudo kill -INT "$server"
    wait "$server" || fail "the preview did not end with 0"
    server=
}

echo "The tarball:"
root=$work/tarball
PATH_INSIDE=/opt/daylight/bin:/usr/sbin:/usr/bin:/sbin:/bin
$sudo cp -a "$bare/root" "$root"
$sudo mkdir "$root/opt/daylight"
$sudo tar -xzf "$dist"/daylight-*.tar.gz -C "$root/opt/daylight" --strip-components=1
use daylight
for file in bin/daylight share/man/man1/daylight.1 share/bash-completion/completions/daylight share/zsh/vendor-completions/_daylight \
    share/fish/vendor_completions.d/daylight.fish share/doc/daylight/copyright; do
    [ -s "$root/opt/daylight/$file" ] || fail "the tarball lacks $file"
done
inside bash -n /opt/daylight/share/bash-completion/completions/daylight || fail "the completions of bash are no bash"

echo "The package:"
root=$work/package
PATH_INSIDE=/usr/sbin:/usr/bin:/sbin:/bin
$sudo cp -a "$bare/root" "$root"
$sudo cp "$dist"/daylight_*.deb "$root/tmp/daylight.deb"
inside dpkg --install /tmp/daylight.deb >/dev/null
use daylight
inside dpkg --verify daylight
inside dpkg --remove daylight >/dev/null
inside sh -c '! command -v daylight' || fail "the program stays when the package is removed"
echo "Both work in a bare Debian."
