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

  private static let bodies: WordList = [
    "organisation", "organización", "organização", "organizzazione", "institut", "instituto", "istituto", "ministère",
    "ministerio", "ministério", "ministero", "agence", "agencia", "agência", "agenzia", "office", "conseil", "consejo",
    "conselho", "consiglio", "centre", "centro", "direction", "dirección", "société", "sociedad", "sociedade", "haute",
    "comité", "comisión", "comissão",
  ]
  private static let nations: WordList = [
    "mondiale", "national", "nationale", "nacional", "nazionale", "mundial", "internationale", "internacional",
    "internazionale", "européenne", "europea", "française", "francaise", "fédéral", "fédérale", "federal", "autorité",
  ]

  /// Whether a range is a body's name in which only the first word has a capital: `Organisation mondiale de la Santé`.
  func isNational(_ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    guard line.isCapital(at), range.count < 100, line.skip(anyOf: Self.bodies, &at), line[at] == Byte.space else {
      return false
    }
    return line.hasAny(Self.nations, at: line.afterSpaces(at)) && line.firstIndex(of: Byte.comma, in: range) == nil
  }

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
