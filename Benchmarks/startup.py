#!/usr/bin/env python3
"""Compares the CPU time of converting one small page with that of a C program which only calls into libxml2.

usage: startup.py PROGRAM [PAGE] [--runs N] [--arguments "convert"]
"""

import argparse
import pathlib
import shlex
import statistics

import native
import processes

HERE = pathlib.Path(__file__).resolve().parent
PAGE = HERE.parent / "Samples/pubmed/no-abstract-block/source.html"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("page", nargs="?", default=str(PAGE))
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--arguments", default="convert", help="what stands between the program and the page")
    options = parser.parse_args()
    commands = {
        "C hello with libxml2": [native.program("hello")],
        "conversion of a page": [options.program, *shlex.split(options.arguments), options.page],
    }
    seconds = {name: [] for name in commands}
    for _ in range(options.runs):
        for name, command in commands.items():
            seconds[name].append(processes.run(command)[0])
    print(f"{'CPU ms of a process':<24}{'least':>8}{'median':>8}")
    for name, values in seconds.items():
        print(f"{name:<24}{min(values) * 1e3:>8.1f}{statistics.median(values) * 1e3:>8.1f}")


if __name__ == "__main__":
    main()
