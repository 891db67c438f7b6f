"""MEDLINE by pubmed_parser: medline_pubmed_parser.py FILE.xml[.gz], JSON Lines on standard output."""

import sys
import types

import orjson
import pubmed_parser
from pubmed_parser import medline_parser

path = sys.argv[1]
if not path.endswith(".gz"):
    # It opens every file with gzip.open.
    medline_parser.gzip = types.SimpleNamespace(open=open)
for article in pubmed_parser.parse_medline_xml(
        path, year_info_only=False, author_list=True, reference_list=True, parse_downto_mesh_subterms=True):
    sys.stdout.buffer.write(orjson.dumps(article) + b"\n")
