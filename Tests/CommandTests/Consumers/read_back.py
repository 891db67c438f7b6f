#!/usr/bin/env python3
"""read_back.py RECORDS FORMAT EXPORTED [--references]

Reads what ‘analecta export’ made of RECORDS with a program that people use (pandoc, rispy, nbib), and compares authors,
title, year, volume, issue, pages and DOI with the records. Prints a count, and each difference; ends with 1 if there is
one. What is expected is worked out here from the record, apart from the exporter.
"""
import argparse
import json
import re
import subprocess
import sys
import unicodedata


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("records")
    parser.add_argument("format", choices=READERS)
    parser.add_argument("exported")
    parser.add_argument("--references", action="store_true")
    options = parser.parse_args()
    expected = [expectation(work, options.format) for work in works(options.records, options.references)]
    found = READERS[options.format](options.exported)
    if options.format == "nbib":
        # The reader leaves out entries of which it knows no tag.
        expected, found = ([entry for entry in entries if any(entry.values())] for entries in (expected, found))
    differences = 0 if len(expected) == len(found) else 1
    if differences:
        print(f"{len(expected)} entries were written, {len(found)} were read")
    for number, (wanted, read) in enumerate(zip(expected, found), 1):
        for field, value in wanted.items():
            if field in read and normal(field, value) != normal(field, read[field]):
                differences += 1
                if differences <= 50:
                    print(f"entry {number}, {field}: wrote {value!r}, read {read[field]!r}")
    print(f"{options.format}: {len(found)} entries read, {differences} differences")
    return 1 if differences else 0


# What the records say


def works(path, references):
    for line in open(path, encoding="utf-8"):
        record = json.loads(line)
        if "text" in record and "schema" not in record:
            yield record
        elif record["schema"] == "analecta/article/1":
            yield from record.get("references", []) if references else [record]


def expectation(work, form):
    pages = work.get("pages", {})
    authors = [person for person in work.get("authors", []) if "role" not in person]
    if form == "nbib":
        # The reader keeps one group, apart from the authors.
        authors = [person for person in authors if "family" in person]
    return {
        "authors": [name for name in map(name_of, authors) if name],
        "title": title_of(work, form),
        "year": str(year_of(work) or ""),
        "volume": work.get("volume", ""),
        "issue": work.get("issue", ""),
        "pages": "-".join(p for p in [pages.get("first", work.get("article_number", "")), pages.get("last")] if p),
        "doi": work.get("ids", {}).get("doi", ""),
    }


def title_of(work, form):
    title = work.get("title") or work.get("vernacular_title") or ""
    if form == "bibtex" and title.count("{") != title.count("}"):
        # An unpaired brace must be written by a name that pandoc does not know.
        title = re.sub("[{}]", "", title)
    return title


def name_of(person):
    """Family, given names and suffix; of a group its name."""
    if "collective" in person:
        return (person["collective"],)
    if "family" not in person:
        return (person["given"],) if "given" in person else ()
    return (person["family"], person.get("given", person.get("initials", "")), person.get("suffix", ""))


def year_of(work):
    """The year of the issue in which a journal article stands; else the year of publication."""
    if "year" in work:
        return work["year"]
    dates = work.get("published", {})
    headline = dates.get("date", "")[:4]
    types = {term["name"].lower() for term in work.get("publication_types", [])}
    journal = work.get("journal", {})
    is_article = ("title" in journal or "abbreviation" in journal) and "preprint" not in types
    if not is_article or "bookaccession" in work.get("ids", {}):
        return headline
    return (dates.get("print") or dates.get("collection") or headline)[:4]


# What the programs say


def pandoc(form):
    def read(path):
        command = ["pandoc", "-f", form, "-t", "csljson", path]
        items = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
        # For BibTeX pandoc gives the number of what is no article as a number.
        return [from_csl(item, ("issue", "number") if form == "bibtex" else ("issue",)) for item in items]

    return read


def from_csl(item, issue_keys):
    def name(person):
        if "literal" in person:
            return (person["literal"],)
        parts = [person.get(key, "") for key in ("dropping-particle", "non-dropping-particle", "family")]
        return (" ".join(filter(None, parts)), person.get("given", ""), person.get("suffix", ""))

    names = [name(person) for person in item.get("author", [])]
    return {
        "authors": names[:-1] if names and names[-1] == ("others",) else names,
        "title": item.get("title", ""),
        "year": str(item.get("issued", {}).get("date-parts", [[""]])[0][0]),
        "volume": str(item.get("volume", "")),
        "issue": str(next((item[key] for key in issue_keys if key in item), "")),
        "pages": str(item.get("page", "")),
        "doi": item.get("DOI", ""),
    }


def rispy_reader(path):
    import rispy

    with open(path, encoding="utf-8", newline="") as file:
        entries = rispy.load(file)
    for entry in entries:
        if "unknown_tag" in entry:
            sys.exit(f"rispy does not know {entry['unknown_tag']}")
    return [
        {
            "authors": [tuple(re.split(", ?", name)) for name in entry.get("authors", [])],
            "title": entry.get("title", ""),
            "year": entry.get("year", ""),
            "volume": entry.get("volume", ""),
            "issue": entry.get("number", ""),
            "pages": "-".join(p for p in [entry.get("start_page"), entry.get("end_page")] if p),
            "doi": entry.get("doi", ""),
        }
        for entry in entries
    ]


def nbib_reader(path):
    import nbib

    return [
        {
            "authors": [tuple(author["author"].split(", ")) for author in entry.get("authors", []) if "author" in author],
            "title": entry.get("title", ""),
            "year": entry.get("publication_date", "")[:4],
            "volume": entry.get("journal_volume", ""),
            "issue": entry.get("journal_issue", ""),
            "pages": entry.get("pages", ""),
            "doi": entry.get("doi", ""),
        }
        for entry in nbib.read_file(path)
    ]


READERS = {"csl-json": pandoc("csljson"), "bibtex": pandoc("bibtex"), "ris": rispy_reader, "nbib": nbib_reader}

# What counts as the same


def normal(field, value):
    """Programs turn quotation marks and dashes into their own, print initials with full stops, and read titles as rich
    text; the exporter makes a space of control characters. Nothing else may change."""
    if field == "authors":
        return [name_key(" ".join(name)) for name in value]
    return plain(value).casefold() if field == "title" else plain(value)


def name_key(name):
    """The letters of a name, small words first: programs have particles of their own before the family name."""
    words = plain(name).split()
    small = sorted(word for word in words if word.lstrip('"')[:1].islower())
    return "".join(c for word in small + [w for w in words if w not in small] for c in word if c.isalnum())


def plain(text):
    text = re.sub(r"</?(i|b|u|sub|sup|span)( [^>]*)?>", "", text)
    text = unicodedata.normalize("NFKC", text.translate(SAME))
    return re.sub(r"([\s\"-])\1+", r"\1", text).strip()


SAME = dict.fromkeys(map(ord, "“”„«»‘’‚`'"), '"') | dict.fromkeys(map(ord, "–—"), "-")
SAME |= dict.fromkeys([*range(0x21), *range(0x7F, 0xA1), 0x2028, 0x2029], " ")

if __name__ == "__main__":
    sys.exit(main())
