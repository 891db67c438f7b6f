#!/usr/bin/env python3
"""What a document costs, by kind, and what so many millions of them come to.

usage: scale.py PROGRAM NAME=PATH[,MILLIONS[,OPTION…]]…   scale.py PROGRAM pages=/data/pages,40 jats=/data/jats,7,--body

Each path is converted on one core, twice; the faster run counts.
"""

import pathlib
import sys
import tempfile

import processes

ARTICLE, REJECTION = b'{"schema":"analecta/article/', b'{"schema":"analecta/rejection/'
ROUNDS = 2


def measured(program, path, options):
    """CPU seconds, peak KiB, lines of articles and of rejections, bytes of the lines; of the faster run."""
    with tempfile.NamedTemporaryFile() as output:
        runs = [processes.run([program, "convert", "-j1", *options, path], output.name) for _ in range(ROUNDS)]
        with open(output.name, "rb") as lines:
            content = lines.read()
    articles = content.count(b"\n" + ARTICLE) + content.startswith(ARTICLE)
    rejections = content.count(b"\n" + REJECTION) + content.startswith(REJECTION)
    return min(runs)[0], max(peak for _, peak in runs), articles, rejections, len(content)


def size(path):
    """Bytes of a file or of all files of a folder."""
    path = pathlib.Path(path)
    return path.stat().st_size if path.is_file() else sum(each.stat().st_size for each in path.rglob("*") if each.is_file())


def main():
    program, *kinds = sys.argv[1:]
    if not kinds:
        sys.exit(__doc__)
    start = min(processes.run([program, "--version"])[0] for _ in range(5))
    print(f"{'kind':<14}{'articles':>9}{'rejected':>9}{'kB in':>9}{'kB out':>9}{'CPU ms':>9}{'peak MB':>9}"
          f"{'millions':>10}{'core-hours':>12}{'GB out':>9}")
    for kind in kinds:
        name, _, rest = kind.partition("=")
        path, millions, *options = [*rest.split(","), "1"][:2] + rest.split(",")[2:]
        seconds, peak, articles, rejections, written = measured(program, path, options)
        documents = articles + rejections
        each = max(seconds - start, 0) / documents
        count = float(millions)
        print(f"{name:<14}{articles:>9,}{rejections:>9,}{size(path) / documents / 1e3:>9.1f}{written / documents / 1e3:>9.1f}"
              f"{each * 1e3:>9.2f}{peak / 1024:>9.0f}{count:>10g}{each * count * 1e6 / 3600:>12.1f}"
              f"{written / documents * count / 1e3:>9.0f}")


if __name__ == "__main__":
    main()
