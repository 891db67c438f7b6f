#!/usr/bin/env python3
"""Measures Analecta and programs that do the same work, in turns on the same input: CPU time and peak memory.

usage: peers.py PROGRAM --environment FOLDER [--medline FILE.xml[.gz]] [--jats FOLDER] [--pages FOLDER] [--rounds N]
                [--medline-flags "…"] [--jats-flags "…"] [--pages-flags "…"]

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
# What does which work; each has a program of that name in peers/.
PEERS_OF = {
    "medline": ("xtract", "lxml", "pubmed_parser"), "jats": ("lxml", "pubmed_parser"), "pages": ("trafilatura", "autocorpus")}
# Peers that need packages of their own.
APART = {"autocorpus": "venv-autocorpus"}


def commands(options, kind, source, flags, scratch):
    """Command and output of each program, by its name in the table; ours is the first."""
    ours = scratch / "analecta"
    table = {"analecta": ([options.program, "convert", source, *shlex.split(flags), "-o", ours], "/dev/null")}
    for name in PEERS_OF[kind]:
        script = PEERS / f"{kind}_{name}.sh"
        python = options.environment / APART.get(name, "venv") / "bin/python"
        command = [script, source] if script.exists() else [python, script.with_suffix(".py"), source]
        table[name] = (command, scratch / name)
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
    found = []
    for requirements in sorted(PEERS.glob("requirements*.txt")):
        pip = environment / requirements.stem.replace("requirements", "venv") / "bin/pip"
        listing = subprocess.run(
            [pip, "list", "--format=freeze", "--disable-pip-version-check"], check=True, stdout=subprocess.PIPE, text=True).stdout
        lines = requirements.read_text(encoding="utf-8").splitlines()
        wanted = [line.split("<")[0] for line in lines if not line.startswith("#")]
        found += [line.replace("==", " ") for line in listing.splitlines() if line.split("==")[0] in wanted]
    xtract = subprocess.run(["xtract", "-version"], check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
    return ", ".join([*found, f"xtract {xtract}"])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--environment", type=pathlib.Path, required=True)
    parser.add_argument("--rounds", type=int, default=5)
    for kind in PEERS_OF:
        parser.add_argument(f"--{kind}", type=pathlib.Path)
        parser.add_argument(f"--{kind}-flags", default="-j1")
    options = parser.parse_args()
    print(versions(options.environment))
    for kind in PEERS_OF:
        if source := getattr(options, kind):
            compare(options, kind, source, getattr(options, f"{kind}_flags"))


if __name__ == "__main__":
    main()
