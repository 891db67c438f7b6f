"""PubMed Central's pages of one article in the design of 2024, some 200 kB each, with the furniture that real pages have."""

from urllib.parse import quote

from .journals import JOURNALS, MONTHS, Citation
from .markup import Writer
from .medline import conflict
from .people import Person, affiliation
from .prose import keyword, paragraph, title

REFERENCES = 80
SECTIONS = (("Introduction", 0), ("Materials and methods", 3), ("Results", 4), ("Discussion", 2), ("Conclusions", 0))
OUTSIDE = 'class="usa-link usa-link--external" data-ga-action="click_feat_suppl" target="_blank" rel="noopener noreferrer"'
PLAIN = str.maketrans("", "", "<>/")


def page(chance, number):
    """One page. `number` makes its identifiers its own."""
    html, journal, year = Writer(), chance.pick(JOURNALS), chance.between(2012, 2024)
    heading, doi = title(chance), f"10.5555/page.{number:06}"
    with html.inside("html", lang="en"):
        with html.inside("head"):
            head(html, heading, journal, doi, year, number)
        with html.inside("body"):
            furniture(html)
            with html.inside("main", id="main-content"), html.inside("article", lang="en"):
                front(html, chance, heading, journal, doi, year, number)
                with html.inside("section", **{"class": "body main-article-body"}):
                    body(html, chance)
            furniture(html)
    return "<!DOCTYPE html>\n" + html.text() + "\n"


def head(html, heading, journal, doi, year, number):
    """`head`: what readers of metadata find, among scripts and styles."""
    html.element("title", f"{heading.translate(PLAIN)} - PMC")
    for name, content in (
            ("ncbi_app", "cloudpmc-viewer"), ("ncbi_db", "pmc"), ("citation_journal_title", journal[0]),
            ("citation_title", heading.translate(PLAIN)), ("citation_publication_date", year), ("citation_doi", doi),
            ("citation_pmid", 96_000_000 + number)):
        html.element("meta", name=name, content=content)
    html.element("link", rel="canonical", href=f"https://pmc.ncbi.nlm.nih.gov/articles/PMC{96_000_000 + number}/")
    html.element("style", ".usa-link{color:#005ea2;text-decoration:underline}" * 60)
    html.element("script", "window.ncbi=window.ncbi||{};window.ncbi.startTime=new Date();" * 60)


def furniture(html):
    """Menus, which are on every page and belong to none."""
    with html.inside("nav", **{"class": "ncbi-header__nav"}):
        for group in range(12):
            with html.inside("ul", **{"class": "menu-list font-family-ui"}):
                for item in range(8):
                    with html.inside("li", role="presentation"):
                        html.element("a", f"Menu {group} {item}", href=f"https://www.ncbi.nlm.nih.gov/m/{group}/{item}", role="menuitem")


def front(html, chance, heading, journal, doi, year, number):
    """Citation, title, authors, their workplaces, identifiers and the abstract."""
    place = f"{year} {chance.pick(MONTHS)} {chance.between(1, 28)};{chance.between(1, 90)}:{chance.digits(5)}"
    with html.inside("section", **{"class": "pmc-layout__citation font-secondary font-xs"}):
        html.element("div", f'<div class="display-inline-block"><button type="button">{journal[1]}</button></div>. {place}. '
                     f'doi: <a href="https://doi.org/{doi}">{doi}</a>')
    with html.inside("section", **{"class": "front-matter"}), html.inside("div", **{"class": "ameta p font-secondary"}):
        html.element("hgroup", f"<h1>{heading}</h1>")
        authors(html, chance)
        html.element("div", f"PMCID: PMC{96_000_000 + number} &nbsp;PMID: <a>{96_000_000 + number}</a>")
    with html.inside("section", **{"class": "abstract", "id": "abstract1"}):
        html.element("h2", "Abstract")
        for name in ("Background", "Methods", "Results", "Conclusions"):
            html.element("section", f"<h3>{name}</h3><p>{paragraph(chance, 1, 4)}</p>")
        words = ", ".join(keyword(chance) for _ in range(5))
        html.element("section", f"<p><strong>Keywords:</strong> {words}</p>", **{"class": "kwd-group"})


def authors(html, chance):
    """Authors, each with one of four workplaces, which a hidden card repeats."""
    places = [affiliation(chance) for _ in range(4)]
    cards = []
    for at in range(chance.between(4, 10)):
        person = Person(chance)
        name = f'<span class="name western">{person.given} {person.family}</span>'
        cards.append(
            f'<a href="#" class="usa-link" aria-describedby="id{at}">{name}</a><div hidden="hidden" id="id{at}"><h3>{name}</h3>'
            f'<div class="p"><sup>{at % 4 + 1}</sup>{places[at % 4]}</div><div class="p">Find articles by <a href="#">{name}'
            f'</a></div></div><sup>{at % 4 + 1}</sup>')
    html.element("div", ", ".join(cards), **{"class": "cg p"})
    with html.inside("div", **{"class": "d-panel p"}):
        for at, place in enumerate(places, 1):
            html.element("div", f"<sup>{at}</sup>{place}", id=f"aff{at}")


def body(html, chance):
    """Sections with their tables, statements and references."""
    for at, (name, parts) in enumerate(SECTIONS, 1):
        with html.inside("section", id=f"s{at}"):
            html.element("h2", name, **{"class": "pmc_sec_title"})
            paragraphs(html, chance, 6)
            for part in range(1, parts + 1):
                with html.inside("section", id=f"s{at}_{part}"):
                    html.element("h3", title(chance), **{"class": "pmc_sec_title"})
                    paragraphs(html, chance, 5)
                    if part < 3:
                        table(html, chance, f"T{at}{part}")
    with html.inside("section", id="conf1"):
        html.element("h2", "Conflict of interest", **{"class": "pmc_sec_title"})
        html.element("p", conflict(chance))
    with html.inside("section", **{"class": "ref-list", "id": "ref-list1"}):
        html.element("h2", "References", **{"class": "pmc_sec_title"})
        with html.inside("ul", **{"class": "ref-list font-sm"}):
            for number in range(1, REFERENCES + 1):
                reference(html, Citation(chance), number)


def paragraphs(html, chance, count):
    """Paragraphs that cite."""
    for _ in range(count):
        cited = chance.between(1, REFERENCES)
        link = f'<a href="#B{cited}" class="usa-link" aria-describedby="B{cited}">{cited}</a>'
        html.element("p", f"{paragraph(chance, 2, 4)} This was seen before ({link}). {paragraph(chance, 1, 3)}")


def table(html, chance, identifier):
    """A table of five columns."""
    with html.inside("section", **{"class": "tw xbox font-sm", "id": identifier}):
        html.element("h4", f"Table {chance.between(1, 4)}.", **{"class": "obj_head"})
        html.element("div", f"<p>{title(chance)}.</p>", **{"class": "caption p"})
        with html.inside("div", **{"class": "tbl-box p"}), html.inside("table", **{"class": "content", "rules": "groups"}):
            names = "".join(f"<th>{name}</th>" for name in ("Group", "n", "Mean", "SD", "P"))
            html.element("thead", f"<tr>{names}</tr>")
            with html.inside("tbody"):
                for row in range(chance.between(6, 12)):
                    with html.inside("tr"):
                        for text in (f"Group {row}", chance.digits(3), chance.digits(2), "0.4 ± 0.1", "0.03"):
                            html.element("td", text, align="center", valign="top", rowspan=1, colspan=1)


def reference(html, cited, number):
    """A reference as printed, with its links."""
    plain = cited.title.translate(PLAIN)
    search = f"https://scholar.google.com/scholar_lookup?journal={quote(cited.journal)}&amp;title={quote(plain)}&amp;volume={cited.volume}"
    links = [(f"https://doi.org/{cited.doi}", "DOI")] if cited.doi else []
    links += [(f"https://pubmed.ncbi.nlm.nih.gov/{cited.pmid}/", "PubMed")] if cited.pmid else []
    shown = "".join(f' [<a href="{address}" {OUTSIDE}>{name}</a>]' for address, name in [*links, (search, "Google Scholar")])
    html.element("li", f'<span class="label">{number}.</span><cite>{cited.printed()}</cite>{shown}', id=f"B{number}")
