#!/usr/bin/env python3
"""Shows that memory does not grow with a file: peak resident memory of converting MEDLINE files of many citations.

usage: large_files.py PROGRAM FILE.xml[.gz] … [--flags "-j1"]

Ends with status 1 when the peaks differ by more than a quarter.
"""

import argparse
import pathlib
import shlex
import sys

import inputs
import processes

ALLOWED_GROWTH = 1.25


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("files", nargs="+", type=pathlib.Path)
    parser.add_argument("--flags", default="-j1")
    options = parser.parse_args()
    peaks = []
    print(f"{'file':<28}{'citations':>11}{'MB unpacked':>13}{'peak MiB':>10}{'CPU s':>9}{'MB/s':>8}")
    for file in options.files:
        size, count = inputs.extent(file)
        command = [options.program, "convert", "--strict", "--quiet", *shlex.split(options.flags), file]
        seconds, peak = processes.run([*command, "-o", "/dev/null"])
        peaks.append(peak)
        print(
            f"{file.name:<28}{count:>11,}{size / 1e6:>13.1f}{peak / 1024:>10.1f}{seconds:>9.2f}"
            f"{size / seconds / 1e6:>8.1f}", flush=True)
    if max(peaks) > min(peaks) * ALLOWED_GROWTH:
        sys.exit(f"memory grows with the file: {max(peaks) / min(peaks):.2f} times")


if __name__ == "__main__":
    main()
