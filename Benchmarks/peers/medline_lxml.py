"""MEDLINE by lxml as a careful programmer would write it: medline_lxml.py FILE.xml[.gz], JSON Lines."""

import gzip
import sys

import orjson
from lxml import etree


def text(element, path):
    """The text of the first element there, with that of the mark-up inside; None without one."""
    found = element.find(path)
    return None if found is None else words(found)


def words(element):
    """All text of an element."""
    return (element.text or "") if len(element) == 0 else "".join(element.itertext())


def date(element):
    """A date as it stands."""
    return None if element is None else "-".join(child.text or "" for child in element)


def author(element):
    """Name, ORCID and affiliations."""
    fields = {child.tag: child.text for child in element if child.tag != "AffiliationInfo"}
    fields["affiliations"] = [words(found) for found in element.iterfind("AffiliationInfo/Affiliation")]
    return fields


def heading(element):
    """A MeSH heading: descriptor, then qualifiers."""
    return [(child.text, child.get("UI"), child.get("MajorTopicYN")) for child in element]


def identifiers(element):
    """An `ArticleIdList` as a table."""
    return {found.get("IdType"): found.text for found in element.iterfind("ArticleIdList/ArticleId")}


def record(element):
    """One citation."""
    citation, data = element.find("MedlineCitation"), element.find("PubmedData")
    article = citation.find("Article")
    journal = article.find("Journal")
    issue = journal.find("JournalIssue")
    return {
        "pmid": citation.findtext("PMID"),
        "doi": article.findtext("ELocationID[@EIdType='doi']"),
        "title": text(article, "ArticleTitle"),
        "abstract": [(part.get("Label"), words(part)) for part in article.iterfind("Abstract/AbstractText")],
        "authors": [author(found) for found in article.iterfind("AuthorList/Author")],
        "journal": [journal.findtext(name) for name in ("Title", "ISOAbbreviation", "ISSN")],
        "volume": issue.findtext("Volume"),
        "issue": issue.findtext("Issue"),
        "print": date(issue.find("PubDate")),
        "electronic": date(article.find("ArticleDate")),
        "pages": article.findtext("Pagination/MedlinePgn"),
        "keywords": [words(found) for found in citation.iterfind("KeywordList/Keyword")],
        "mesh": [heading(found) for found in citation.iterfind("MeshHeadingList/MeshHeading")],
        "types": [(found.text, found.get("UI")) for found in article.iterfind("PublicationTypeList/PublicationType")],
        "conflict": text(citation, "CoiStatement"),
        "ids": identifiers(data),
        "references": [
            (text(found, "Citation"), identifiers(found)) for found in data.iterfind("ReferenceList/Reference")],
    }


path = sys.argv[1]
with (gzip.open if path.endswith(".gz") else open)(path, "rb") as file:
    for _, element in etree.iterparse(file, tag="PubmedArticle"):
        sys.stdout.buffer.write(orjson.dumps(record(element)) + b"\n")
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]
