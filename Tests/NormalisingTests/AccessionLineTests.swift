import Articles
import Normalising
import Testing

@Suite struct AccessionLineTests {
  static let lines: [(line: String, entry: AccessionLine.Entry?)] = [
    ("ClinicalTrials.gov/NCT00012345", .registration("NCT00012345")),
    ("NCT00012345", .registration("NCT00012345")),
    ("Somewhere/NCT00012345", .registration("NCT00012345")),
    ("ISRCTN/ISRCTN12345678", .registration("ISRCTN12345678")),
    ("EudraCT/2010-022570-13", .registration("2010-022570-13")),
    ("UMIN-CTR/UMIN000012345", .registration("UMIN000012345")),
    ("CTRI/CTRI/2020/01/012345", .registration("CTRI/2020/01/012345")),
    ("GENBANK/AY278741", .accession(Accession(bank: "GENBANK", id: "AY278741"))),
    ("figshare/10.6084/m9.figshare.1", .accession(Accession(bank: "figshare", id: "10.6084/m9.figshare.1"))),
    ("PDB / 1ABC", .accession(Accession(bank: "PDB", id: "1ABC"))),
    ("AY278741", nil), ("GENBANK/", nil), ("/", nil), ("", nil), ("NCT1234567", nil),
  ]

  @Test(arguments: lines)
  func `Entries are told from registrations`(_ line: String, _ entry: AccessionLine.Entry?) {
    #expect(AccessionLine.parse(line) == entry)
  }
}
