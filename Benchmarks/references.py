#!/usr/bin/env python3
"""Score the reference parser on publishers that it has not learned from.

    references.py GOLD SCORER JATS [MEDLINE ...]

GOLD holds lines {string, publisher, ...}; JATS holds one folder for each publisher. The publishers are parted into five
groups of about equal size. For each group journals and model are built from all other folders of JATS and from MEDLINE,
without any string that stands in the group's gold; with these the group's strings are parsed. SCORER then scores all
predictions together. What is made is kept in SCRATCH (default: .references), with the CPU seconds of each step.
"""

import json
import os
import pathlib
import resource
import subprocess
import sys
import unicodedata

PROGRAM = os.environ.get("PROGRAM", "../.build/release/analecta")
SCRATCH = pathlib.Path(os.environ.get("SCRATCH", ".references"))
GROUPS = 5


def printed(line):
    """The reference of a gold line, on one line."""
    return " ".join(unicodedata.normalize("NFC", line["string"]).split())


def groups(gold):
    """The publishers in groups, each publisher put into the smallest one, the largest publisher first."""
    sizes = {}
    for line in gold:
        sizes[line["publisher"]] = sizes.get(line["publisher"], 0) + 1
    out = [([], 0)] * GROUPS
    for publisher, size in sorted(sizes.items(), key=lambda pair: (-pair[1], pair[0])):
        at = min(range(GROUPS), key=lambda number: out[number][1])
        out[at] = (out[at][0] + [publisher], out[at][1] + size)
    return [set(publishers) for publishers, _ in out]


def run(name, *arguments):
    """Runs the program and tells its CPU time."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([PROGRAM, *map(str, arguments)], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    print(f"{name}: {seconds:.1f} s CPU", file=sys.stderr)


def parse(number, held, gold, jats, medline):
    """The predictions for a group's strings, by what the other publishers teach."""
    strings = SCRATCH / f"strings.{number}.txt"
    strings.write_text("".join(printed(line) + "\n" for line in gold if line["publisher"] in held))
    folders = sorted(folder for folder in jats.iterdir() if folder.is_dir() and folder.name not in held)
    journals, model, out = (SCRATCH / f"{name}.{number}" for name in ("journals", "model", "out"))
    if not model.exists():
        run(
            f"group {number}: training", "train-references", *medline, *folders, "--without", strings,
            "--write-journals", journals, "-o", model,
        )  # fmt: skip
    run(f"group {number}: parsing", "references", strings, "--lexicon", journals, "--model", model, "-o", out)
    return iter(out.read_text().splitlines())


def main():
    gold_path, scorer, jats, *medline = sys.argv[1:]
    SCRATCH.mkdir(exist_ok=True)
    gold = [json.loads(line) for line in open(gold_path, encoding="utf-8")]
    parted = groups(gold)
    found = [parse(number, held, gold, pathlib.Path(jats), medline) for number, held in enumerate(parted)]
    predictions = SCRATCH / "predictions.jsonl"
    with open(predictions, "w", encoding="utf-8") as out:
        for line in gold:
            number = next(number for number, held in enumerate(parted) if line["publisher"] in held)
            out.write(next(found[number]) + "\n")
    subprocess.run([sys.executable, scorer, gold_path, predictions, "--by", "style", "--by", "type", "--by", "publisher"], check=True)


main()
