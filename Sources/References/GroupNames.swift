/// Names of groups.
extension AuthorScanner {
  private static let groupWords: WordList = [
    "group", "committee", "consortium", "association", "society", "collaborat", "investigator", "team", "network",
    "initiative", "institut", "ministry", "ministério", "department", "center", "centre", "council", "commission",
    "federation", "agency", "foundation", "organization", "organisation", "board", "bureau", "panel", "task force",
    "program", "project", "academy", "college", "service", "contributors", "authority", "nations", "alliance", "union",
    "office",
    "study", "trialists", "conference", "secretariat", "consultation", "members", "universi", "corporation", "corp",
    "news", "dipartimento", "departamento", "secretaria", "associação", "asociación", "sociedade", "sociedad",
    "société",
    "gesellschaft", "bundes", "organização", "organización", "ministerio", "conselho", "consejo", "comissão",
    "comisión",
    "ministère", "ministerium", "fédération", "fondation", "académie", "istituto", "ministero", "fundação", "fundación",
    "agência", "agencia",
  ]

  /// Whether a word of the range names a group.
  func isGroupName(_ range: Range<Int>) -> Bool {
    guard line.isCapital(line.afterSpaces(range.lowerBound)) || line.has("the ", at: range.lowerBound) else {
      return false
    }
    var at = range.lowerBound
    while at < range.upperBound {
      if line.index(of: Self.groupWords, at: at) != nil { return true }
      while Byte.isWord(line[at]) { at += 1 }
      at += 1
    }
    return false
  }
}
