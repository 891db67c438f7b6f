"""Builds the small C programs of this folder, when they are missing or their source is newer."""

import os
import pathlib
import shlex
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
BUILT = HERE / ".build" / "c"


def program(name):
    """The path of the program built from c/NAME.c."""
    source, built = HERE / "c" / f"{name}.c", BUILT / name
    if not built.exists() or built.stat().st_mtime < source.stat().st_mtime:
        BUILT.mkdir(parents=True, exist_ok=True)
        compiler = shlex.split(os.environ.get("CC", "cc"))
        subprocess.run([*compiler, "-O2", "-o", built, source, *flags(source)], check=True)
    return str(built)


def flags(source):
    """What pkg-config says of the libraries whose headers the source includes."""
    text = source.read_text(encoding="utf-8")
    headers = {"libxml/": "libxml-2.0", "zlib.h": "zlib"}
    modules = [module for header, module in headers.items() if f"<{header}" in text]
    if not modules:
        return []
    return shlex.split(subprocess.run(
        ["pkg-config", "--cflags", "--libs", *modules], check=True, stdout=subprocess.PIPE, text=True).stdout)
