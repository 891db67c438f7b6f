#!/usr/bin/env python3
"""Says which pages of a folder gave neither a record with title and identifier nor a rejection.

    pages.py records.jsonl      the lines of `analecta convert FOLDER`

Prints what is missing of each such page, then the rejections by code, which a person looks through. Status 1 when a
record has no title; an article may have no identifier, and those that have none are listed.
"""

import collections
import json
import sys


def main(path):
    codes, untitled, unnamed, records = collections.Counter(), [], [], 0
    for line in open(path, encoding="utf-8"):
        record = json.loads(line)
        source = record["source"]
        name = source.get("member") or source["path"]
        if "code" in record:
            codes[record["code"]] += 1
            print(f"{record['code']:16} {name}")
            continue
        records += 1
        if not record.get("title"):
            untitled.append(name)
        if not record.get("ids"):
            unnamed.append(name)
    for kind, names in ("no title", untitled), ("no identifier", unnamed):
        for name in names:
            print(f"{kind:16} {name}")
    counts = ", ".join(f"{code} {count}" for code, count in codes.most_common())
    print(f"{records} records, {len(untitled)} without title, {len(unnamed)} without identifier; rejections: {counts or 'none'}")
    return 1 if untitled else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
