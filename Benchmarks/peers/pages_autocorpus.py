"""Pages by Auto-CORPus with its rules for PubMed Central: pages_autocorpus.py FOLDER, JSON Lines of BioC and tables."""

import json
import pathlib
import sys

from autocorpus.ac_bioc import BioCJSON
from autocorpus.config import DefaultConfig
from autocorpus.file_processing import process_file

for path in sorted(pathlib.Path(sys.argv[1]).glob("*.html")):
    page = process_file(DefaultConfig.PMC.load_config(), path)
    text = json.loads(BioCJSON.dumps(page.to_bioc()))
    print(json.dumps({"text": text, "tables": page.tables, "abbreviations": page.abbreviations}, default=str))
