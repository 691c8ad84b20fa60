#!/bin/sh
# Fills a folder with what links C libraries into the program instead of leaving them to the machine it runs on:
# links to their archives (*.a), and pkg-config files that know no other place. Then:
#   PKG_CONFIG_PATH=FOLDER swift build …
# A library without an archive here is left as it is.
set -eu
folder=$1
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)

# Tells where an archive is, or fails.
archive() {
    path=$(cc -print-file-name="lib$1.a")
    [ -f "$path" ] && echo "$path"
}

for library in libcmark:cmark zlib:z libcrypto:crypto; do
    package=${library%:*} name=${library#*:}
    pkg-config --exists "$package" || continue
    path=$(archive "$name") || continue
    ln -sf "$path" "$folder/lib$name.a"
    # Written only when it changes, since a newer file would make Swift plan the build anew.
    text="Name: $package
Description: $package, linked into the program
Version: $(pkg-config --modversion "$package")
Libs: -L$folder -l$name
Cflags:"
    [ "$(cat "$folder/$package.pc" 2>/dev/null)" = "$text" ] || echo "$text" >"$folder/$package.pc"
done
