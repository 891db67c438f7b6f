"""Makes MEDLINE files and JATS articles to measure with; the same bytes for the same arguments, on any machine.

usage: python3 -m generate medline COUNT FILE.xml[.gz] [--seed N]
       python3 -m generate jats COUNT FOLDER [--seed N]
"""

import argparse
import pathlib

from . import files


def main():
    parser = argparse.ArgumentParser(prog="python3 -m generate", description=__doc__.splitlines()[0])
    parser.add_argument("kind", choices=("medline", "jats"))
    parser.add_argument("count", type=int)
    parser.add_argument("output", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    make = files.medline_file if options.kind == "medline" else files.jats_folder
    make(options.output, options.count, options.seed)


if __name__ == "__main__":
    main()
