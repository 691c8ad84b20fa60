#!/bin/sh
# Prints the licences of Daylight and of everything that is linked into it, as their terms ask.
#   packaging/licences.sh PROJECT
set -eu
project=$1

# Prints a file of a licence below a heading.
licence() {
    printf '\n%s\n%s\n\n' "$1" "$(echo "$1" | tr -c '\n' -)"
    cat "$2"
}

echo "Daylight and the libraries in the program, with their licences."
licence Daylight "$project/LICENSE"
for folder in "$project"/.build/checkouts/*; do
    for file in "$folder"/LICENSE* "$folder"/NOTICE*; do
        [ ! -f "$file" ] || licence "$(basename "$folder"), $(basename "$file")" "$file"
    done
done
# The licence of Swift lies beside the compiler: PREFIX/bin/swiftc, PREFIX/share/swift.
swift=$(dirname "$(dirname "$(readlink -f "$(command -v swiftc)")")")
licence "The Swift runtime and standard libraries" "$swift/share/swift/LICENSE.txt"
for package in libcmark-dev zlib1g-dev libssl-dev; do
    licence "$package" "/usr/share/doc/$package/copyright"
done
