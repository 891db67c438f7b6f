#!/usr/bin/env python3
"""Shows that memory does not grow with the number of pages: peak resident memory of converting 100, 1,000 and 5,000.

usage: memory.py PROGRAM [PAGE ...] [--arguments "convert"] [--list-option=--files-from]

The pages are named again and again in a list, which the program is given by `--files-from LIST`.
"""

import argparse
import pathlib
import shlex
import sys
import tempfile

import processes

HERE = pathlib.Path(__file__).resolve().parent
COUNTS = (100, 1000, 5000)
ALLOWED_GROWTH = 1.25


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("pages", nargs="*")
    parser.add_argument("--arguments", default="convert", help="what stands between the program and the list")
    parser.add_argument("--list-option", default="--files-from")
    options = parser.parse_args()
    pages = options.pages or sorted(str(page) for page in (HERE.parent / "Samples/pubmed").glob("*/source.html"))
    peaks = []
    print(f"{'pages':>8}{'peak MiB':>10}{'CPU s':>8}")
    with tempfile.TemporaryDirectory() as folder:
        for count in COUNTS:
            listing = pathlib.Path(folder, f"{count}.txt")
            listing.write_text("".join(f"{pages[number % len(pages)]}\n" for number in range(count)), encoding="utf-8")
            command = [options.program, *shlex.split(options.arguments), options.list_option, str(listing)]
            seconds, peak = processes.run(command)
            peaks.append(peak)
            print(f"{count:>8}{peak / 1024:>10.1f}{seconds:>8.2f}")
    if max(peaks) > min(peaks) * ALLOWED_GROWTH:
        sys.exit(f"memory grows with the number of pages: {max(peaks) / min(peaks):.2f} times")


if __name__ == "__main__":
    main()
