import Articles
import Normalising
import Testing

struct PrintedGrant: Sendable, CustomTestStringConvertible {
  var line: String
  var label: String?
  var award: String?
  var acronym: String?
  var funder: String?
  var country: String?
  var testDescription: String { "\(line) | \(label ?? "-")" }
}

@Suite struct GrantLineTests {
  static let grants = [
    PrintedGrant(
      line: "R01 NS17282/NS/NINDS NIH HHS/United States", label: "R01 NS17282", award: "R01 NS17282", acronym: "NS",
      funder: "NINDS NIH HHS", country: "United States"),
    PrintedGrant(
      line: "R01 NS17282/NS/NINDS NIH HHS/United States", award: "R01 NS17282", acronym: "NS", funder: "NINDS NIH HHS",
      country: "United States"),
    PrintedGrant(
      line: "MR/K026992/1/MRC_/Medical Research Council/United Kingdom", label: "MR/K026992/1", award: "MR/K026992/1",
      acronym: "MRC_", funder: "Medical Research Council", country: "United Kingdom"),
    PrintedGrant(
      line: "MR/K026992/1/MRC_/Medical Research Council/United Kingdom", award: "MR/K026992/1", acronym: "MRC_",
      funder: "Medical Research Council", country: "United Kingdom"),
    PrintedGrant(
      line: "001/WHO_/World Health Organization/International", label: "001", award: "001", acronym: "WHO_",
      funder: "World Health Organization", country: "International"),
    PrintedGrant(
      line: "WT_/Wellcome Trust/United Kingdom", acronym: "WT_", funder: "Wellcome Trust", country: "United Kingdom"),
    PrintedGrant(
      line: "7/WT_/Wellcome Trust/Ruritania", label: "7", award: "7", acronym: "WT_", funder: "Wellcome Trust",
      country: "Ruritania"),
    PrintedGrant(
      line: "Howard Hughes Medical Institute/United States", funder: "Howard Hughes Medical Institute",
      country: "United States"),
    PrintedGrant(
      line: "HHMI/Howard Hughes Medical Institute/United States", label: "", acronym: "HHMI",
      funder: "Howard Hughes Medical Institute", country: "United States"),
    PrintedGrant(line: "/Wellcome Trust/United Kingdom", funder: "Wellcome Trust", country: "United Kingdom"),
    PrintedGrant(line: "Wellcome Trust", funder: "Wellcome Trust"),
    PrintedGrant(
      line: "81971518/National Science Foundation", award: "81971518", funder: "National Science Foundation"),
    PrintedGrant(line: "K01/NIH/NIAMS", label: "K01", award: "K01", funder: "NIH/NIAMS"),
    PrintedGrant(line: "n/a/German Society", label: "n/a", award: "n/a", funder: "German Society"),
    PrintedGrant(line: "A1/Fund", label: "B2", award: "A1", funder: "Fund"),
    PrintedGrant(line: "A1", label: "A1", funder: "A1"),
    PrintedGrant(line: "/"), PrintedGrant(line: "", label: ""),
  ]

  @Test(arguments: grants)
  func `A printed grant is cut into its parts`(_ printed: PrintedGrant) {
    var expected = Grant()
    expected.award = printed.award
    expected.acronym = printed.acronym
    expected.funder = printed.funder
    expected.country = printed.country
    #expect(GrantLine.parse(line: printed.line, award: printed.label) == expected)
  }
}
