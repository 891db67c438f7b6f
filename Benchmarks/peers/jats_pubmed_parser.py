"""JATS by pubmed_parser: jats_pubmed_parser.py FOLDER, JSON Lines of header, references and paragraphs."""

import pathlib
import sys

import orjson
import pubmed_parser

for path in sorted(map(str, pathlib.Path(sys.argv[1]).glob("*.xml"))):
    article = pubmed_parser.parse_pubmed_xml(path)
    article["references"] = pubmed_parser.parse_pubmed_references(path)
    article["paragraphs"] = pubmed_parser.parse_pubmed_paragraph(path, all_paragraph=True)
    sys.stdout.buffer.write(orjson.dumps(article) + b"\n")
