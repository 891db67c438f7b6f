import Articles
import Testing

@testable import Normalising

/// The words of affiliations, as they are printed and as they are made of elements.
@Suite struct AffiliationTextTests {
  private func entry(mixed: String, own: String?, pieces: [String], label: String? = nil) -> Capture {
    Capture(
      .affiliation, "",
      parts: [Capture(.mixedText, mixed)] + (own.map { [Capture(.ownText, $0)] } ?? [])
        + pieces.map { Capture(.piece, $0) } + (label.map { [Capture(.label, $0)] } ?? []))
  }

  @Test(arguments: [
    ("University of Northmoor , Northmoor .", "University of Northmoor, Northmoor."),
    ("Sand House, Eastvale and", "Sand House, Eastvale"),
    ("Sand House; ,", "Sand House"),
    ("Brand", "Brand"),
    (", ;", nil),
  ]) func `running words stay but for what an element left behind`(_ mixed: String, _ expected: String?) {
    #expect(AffiliationText.read(entry(mixed: mixed, own: mixed, pieces: [])) == expected)
  }

  @Test(arguments: [nil, ".", "( )"]) func `elements alone are joined by commas`(_ own: String?) {
    let read = AffiliationText.read(entry(mixed: "ABC", own: own, pieces: ["A,", " ", "B ;", "C."]))
    #expect(read == "A, B, C.")
  }

  @Test func `the label of an address that was taken out goes`() {
    let read = AffiliationText.read(entry(mixed: "", own: nil, pieces: ["Tea House. E-mail:", "E-mail Institute"]))
    #expect(read == "Tea House., E-mail Institute")
  }

  @Test(arguments: [",", "Acton", "7", "의"]) func `a word or comma between elements makes running words`(_ own: String)
  {
    #expect(AffiliationText.read(entry(mixed: "A \(own) B", own: own, pieces: ["A", "B"]))?.contains(own) == true)
  }

  @Test func `a printed affiliation behind its parts is taken alone`() {
    let parts = ["Institute of Tea", "SandBrazil"]
    let printed = "Institute of Tea. Sand, Brazil"
    let mixed = "IInstitute of TeaSandBrazil" + printed
    #expect(AffiliationText.read(entry(mixed: mixed, own: printed, pieces: parts, label: "I")) == printed)
    let rest = "Institute of Tea, East Wing"
    #expect(AffiliationText.read(entry(mixed: rest, own: ", East Wing", pieces: ["Institute of Tea"])) == rest)
    #expect(
      AffiliationText.read(entry(mixed: "1. Sand House", own: ". Sand House", pieces: [], label: "1")) == "Sand House")
  }

  @Test(arguments: [
    ("Tea House, Northmoor; E-Mails: roe@tea.example (J.R.); doe@tea.example (M.D.)", "Tea House, Northmoor"),
    ("Tea House, Northmoor. Email: roe@tea.example", "Tea House, Northmoor."),
    ("Tea House. Email: roe@tea.example, Sand Street", "Tea House. Email: roe@tea.example, Sand Street"),
    ("Tea House, roe@tea.example", "Tea House, roe@tea.example"), ("Email: roe@tea.example", "Email: roe@tea.example"),
  ]) func `addresses under a label are left out`(_ printed: String, _ expected: String) {
    #expect(AffiliationText.withoutAddresses(printed) == expected)
  }

  @Test func `without words there is no affiliation`() {
    #expect(AffiliationText.read(entry(mixed: "office@leaves.example", own: nil, pieces: [])) == nil)
  }

  @Test(arguments: [
    ("2", "2Leaf House", "Leaf House"), ("zzzzz", "zzzzz Leaf House", "Leaf House"), ("3", "Leaf 3", "Leaf 3"),
  ])
  func `a label at the start goes`(_ label: String, _ mixed: String, _ expected: String) {
    #expect(AffiliationText.read(entry(mixed: mixed, own: "Leaf", pieces: [label], label: label)) == expected)
  }

  @Test func `any number of marks before an affiliation goes`() {
    let marks = String(repeating: "*", count: 200_000)
    #expect(AffiliationText.withoutGluedMark(marks + "University of Tea") == "University of Tea")
  }
}
