"""Writes what was made to disk."""

import gzip
import pathlib

from . import jats, medline, pages
from .chance import Chance

# So many citations are different; then they come again in another order, with other PMIDs. Together they are a hundred
# times the 32 kB that gzip looks back, so that a file compresses no better for it.
DISTINCT = 400
FIRST_PMID = 90_000_001


def medline_file(path, count, seed):
    """A MEDLINE file of `count` citations, compressed where the name ends in `.gz`. Its size needs no memory."""
    chance = Chance(seed)
    pool = [medline.citation(chance).encode().split(medline.PMID.encode()) for _ in range(min(count, DISTINCT))]
    with opened(path) as file:
        file.write(medline.HEAD.encode())
        written = 0
        while written < count:
            some = chance.shuffled(pool)[:count - written]
            file.write(b"".join(
                str(FIRST_PMID + written + number).encode().join(parts) for number, parts in enumerate(some)))
            written += len(some)
        file.write(medline.FOOT.encode())


def opened(path):
    """A file to write bytes to. No time and no name goes into the compressed one: the same bytes every time."""
    if path.suffix == ".gz":
        return gzip.GzipFile("", "wb", 6, open(path, "wb"), mtime=0)
    return open(path, "wb")


def jats_folder(folder, count, seed):
    """A folder of `count` JATS articles, each different."""
    write_each(folder, "article-{:05}.xml", jats.article, count, seed)


def pages_folder(folder, count, seed):
    """A folder of `count` pages, each different."""
    write_each(folder, "page-{:05}.html", pages.page, count, seed)


def write_each(folder, name, make, count, seed):
    """Documents that are made of chance and their number, each in a file of its own."""
    pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
    for number in range(1, count + 1):
        text = make(Chance(f"{seed}/{number}"), number)
        pathlib.Path(folder, name.format(number)).write_text(text, encoding="utf-8")
