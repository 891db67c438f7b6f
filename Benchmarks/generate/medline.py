"""MEDLINE citations as NLM's baseline files hold them: some 10 kB each, indented by two spaces."""

from .journals import JOURNALS, MONTHS, Citation, pages
from .markup import Writer
from .people import FUNDERS, Person, affiliation, doi
from .prose import keyword, paragraph, sentence, title

# Where the citation's own PMID goes; it is put in when the citation is written to a file.
PMID = "{PMID}"

HEAD = (
    '<?xml version="1.0" encoding="utf-8"?>\n'
    '<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2019//EN" '
    '"https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_190101.dtd">\n'
    "<PubmedArticleSet>\n")
FOOT = "</PubmedArticleSet>\n"

LABELS = (
    ("BACKGROUND", "BACKGROUND"), ("OBJECTIVE", "OBJECTIVE"), ("METHODS", "METHODS"), ("RESULTS", "RESULTS"),
    ("CONCLUSIONS", "CONCLUSIONS"))
HEADINGS = (
    ("D006801", "Humans"), ("D000818", "Animals"), ("D005260", "Female"), ("D008297", "Male"), ("D000328", "Adult"),
    ("D008875", "Middle Aged"), ("D000368", "Aged"), ("D051379", "Mice"), ("D003920", "Diabetes Mellitus"),
    ("D006973", "Hypertension"), ("D015331", "Cohort Studies"), ("D016896", "Treatment Outcome"),
    ("D010802", "Phylogeny"), ("D004926", "Escherichia coli"), ("D015994", "Incidence"), ("D009154", "Mutation"))
QUALIFIERS = (
    ("Q000235", "genetics"), ("Q000188", "drug therapy"), ("Q000453", "epidemiology"), ("Q000378", "metabolism"),
    ("Q000601", "surgery"), ("Q000009", "adverse effects"))
CHEMICALS = (
    ("0", "D015415", "Biomarkers"), ("50-99-7", "D005947", "Glucose"), ("9100L32L2N", "D008687", "Metformin"),
    ("0", "D000906", "Antibodies"), ("S88TT14065", "D010100", "Oxygen"))
TYPES = (
    ("D016428", "Journal Article"), ("D013485", "Research Support, Non-U.S. Gov't"), ("D016454", "Review"),
    ("D016449", "Randomized Controlled Trial"), ("D016448", "Multicenter Study"))


def citation(chance):
    """One `PubmedArticle`, with ``PMID`` in the places of its PMID."""
    xml = Writer(depth=1)
    own_doi = doi(chance)
    journal = chance.pick(JOURNALS)
    year = chance.between(2012, 2024)
    with xml.inside("PubmedArticle"):
        with xml.inside("MedlineCitation", Status="MEDLINE", IndexingMethod="Curated", Owner="NLM"):
            xml.element("PMID", PMID, Version="1")
            date(xml, "DateCompleted", chance, year + 1)
            date(xml, "DateRevised", chance, year + 1)
            article(xml, chance, journal, year, own_doi)
            after_article(xml, chance, journal)
        with xml.inside("PubmedData"):
            history(xml, chance, year)
            xml.element("PublicationStatus", "ppublish")
            identifiers(xml, PMID, own_doi, "PMC98" + chance.digits(6) if chance.often(0.4) else None)
            if chance.often(0.25):
                references(xml, chance)
    return xml.text()


def article(xml, chance, journal, year, own_doi):
    """`Article`: what the journal printed."""
    with xml.inside("Article", PubModel="Print-Electronic"):
        issue(xml, chance, journal, year)
        words = title(chance)
        xml.element("ArticleTitle", words if words.endswith("?") else words + ".")
        with xml.inside("Pagination"):
            xml.element("MedlinePgn", "-".join(pages(chance)))
        xml.element("ELocationID", own_doi, EIdType="doi", ValidYN="Y")
        if chance.often(0.88):
            abstract(xml, chance, year)
        authors(xml, chance)
        xml.element("Language", "eng")
        if chance.often(0.4):
            grants(xml, chance)
        with xml.inside("PublicationTypeList"):
            for identifier, name in TYPES[:1] + tuple(chance.some(TYPES[1:], chance.between(0, 2))):
                xml.element("PublicationType", name, UI=identifier)
        date(xml, "ArticleDate", chance, year, DateType="Electronic")


def issue(xml, chance, journal, year):
    """`Journal`, with the volume and the date of print."""
    name, abbreviation, issn, _, _ = journal
    with xml.inside("Journal"):
        xml.element("ISSN", issn, IssnType="Electronic")
        with xml.inside("JournalIssue", CitedMedium="Internet"):
            xml.element("Volume", chance.between(1, 120))
            xml.element("Issue", chance.between(1, 12))
            with xml.inside("PubDate"):
                if chance.often(0.05):
                    xml.element("MedlineDate", f"{year} Nov-Dec")
                else:
                    xml.element("Year", year)
                    xml.element("Month", chance.pick(MONTHS))
        xml.element("Title", name)
        xml.element("ISOAbbreviation", abbreviation)


def abstract(xml, chance, year):
    """`Abstract`: half of them with labels."""
    with xml.inside("Abstract"):
        if chance.often(0.5):
            for label, category in LABELS[chance.between(0, 1):]:
                xml.element("AbstractText", paragraph(chance, 1, 4), Label=label, NlmCategory=category)
        else:
            xml.element("AbstractText", paragraph(chance, 6, 12))
        if chance.often(0.5):
            xml.element("CopyrightInformation", f"Copyright © {year} The Authors.")


def authors(xml, chance):
    """`AuthorList`: people with workplaces and ORCIDs, and now and then a group."""
    with xml.inside("AuthorList", CompleteYN="Y"):
        for _ in range(chance.between(1, 8)):
            person = Person(chance)
            with xml.inside("Author", ValidYN="Y"):
                xml.element("LastName", person.family)
                xml.element("ForeName", person.given)
                xml.element("Initials", person.initials)
                if chance.often(0.3):
                    xml.element("Identifier", person.orcid, Source="ORCID")
                for _ in range(chance.pick((1, 1, 1, 2))):
                    with xml.inside("AffiliationInfo"):
                        text = affiliation(chance)
                        xml.element("Affiliation", f"{text} {person.email}." if chance.often(0.1) else text)
        if chance.often(0.03):
            with xml.inside("Author", ValidYN="Y"):
                xml.element("CollectiveName", "UNLIKELY Study Group")


def grants(xml, chance):
    """`GrantList`."""
    with xml.inside("GrantList", CompleteYN="Y"):
        for _ in range(chance.between(1, 4)):
            agency, acronym, country = chance.pick(FUNDERS)
            with xml.inside("Grant"):
                xml.element("GrantID", f"{chance.pick('RKU')}01-{chance.digits(6)}")
                if acronym:
                    xml.element("Acronym", acronym)
                xml.element("Agency", agency)
                xml.element("Country", country)


def after_article(xml, chance, journal):
    """What stands between `Article` and the end of `MedlineCitation`."""
    with xml.inside("MedlineJournalInfo"):
        xml.element("Country", journal[4])
        xml.element("MedlineTA", journal[1])
        xml.element("NlmUniqueID", journal[3])
        xml.element("ISSNLinking", journal[2])
    if chance.often(0.4):
        with xml.inside("ChemicalList"):
            for number, identifier, name in chance.some(CHEMICALS, chance.between(1, 4)):
                with xml.inside("Chemical"):
                    xml.element("RegistryNumber", number)
                    xml.element("NameOfSubstance", name, UI=identifier)
    xml.element("CitationSubset", "IM")
    if chance.often(0.1):
        with xml.inside("CommentsCorrectionsList"):
            with xml.inside("CommentsCorrections", RefType=chance.pick(("CommentIn", "ErratumIn", "UpdateOf"))):
                xml.element("RefSource", f"{journal[1]}. 2024 Jan;{chance.between(1, 99)}(1):{chance.digits(3)}")
                xml.element("PMID", "97" + chance.digits(6), Version="1")
    if chance.often(0.65):
        headings(xml, chance)
    if chance.often(0.7):
        with xml.inside("KeywordList", Owner="NOTNLM"):
            for _ in range(chance.between(3, 7)):
                xml.element("Keyword", keyword(chance), MajorTopicYN="N")
    if chance.often(0.2):
        xml.element("CoiStatement", conflict(chance))


def headings(xml, chance):
    """`MeshHeadingList`."""
    with xml.inside("MeshHeadingList"):
        for identifier, name in chance.some(HEADINGS, chance.between(4, 13)):
            with xml.inside("MeshHeading"):
                xml.element("DescriptorName", name, UI=identifier, MajorTopicYN=chance.pick("NNNY"))
                for qualifier, words in chance.some(QUALIFIERS, chance.pick((0, 0, 0, 1, 2))):
                    xml.element("QualifierName", words, UI=qualifier, MajorTopicYN=chance.pick("NY"))


def conflict(chance):
    """A conflict-of-interest statement."""
    person = Person(chance)
    letters = "".join(f"{part[0]}." for part in person.given.split() + [person.family])
    return chance.pick((
        "The authors declare no competing interests.",
        "Conflict of interest: none declared.",
        f"{letters} reports personal fees from Erfunda &amp; Co. and grants from the Belmont Foundation. The other "
        "authors declare that they have no conflict of interest."))


def date(xml, name, chance, year, **attributes):
    """A date of year, month and day."""
    with xml.inside(name, **attributes):
        xml.element("Year", year)
        xml.element("Month", f"{chance.between(1, 12):02}")
        xml.element("Day", f"{chance.between(1, 28):02}")


def history(xml, chance, year):
    """`History`."""
    sent = ("received", "revised", "accepted") if chance.often(0.6) else ()
    with xml.inside("History"):
        for status in sent + ("pubmed", "medline", "entrez"):
            with xml.inside("PubMedPubDate", PubStatus=status):
                xml.element("Year", year)
                xml.element("Month", chance.between(1, 12))
                xml.element("Day", chance.between(1, 28))
                if status not in sent:
                    xml.element("Hour", 6)
                    xml.element("Minute", 0)


def identifiers(xml, pmid, own_doi, pmc):
    """`ArticleIdList`, of the article or of a reference."""
    with xml.inside("ArticleIdList"):
        for kind, value in (("pubmed", pmid), ("pmc", pmc), ("doi", own_doi)):
            if value:
                xml.element("ArticleId", value, IdType=kind)


def references(xml, chance):
    """`ReferenceList` of 1 to 60 references."""
    with xml.inside("ReferenceList"):
        for _ in range(chance.between(1, 60)):
            cited = Citation(chance)
            with xml.inside("Reference"):
                xml.element("Citation", cited.printed() if chance.often(0.97) else sentence(chance))
                if cited.pmid or cited.doi or cited.pmc:
                    identifiers(xml, cited.pmid, cited.doi, cited.pmc)
