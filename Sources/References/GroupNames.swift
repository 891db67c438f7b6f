import Articles

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
    let start = line.afterSpaces(range.lowerBound)
    guard line.isCapital(start) || isNumbered(start) || line.has("the ", at: range.lowerBound) else { return false }
    var at = range.lowerBound
    while at < range.upperBound {
      if line.index(of: Self.groupWords, at: at) != nil { return true }
      while Byte.isWord(line[at]) { at += 1 }
      at += 1
    }
    return false
  }

  /// `1000 Genome Project Data Processing Subgroup`
  private func isNumbered(_ start: Int) -> Bool {
    let end = line.digitsEnd(start)
    var year = start
    return end > start && line[end] == Byte.space && line.isCapital(end + 1) && line.year(&year) == nil
  }

  /// `M. Roe et al. (SNAIL Collaboration, SLUG Collaboration)`: groups in brackets behind the persons.
  func takeBracketedGroups(_ list: inout AuthorList) {
    var open = list.end
    while line[open] == Byte.space || line[open] == Byte.stop { open += 1 }
    guard line[open] == Byte.open else { return }
    let inside = span(open + 1, min(open + 200, line.end)).prefix { line[$0] != Byte.close && line[$0] != Byte.open }
    guard line[inside.endIndex] == Byte.close, isGroupName(inside), isTitled(inside) else { return }
    for name in inside.split(whereSeparator: { line[$0] == Byte.comma }) {
      var at = line.afterSpaces(name.startIndex)
      _ = line.skip(anyOf: ["and ", "the "], &at)
      var person = Person()
      person.collective = line.value(line.trimmed(span(at, name.endIndex)))
      if person.collective != nil { list.people.append(person) }
    }
    list.end = inside.endIndex + 1
  }
}
