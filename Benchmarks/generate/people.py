"""Invented people, their workplaces and identifiers."""

FAMILIES = (
    "Abelsen Adebayo Álvarez Baranova Björk Çelik Castellanos D’Amico Dvořáková Eriksen Fontaine García-Núñez Gruber "
    "Haddad Hoàng Ibáñez Jørgensen Kowalczyk Kučera Łukasik Lindqvist Macalister Müller Nakagawa Ng Novák Okonkwo "
    "Ólafsdóttir Papadaki Peña Quintero Rønning Sørensen Szabó Takahashi Thévenet Tran Ünal van|der|Berg Wójcik Xu "
    "Yılmaz Zhang Žižka").split()
STARTS = (
    "Ald Bar Bre Cor Dal Dra Eld Far Fen Gal Gri Hal Hol Ing Jar Kal Kel Lan Lor Mar Mel Nor Oll Par Quin Ras Rol Sal "
    "Stan Tar Tor Ul Van Ver Wal Wen Yar Zel Žel Ön").split()
ENDINGS = (
    "sen son ström berg mann hauser ová ski wicz enko ides opoulos ini etti ard eau ez ado oğlu yan dze moto mura "
    "wala esco").split()
GIVEN = (
    "Adriana Amélie Anders Beatriz Björn Carla Chidi Daniela Émile Eszter Fatima Giulia Håkon Hui Ines Jean-Luc José "
    "Katarzyna Lei Małgorzata Mehmet Naoko Oluwaseun Pauline Rafael Siobhán Søren Theodora Uğur Vera Wei Yuki "
    "Zoë").split()
DEPARTMENTS = (
    "Cardiology|Microbiology|Paediatric Oncology|Public Health and Epidemiology|Molecular Genetics|Clinical "
    "Neuroscience|Internal Medicine|Surgery|Biostatistics &amp; Bioinformatics|Plant Sciences|Respiratory "
    "Medicine|Pathology").split("|")
INSTITUTES = (
    "University of Nordhaven|Sankt Aldric University Hospital|Institut Belmont|Université de "
    "Montclair-sur-Lys|Hochschule Grünau|Universidad del Río Claro|East Marrow Medical School|Tannenberg Centre for "
    "Translational Research|National Institute of Unlikely Diseases|Kirkwall Polytechnic").split("|")
TOWNS = (
    "Nordhaven, Norway|Aldric, Denmark|Belmont, France|Montclair-sur-Lys, France|Grünau, Germany|Río Claro, "
    "Chile|East Marrow, MA 02999, USA|Tannenberg, Austria|Unlikely, UK|Kirkwall, UK|Třebová, Czech Republic|"
    "Shirakawa 999-0001, Japan").split("|")
FUNDERS = (
    ("Nordhaven Research Council", "NRC", "Norway"), ("NIHX HHS", "HX", "United States"),
    ("Belmont Foundation", "", "France"), ("Deutsche Stiftung für Erfundenes", "DSE", "Germany"),
    ("Charity for Unlikely Diseases", "CUD", "United Kingdom"))


class Person:
    """A name and an ORCID."""

    def __init__(self, chance):
        self.family = family(chance)
        first = chance.pick(GIVEN)
        middle = chance.pick("ABCDEFGHJKLMNPRSTW") if chance.often(0.5) else ""
        self.given = f"{first} {middle}".strip()
        self.initials = "".join(part[0] for part in first.split("-")) + middle
        self.orcid = orcid(chance)

    @property
    def short(self):
        """The name as references print it."""
        return f"{self.family} {self.initials}"

    @property
    def email(self):
        """An address."""
        name = f"{self.initials}.{self.family.split()[-1]}".lower()
        return name.encode("ascii", "ignore").decode() + "@example.org"


def family(chance):
    """A family name: one of the list, or one of a thousand that are put together."""
    if chance.often(0.3):
        return chance.pick(FAMILIES).replace("|", " ")
    return chance.pick(STARTS) + chance.pick(ENDINGS)


def affiliation(chance):
    """A workplace in one line."""
    street = f"{family(chance)} Street {chance.between(1, 400)}, " if chance.often(0.3) else ""
    return f"Department of {chance.pick(DEPARTMENTS)}, {chance.pick(INSTITUTES)}, {street}{chance.pick(TOWNS)}."


def orcid(chance):
    """An identifier with a right check digit (ISO 7064 MOD 11-2), outside of the ranges that ORCID gives out."""
    digits = "00000009" + chance.digits(7)
    total = 0
    for digit in digits:
        total = (total + int(digit)) * 2
    check = (12 - total % 11) % 11
    digits += "X" if check == 10 else str(check)
    return "-".join(digits[start:start + 4] for start in range(0, 16, 4))


def doi(chance):
    """A DOI of the prefix for examples."""
    return chance.pick((
        f"10.5555/{chance.pick(('jid', 'nhv', 'cud'))}.{chance.between(1998, 2024)}.{chance.digits(6)}",
        f"10.5555/s{chance.digits(5)}-0{chance.digits(2)}-{chance.digits(5)}-{chance.pick('0123456789xz')}",
        f"10.5555/j.nordhav.{chance.between(1998, 2024)}.{chance.digits(2)}.{chance.digits(3)}"))
