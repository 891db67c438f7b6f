"""Invented journals and the references that cite them."""

from os.path import commonprefix

from .people import Person, doi
from .prose import title

# Title, abbreviation, ISSN (its check digit is right), NLM's number, country.
JOURNALS = (
    ("Journal of invented diseases", "J Invent Dis", "1234-5679", "9900001", "United States"),
    ("Nordhaven medical annals", "Nordhav Med Ann", "2345-6787", "9900002", "Norway"),
    ("Acta fictionalia. Series B, Clinical", "Acta Fict B", "3456-7895", "9900003", "Denmark"),
    ("Zeitschrift für erfundene Medizin", "Z Erfund Med", "4567-8901", "9900004", "Germany"),
    ("Unlikely genetics &amp; genomics", "Unlikely Genet", "5678-9019", "9900005", "England"),
    ("Cartas de biología imaginaria", "Cartas Biol Imag", "6789-0121", "9900006", "Chile"))
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def pages(chance):
    """First and last page; the last is sometimes abridged as MEDLINE does."""
    first = chance.between(101, 8900)
    last = str(first + chance.between(1, 30))
    abridged = len(last) == len(str(first)) and chance.often(0.5)
    return str(first), last[len(commonprefix((str(first), last))):] if abridged else last


class Citation:
    """A reference to an article."""

    def __init__(self, chance):
        self.authors = [Person(chance) for _ in range(chance.between(1, 6))]
        self.title = title(chance)
        self.journal = chance.pick(JOURNALS)[1]
        self.year = chance.between(1985, 2024)
        self.volume, self.issue = chance.between(1, 120), chance.between(1, 12)
        self.first, self.last = pages(chance)
        self.doi = doi(chance) if chance.often(0.4) else None
        self.pmid = "97" + chance.digits(6) if chance.often(0.7) else None
        self.pmc = "PMC97" + chance.digits(6) if chance.often(0.15) else None

    def printed(self):
        """The reference as a list prints it, without mark-up."""
        names = ", ".join(author.short for author in self.authors[:3]) + (", et al" if len(self.authors) > 3 else "")
        words = self.title.replace("<i>", "").replace("</i>", "")
        stop = "" if words.endswith("?") else "."
        link = f" doi: {self.doi}." if self.doi and self.volume % 2 else ""
        place = f"{self.year};{self.volume}({self.issue}):{self.first}-{self.last}"
        return f"{names}. {words}{stop} {self.journal}. {place}.{link}"
