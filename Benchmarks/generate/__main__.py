"""Makes MEDLINE files, JATS articles and pages to measure with; the same bytes for the same arguments, on any machine.

usage: python3 -m generate medline COUNT FILE.xml[.gz] [--seed N]
       python3 -m generate jats|pages COUNT FOLDER [--seed N]
"""

import argparse
import pathlib

from . import files

KINDS = {"medline": files.medline_file, "jats": files.jats_folder, "pages": files.pages_folder}


def main():
    parser = argparse.ArgumentParser(prog="python3 -m generate", description=__doc__.splitlines()[0])
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("count", type=int)
    parser.add_argument("output", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    KINDS[options.kind](options.output, options.count, options.seed)


if __name__ == "__main__":
    main()
