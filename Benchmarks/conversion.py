#!/usr/bin/env python3
"""Prints what a conversion costs beside libxml2's own parse: CPU time, and instructions where Valgrind is installed.

usage: conversion.py [--program PATH] [--rounds N] [PAGE|FOLDER ...]
"""

import argparse
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent


def cpu(program, rounds, pages):
    """The header line and nanoseconds by measure."""
    command = [program, "cpu", "--rounds", str(rounds), *pages]
    lines = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
    return lines[0].split("\t"), {name: int(value) for name, value in (line.split("\t") for line in lines[1:])}


def instructions(program, pages):
    """Instructions by measure; empty without Valgrind."""
    if not shutil.which("valgrind"):
        print("valgrind is not installed: no instruction counts", file=sys.stderr)
        return {}
    with tempfile.TemporaryDirectory() as folder:
        # Valgrind 3.19 cannot read Swift's debugging information, and names are not needed here.
        stripped = shutil.copy(program, folder)
        subprocess.run(["strip", "--strip-debug", stripped], check=True)
        profile = pathlib.Path(folder, "profile")
        subprocess.run(
            ["valgrind", "--quiet", "--tool=callgrind", f"--callgrind-out-file={profile}", stripped, "instructions", *pages],
            check=True, stdout=subprocess.DEVNULL)
        return dict(total(part) for part in pathlib.Path(folder).glob("profile.*"))


def total(profile):
    """The measure of one profile and its instructions."""
    name, count = None, None
    with open(profile, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            if line.startswith("desc: Trigger: Client Request:"):
                name = line.rsplit(":", 1)[1].strip()
            elif line.startswith("totals:"):
                count = int(line.split()[1])
    return name, count


def table(measures, pages, times, counts):
    """Rows of measure, microseconds and thousands of instructions a page, and both as shares of the baseline."""
    yield f"{'measure':<12}{'µs/page':>10}{'× libxml2':>11}{'kinstr/page':>13}{'× libxml2':>11}"
    for name in measures:
        row = f"{name:<12}{times[name] / pages / 1e3:>10.0f}{times[name] / times['libxml2']:>11.3f}"
        if counts:
            row += f"{counts[name] / pages / 1e3:>13.0f}{counts[name] / counts['libxml2']:>11.3f}"
        yield row


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", default=str(HERE / ".build/release/conversion"))
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("pages", nargs="*", default=[str(HERE.parent / "Samples/pubmed")])
    options = parser.parse_args()
    (_, pages, size, skipped), times = cpu(options.program, options.rounds, options.pages)
    counts = instructions(options.program, options.pages)
    print(f"{pages} pages of {int(size) / int(pages) / 1e3:.0f} kB on average; {skipped} without an article left out")
    print(*table(times, int(pages), times, counts), sep="\n")


if __name__ == "__main__":
    main()
