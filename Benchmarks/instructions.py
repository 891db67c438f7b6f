#!/usr/bin/env python3
"""Counts the instructions of Analecta beside those of libxml2 alone: ratios that do not move with the machine's load.

usage: instructions.py PROGRAM --medline FILE.xml[.gz] --empty FILE.xml[.gz] --jats FOLDER [--counter perf|callgrind]
                       [--medline-flags "…"] [--jats-flags "…"]

The empty file is a MEDLINE file without a citation. What a program needs for it is its start-up, which is taken off.
"""

import argparse
import pathlib
import shlex
import shutil
import subprocess
import tempfile

import inputs
import native


def perf(command):
    """Instructions of a command in user space by the processor's own counter; None where there is no such counter."""
    with tempfile.NamedTemporaryFile("r") as report:
        try:
            subprocess.run(
                ["perf", "stat", "-x,", "-e", "instructions:u", "-o", report.name, *command], check=True,
                stdout=subprocess.DEVNULL)
        except FileNotFoundError:
            return None
        counts = [line.split(",")[0] for line in report if ",instructions:u" in line]
    return int(counts[0]) if counts and counts[0].isdigit() else None


def callgrind(command):
    """Instructions of a command and of the processes that it starts, by Valgrind."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["valgrind", "--quiet", "--tool=callgrind", "--trace-children=yes", f"--callgrind-out-file={folder}/%p",
             *command], check=True, stdout=subprocess.DEVNULL)
        lines = (line for part in pathlib.Path(folder).iterdir() for line in part.open(errors="replace"))
        return sum(int(line.split()[1]) for line in lines if line.startswith("totals:"))


COUNTERS = {"perf": perf, "callgrind": callgrind}


def available():
    """The processor's counter where it can be read, or else Valgrind."""
    if shutil.which("perf") and perf(["true"]):
        return "perf"
    if shutil.which("valgrind"):
        return "callgrind"
    raise SystemExit("neither perf can count instructions here, nor is Valgrind installed (apt-get install valgrind)")


def stripped(program, folder):
    """A copy without debugging information, which Valgrind 3.19 cannot read of Swift."""
    copy = shutil.copy(program, folder)
    subprocess.run(["strip", "--strip-debug", copy], check=True)
    return copy


def compare(source, programs, counter):
    """Prints the table of one kind of input. Of each program: its name, command, and the command of its start-up alone;
    the first is the floor."""
    size, records = inputs.extent(source)
    print(f"\n{source.name}: {records:,} records, {size / 1e6:.1f} MB unpacked")
    print(f"{'millions of instructions':<32}{'start-up':>10}{'work':>10}{'a byte':>8}{'× libxml2':>11}")
    floor = None
    for name, command, idle in programs:
        start = counter(idle)
        work = counter(command) - start
        floor = floor or work
        print(f"{name:<32}{start / 1e6:>10.1f}{work / 1e6:>10.1f}{work / size:>8.1f}{work / floor:>11.3f}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--medline", type=pathlib.Path, required=True)
    parser.add_argument("--empty", type=pathlib.Path, required=True)
    parser.add_argument("--jats", type=pathlib.Path, required=True)
    parser.add_argument("--counter", choices=COUNTERS)
    parser.add_argument("--medline-flags", default="-j1")
    parser.add_argument("--jats-flags", default="-j1")
    options = parser.parse_args()
    name = options.counter or available()
    counter = COUNTERS[name]
    print(f"counted by {name}")
    with tempfile.TemporaryDirectory() as folder:
        ours = [stripped(options.program, folder), "convert", "--quiet", "-o", "/dev/null"]
        pull, tree = native.program("pull"), native.program("tree")
        medline = [*ours, *shlex.split(options.medline_flags)]
        compare(options.medline, [
            ("libxml2, SAX2 pull, no-op", [pull, options.medline], [pull, options.empty]),
            ("analecta convert", [*medline, options.medline], [*medline, options.empty])], counter)
        jats = [*ours, *shlex.split(options.jats_flags)]
        articles = sorted(options.jats.glob("*.xml"))
        compare(options.jats, [
            ("libxml2, xmlReadMemory, free", [tree, *articles], [tree]),
            ("analecta convert", [*jats, options.jats], [*jats, options.empty])], counter)


if __name__ == "__main__":
    main()
