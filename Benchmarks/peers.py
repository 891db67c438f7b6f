#!/usr/bin/env python3
"""Measures Analecta and programs that do the same work, in turns on the same input: CPU time and peak memory.

usage: peers.py PROGRAM --environment FOLDER --medline FILE.xml[.gz] --jats FOLDER [--rounds N]
                [--medline-flags "…"] [--jats-flags "…"]

The environment is what peers/setup made. Of each program the records in its output are counted, too: one that left some
out has not done the work, and ends the benchmark.
"""

import argparse
import pathlib
import shlex
import statistics
import subprocess
import sys
import tempfile

import inputs
import processes

PEERS = pathlib.Path(__file__).resolve().parent / "peers"
ARTICLE = b'{"schema":"analecta/article/'


def commands(options, kind, source, flags, scratch):
    """Command and output of each program, by its name in the table; ours is the first."""
    python = options.environment / "venv/bin/python"
    ours = scratch / "analecta"
    table = {"analecta": ([options.program, "convert", source, *shlex.split(flags), "-o", ours], "/dev/null")}
    if kind == "medline":
        table["xtract -proc 1"] = ([PEERS / "medline_xtract.sh", source], scratch / "xtract -proc 1")
    for name in ("lxml", "pubmed_parser"):
        table[name] = ([python, PEERS / f"{kind}_{name}.py", source], scratch / name)
    return table


def records(output, is_ours):
    """How many records a program wrote: lines, of ours those that are articles."""
    with open(output, "rb") as lines:
        return sum(1 for line in lines if not is_ours or line.startswith(ARTICLE))


def rows(uses, size, count):
    """The lines of a table: medians, their spread, and how many times ours each program took."""
    yield f"{'program':<16}{'CPU s':>9}{'spread':>8}{'records/s':>11}{'MB/s':>8}{'peak MiB':>10}{'× ours':>8}"
    ours = None
    for name, runs in uses.items():
        seconds = [run[0] for run in runs]
        median = statistics.median(seconds)
        ours = ours or median
        yield (
            f"{name:<16}{median:>9.3f}{(max(seconds) - min(seconds)) / median:>8.0%}{count / median:>11,.0f}"
            f"{size / median / 1e6:>8.1f}{max(run[1] for run in runs) / 1024:>10.1f}{median / ours:>8.2f}")


def compare(options, kind, source, flags):
    """Measures one kind of input and prints its table."""
    size, count = inputs.extent(source)
    with tempfile.TemporaryDirectory(dir=options.environment) as folder:
        scratch = pathlib.Path(folder)
        table = commands(options, kind, source, flags, scratch)
        uses = processes.turns(table, options.rounds)
        for name in table:
            written = records(scratch / name, name == "analecta")
            if written != count:
                sys.exit(f"{name} wrote {written} of {count} records of {source}: its time means nothing")
    print(f"\n{source.name}: {count:,} records, {size / 1e6:.1f} MB unpacked; {2 * options.rounds} runs each, in turns")
    print(*rows(uses, size, count), sep="\n", flush=True)


def versions(environment):
    """What is compared, in a line."""
    listing = subprocess.run(
        [environment / "venv/bin/pip", "list", "--format=freeze", "--disable-pip-version-check"], check=True,
        stdout=subprocess.PIPE, text=True).stdout
    wanted = (PEERS / "requirements.txt").read_text(encoding="utf-8").split()
    python = [line.replace("==", " ") for line in listing.splitlines() if line.split("==")[0] in wanted]
    xtract = subprocess.run(["xtract", "-version"], check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
    return ", ".join([*python, f"xtract {xtract}"])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--environment", type=pathlib.Path, required=True)
    parser.add_argument("--medline", type=pathlib.Path)
    parser.add_argument("--jats", type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--medline-flags", default="-j1")
    parser.add_argument("--jats-flags", default="-j1")
    options = parser.parse_args()
    print(versions(options.environment))
    if options.medline:
        compare(options, "medline", options.medline, options.medline_flags)
    if options.jats:
        compare(options, "jats", options.jats, options.jats_flags)


if __name__ == "__main__":
    main()
