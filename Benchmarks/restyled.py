#!/usr/bin/env python3
"""Count what is lost of pages whose mark-up is written otherwise.

usage: restyled.py PROGRAM PAGE... [--ways WAY...] [--show WAY FIELD]

Each page is parsed and written out again as it is, and then in each of some ways: with bold paragraphs or boxes for
headings, with paragraphs, boxes or rows for the items of long lists, without classes and ids, without metadata. All are
read by the format `generic`. For each field a line says how many pages have it, and in how many of those each way loses
or changes it: what a design that nobody has shown us would cost. Needs lxml.
"""

import argparse
import json
import pathlib
import subprocess
import tempfile

import lxml.etree
import lxml.html

METADATA = ("citation_", "dc.", "dcterms.", "prism.", "bepress_", "wkhealth_", "eprints.")
HEADINGS = ("h2", "h3", "h4", "h5", "h6")


def wrap(element, tag):
    """Puts what an element holds into a new one inside it."""
    inner = lxml.etree.Element(tag)
    inner.text, element.text = element.text, None
    inner.extend(list(element))
    element.append(inner)


def bold(page):
    for heading in list(page.iter(*HEADINGS)):
        heading.tag = "p"
        wrap(heading, "strong")


def boxed(page):
    for heading in list(page.iter(*HEADINGS)):
        heading.tag = "div"
        heading.set("class", "title")


def unclassed(page):
    for element in page.iter(lxml.etree.Element):
        for name in ("class", "id", "itemprop", "itemtype", "property"):
            if element.tag != "meta":
                element.attrib.pop(name, None)


def items(outer, inner):
    """A way that writes the items of lists of references and their like otherwise."""

    def way(page):
        for found in list(page.iter("ol", "ul")):
            entries = found.findall("li")
            length = sum(len(entry.text_content()) for entry in entries)
            if len(entries) < 5 or length < 60 * len(entries) or any(True for _ in found.iterancestors("li")):
                continue
            for element, tag in [(found, outer), *((entry, inner) for entry in entries)]:
                element.tag = tag
                for name in ("class", "id", "role", "itemprop", "itemtype"):
                    element.attrib.pop(name, None)
                if tag == "tr":
                    wrap(element, "td")

    return way


def unnamed(page):
    for meta in list(page.iter("meta")):
        name = (meta.get("name") or meta.get("property") or "").lower()
        if name.startswith(METADATA) and name not in ("citation_title", "dc.title"):
            meta.getparent().remove(meta)


WAYS = {
    "bold": bold, "boxed": boxed, "paragraphs": items("div", "p"), "boxes": items("div", "div"),
    "rows": items("table", "tr"), "unclassed": unclassed, "unnamed": unnamed,
}
FIELDS = {
    "title": lambda record: record.get("title"),
    "authors": lambda record: [(one.get("family"), one.get("given")) for one in record.get("authors", [])],
    "affiliations": lambda record: [one["text"] for one in record.get("affiliations", [])],
    "abstract": lambda record: record.get("abstract", {}).get("text"),
    "keywords": lambda record: record.get("keywords"),
    "conflict": lambda record: record.get("conflict_of_interest", {}).get("statement"),
    "funding": lambda record: record.get("funding_statement"),
    "references": lambda record: [one["text"] for one in record.get("references", [])],
    "history": lambda record: record.get("history"),
    "journal": lambda record: record.get("journal", {}).get("title"),
    "volume": lambda record: record.get("volume"),
    "issue": lambda record: record.get("issue"),
    "pages": lambda record: record.get("pages") or record.get("article_number"),
    "year": lambda record: record.get("published", {}).get("date", "")[:4],
}


def read(program, pages, way, folder):
    """The first record of each page, written in a way."""
    paths = []
    for number, source in enumerate(pages):
        page = lxml.html.document_fromstring(source, parser=lxml.html.HTMLParser(huge_tree=True, encoding="utf-8"))
        if way:
            way(page)
        paths.append(folder / f"{number:04}.html")
        paths[-1].write_bytes(b"<!DOCTYPE html>\n" + lxml.html.tostring(page, encoding="utf-8"))
    answer = subprocess.run(
        [program, "convert", "--quiet", "--format", "generic", *paths], stdout=subprocess.PIPE, check=False)
    records = {}
    for line in answer.stdout.splitlines():
        record = json.loads(line)
        records.setdefault(int(pathlib.Path(record["source"]["path"]).stem), record)
    return records


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("pages", nargs="+", type=pathlib.Path)
    parser.add_argument("--show", nargs=2, metavar=("WAY", "FIELD"), help="print the pages whose field is lost or changed")
    parser.add_argument("--ways", nargs="+", choices=WAYS, default=list(WAYS), help="try these ways only")
    options = parser.parse_args()
    ways = {name: WAYS[name] for name in options.ways}
    texts = [path.read_bytes().decode("utf-8", "replace").replace("\0", "") for path in options.pages]
    pages = [text.encode() for text in texts if text.strip()]
    with tempfile.TemporaryDirectory() as folder:
        plain = read(options.program, pages, None, pathlib.Path(folder))
        others = {name: read(options.program, pages, way, pathlib.Path(folder)) for name, way in ways.items()}
    print(f"{'lost/changed':<14}{'pages':>6}" + "".join(f"{name:>13}" for name in ways))
    for field, value in FIELDS.items():
        having = {number: value(record) for number, record in plain.items() if value(record)}
        cells = []
        for name, records in others.items():
            found = {number: value(records.get(number, {})) for number in having}
            lost = [number for number in having if not found[number]]
            changed = [number for number in having if found[number] and found[number] != having[number]]
            cells.append(f"{len(lost)}/{len(changed)}")
            if options.show == [name, field]:
                for number in lost + changed:
                    print(f"  {options.pages[number]}\n    {having[number]!s:.200}\n    {found[number]!s:.200}")
        print(f"{field:<14}{len(having):>6}" + "".join(f"{cell:>13}" for cell in cells))


main()
