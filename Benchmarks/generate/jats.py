"""JATS articles as PMC has them: some 100 kB, not indented, half of the references mixed and half of elements."""

from .journals import JOURNALS, Citation
from .markup import Writer, jats, numeric
from .medline import conflict
from .people import Person, affiliation
from .prose import keyword, paragraph, title

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Archiving and Interchange DTD v1.2 20190208//EN" '
    '"JATS-archivearticle1.dtd">\n')
SECTIONS = (
    ("Introduction", "intro", 0), ("Materials and methods", "materials|methods", 3), ("Results", "results", 3),
    ("Discussion", "discussion", 1), ("Conclusions", "conclusions", 0))
REFERENCES = 60


def article(chance, number):
    """One article. `number` makes its identifiers its own."""
    xml = Writer()
    with xml.inside(
            "article", xmlns__xlink="http://www.w3.org/1999/xlink", xmlns__mml="http://www.w3.org/1998/Math/MathML",
            article_type="research-article", xml__lang="en"):
        with xml.inside("front"):
            journal_meta(xml, chance.pick(JOURNALS))
            article_meta(xml, chance, number)
        with xml.inside("body"):
            for heading in SECTIONS:
                section(xml, chance, *heading)
        back(xml, chance)
    return HEAD + numeric(jats(xml.text())) + "\n"


def journal_meta(xml, journal):
    """`journal-meta`."""
    name, abbreviation, issn, _, country = journal
    with xml.inside("journal-meta"):
        xml.element("journal-id", abbreviation, journal_id_type="nlm-ta")
        with xml.inside("journal-title-group"):
            xml.element("journal-title", name)
        xml.element("issn", issn, pub_type="epub")
        with xml.inside("publisher"):
            xml.element("publisher-name", "Nordhaven University Press")
            xml.element("publisher-loc", country)


def article_meta(xml, chance, number):
    """`article-meta`."""
    year = chance.between(2012, 2024)
    with xml.inside("article-meta"):
        xml.element("article-id", 96_000_000 + number, pub_id_type="pmid")
        xml.element("article-id", 96_000_000 + number, pub_id_type="pmc")
        xml.element("article-id", f"10.5555/bench.{number:06}", pub_id_type="doi")
        with xml.inside("article-categories"), xml.inside("subj-group", subj_group_type="heading"):
            xml.element("subject", "Research Article")
        with xml.inside("title-group"):
            xml.element("article-title", title(chance))
        contributors(xml, chance)
        for kind in ("epub", "collection"):
            date(xml, "pub-date", chance, year, pub_type=kind)
        xml.element("volume", chance.between(1, 120))
        xml.element("issue", chance.between(1, 12))
        xml.element("elocation-id", f"e{chance.digits(5)}")
        with xml.inside("history"):
            for kind in ("received", "accepted"):
                date(xml, "date", chance, year, date_type=kind)
        with xml.inside("permissions"):
            xml.element("copyright-statement", f"© {year} The Authors")
            with xml.inside("license", xlink__href="https://creativecommons.org/licenses/by/4.0/"):
                xml.element("license-p", "Open access under the Creative Commons Attribution License.")
        abstract(xml, chance)
        with xml.inside("kwd-group", kwd_group_type="author"):
            for _ in range(chance.between(3, 7)):
                xml.element("kwd", keyword(chance))
        with xml.inside("funding-group"), xml.inside("award-group"):
            xml.element("funding-source", "Nordhaven Research Council")
            xml.element("award-id", f"NRC-{chance.digits(5)}")


def contributors(xml, chance):
    """Authors, each with one of four workplaces."""
    with xml.inside("contrib-group"):
        for place in range(chance.between(3, 10)):
            person = Person(chance)
            with xml.inside("contrib", contrib_type="author"):
                if chance.often(0.4):
                    xml.element("contrib-id", f"https://orcid.org/{person.orcid}", contrib_id_type="orcid")
                with xml.inside("name"):
                    xml.element("surname", person.family)
                    xml.element("given-names", person.given)
                xml.element("xref", f"<sup>{place % 4 + 1}</sup>", ref_type="aff", rid=f"aff{place % 4 + 1}")
    for place in range(1, 5):
        xml.element("aff", f"<label>{place}</label>{affiliation(chance)}", id=f"aff{place}")


def date(xml, name, chance, year, **attributes):
    """A date of day, month and year."""
    with xml.inside(name, **attributes):
        xml.element("day", chance.between(1, 28))
        xml.element("month", chance.between(1, 12))
        xml.element("year", year)


def abstract(xml, chance):
    """`abstract`: half of them of sections."""
    with xml.inside("abstract"):
        if chance.often(0.5):
            for name in ("Background", "Methods", "Results", "Conclusions"):
                with xml.inside("sec"):
                    xml.element("title", name)
                    xml.element("p", paragraph(chance, 1, 4))
        else:
            xml.element("p", paragraph(chance, 7, 14))


def section(xml, chance, name, kind, parts):
    """A section of the body: its paragraphs, or parts that each have some and a table or a figure."""
    identifier = f"sec-{kind.split('|')[0]}"
    with xml.inside("sec", id=identifier, sec_type=kind):
        xml.element("title", name)
        paragraphs(xml, chance, chance.between(3, 4))
        for part in range(1, parts + 1):
            with xml.inside("sec", id=f"{identifier}-{part}"):
                xml.element("title", title(chance))
                paragraphs(xml, chance, chance.between(2, 3))
                if part == 1:
                    table(xml, chance, f"{identifier}-t{part}")
                if part == 2:
                    figure(xml, chance, f"{identifier}-f{part}")


def paragraphs(xml, chance, count):
    """Paragraphs that cite."""
    for _ in range(count):
        cited = chance.between(1, REFERENCES)
        link = f'<xref ref-type="bibr" rid="B{cited}">{cited}</xref>'
        xml.element("p", f"{paragraph(chance, 2, 4)} This was seen before [{link}]. {paragraph(chance, 1, 3)}")


def table(xml, chance, identifier):
    """A table of six columns with a heading that spans two."""
    with xml.inside("table-wrap", id=identifier, position="float"):
        xml.element("label", f"Table {chance.between(1, 4)}")
        xml.element("caption", f"<title>{title(chance)}</title>")
        with xml.inside("table", frame="hsides", rules="groups"):
            with xml.inside("thead"), xml.inside("tr"):
                xml.element("th", "Group", align="left", colspan="2")
                for name in ("n", "Mean", "SD", "P"):
                    xml.element("th", name, align="center")
            with xml.inside("tbody"):
                for row in range(chance.between(6, 12)):
                    with xml.inside("tr"):
                        for text in (f"Group {row}", keyword(chance), chance.digits(3), chance.digits(2), "0.4 ± 0.1",
                                     f"&lt;0.0{chance.between(1, 9)}"):
                            xml.element("td", text, align="center", valign="middle", rowspan="1", colspan="1")
        xml.element("table-wrap-foot", "<p>SD, standard deviation.</p>")


def figure(xml, chance, identifier):
    """A figure with its caption."""
    with xml.inside("fig", id=identifier, position="float"):
        xml.element("label", f"Figure {chance.between(1, 4)}")
        xml.element("caption", f"<title>{title(chance)}.</title><p>{paragraph(chance, 1, 3)}</p>")
        xml.element("graphic", xlink__href=f"{identifier}.tif")


def back(xml, chance):
    """`back`: thanks, statements and references."""
    with xml.inside("back"):
        with xml.inside("ack"):
            xml.element("p", "We thank everybody at the University of Nordhaven who made measurements by night.")
        with xml.inside("fn-group"), xml.inside("fn", fn_type="COI-statement"):
            xml.element("p", conflict(chance))
        with xml.inside("ref-list"):
            xml.element("title", "References")
            for number in range(1, REFERENCES + 1):
                with xml.inside("ref", id=f"B{number}"):
                    xml.element("label", number)
                    reference(xml, Citation(chance), mixed=number % 2 == 1)


def reference(xml, cited, mixed):
    """A reference: `mixed-citation` with its punctuation, or `element-citation` without."""
    names = (", " if mixed else "").join(
        f"<name><surname>{author.family}</surname><given-names>{author.initials}</given-names></name>"
        for author in cited.authors)
    fields = [
        f'<person-group person-group-type="author">{names}</person-group>', ". ",
        f"<article-title>{cited.title}</article-title>", ". ", f"<source>{cited.journal}</source>", " ",
        f"<year>{cited.year}</year>", ";", f"<volume>{cited.volume}</volume>", "(", f"<issue>{cited.issue}</issue>",
        "):", f"<fpage>{cited.first}</fpage>", "–", f"<lpage>{cited.last}</lpage>", ". "]
    links = "".join(
        f'<pub-id pub-id-type="{kind}">{value}</pub-id>'
        for kind, value in (("doi", cited.doi), ("pmid", cited.pmid), ("pmcid", cited.pmc)) if value)
    text = "".join(fields if mixed else fields[::2]) + links
    xml.element("mixed-citation" if mixed else "element-citation", text, publication_type="journal")
