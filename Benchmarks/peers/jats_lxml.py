"""JATS by lxml as a careful programmer would write it: jats_lxml.py FOLDER, JSON Lines.

The references are their printed text and identifiers, and tables have no cells.
"""

import pathlib
import sys

import orjson
from lxml import etree


def words(element):
    """All text of an element, its white space collapsed; None without an element."""
    return None if element is None else " ".join("".join(element.itertext()).split())


def author(element):
    """Name, ORCID and the keys of affiliations."""
    return (
        element.findtext("name/surname"), element.findtext("name/given-names"), element.findtext("contrib-id"),
        [link.get("rid") for link in element.iterfind("xref[@ref-type='aff']")])


def reference(element):
    """Key, printed text and identifiers."""
    citation = element[-1]
    return (
        element.get("id"), words(citation),
        {found.get("pub-id-type"): found.text for found in citation.iterfind("pub-id")})


def section(element):
    """Title, and every paragraph that is the section's own."""
    return words(element.find("title")), [words(found) for found in element.iterfind("p")]


def record(article):
    """One article."""
    meta = article.find("front/article-meta")
    return {
        "ids": {found.get("pub-id-type"): found.text for found in meta.iterfind("article-id")},
        "title": words(meta.find("title-group/article-title")),
        "journal": article.findtext("front/journal-meta/journal-title-group/journal-title"),
        "bibliography": [meta.findtext(name) for name in ("volume", "issue", "elocation-id", "fpage", "lpage")],
        "dates": [[part.text for part in found] for found in meta.iterfind("pub-date")],
        "authors": [author(found) for found in meta.iterfind("contrib-group/contrib")],
        "affiliations": {found.get("id"): words(found) for found in meta.iterfind("aff")},
        "abstract": words(meta.find("abstract")),
        "keywords": [words(found) for found in meta.iterfind("kwd-group/kwd")],
        "conflict": words(article.find("back/fn-group/fn[@fn-type='COI-statement']")),
        "sections": [section(found) for found in article.iterfind("body//sec")],
        "references": [reference(found) for found in article.iterfind("back/ref-list/ref")],
    }


for path in sorted(pathlib.Path(sys.argv[1]).glob("*.xml")):
    sys.stdout.buffer.write(orjson.dumps(record(etree.parse(path).getroot())) + b"\n")
