"""Pages by trafilatura: pages_trafilatura.py FOLDER, JSON Lines of metadata, text and tables."""

import pathlib
import sys

import orjson
import trafilatura

for path in sorted(pathlib.Path(sys.argv[1]).glob("*.html")):
    page = trafilatura.bare_extraction(path.read_bytes(), with_metadata=True, include_tables=True)
    sys.stdout.buffer.write(orjson.dumps({"title": page.title, "author": page.author, "text": page.text}) + b"\n")
