"""Reads the logs of the tests: several files in one text, as Tests/DaylightTests/Archive.swift describes them."""

import re


def read(text):
    """The files of an archive as bytes, by path; links and pipes, and what is taken away, are left out."""
    files, name, lines = {}, None, []
    for line in text.removesuffix("\n").split("\n"):
        if line.startswith("-- ") and line.endswith(" --"):
            store(files, name, lines)
            name, lines = line[3:-3], []
        else:
            lines.append(line)
    store(files, name, lines)
    return files


def store(files, name, lines):
    if name is None or " -> " in name:
        return
    text = "".join(line + "\n" for line in lines)
    path, kind = re.fullmatch(r"(.*?)(?: \((escaped|repeated|removed|pipe)\))?", name).groups()
    match kind:
        case None:
            files[path] = text.encode()
        case "escaped":
            files[path] = re.sub(rb"\\x([0-9A-F]{2})", lambda code: bytes([int(code[1], 16)]), text.encode())
        case "repeated":
            files[path] = re.sub(r"\{(\d+):([^}]*)\}", lambda part: part[2] * int(part[1]), text).encode()
