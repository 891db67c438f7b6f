import Articles

/// Printing of books, chapters and reports.
extension StyleVariation {
  /// `Title, in Book, eds A. Roe and B. Doe (Place: Publisher), 1–9.`
  mutating func chapter(_ title: String, _ book: String, _ reference: Reference, _ yearPlace: Int) -> String {
    let editors = list(reference.editors ?? [], editorForm, hasMore: false)
    var text = happens(40) ? pick(["“\(title),” ", "\"\(title),\" "]) : title + pick([", ", ", ", ". "])
    text += pick(["in ", "in ", "In "]) + book
    if !editors.isEmpty { text += pick([", eds ", ", ed ", ", edited by ", ", ed. ", ", eds. ", ", Eds. "]) + editors }
    text += " (" + pick(Self.places) + pick([": ", ": ", "; "]) + (reference.publisher ?? "")
    if yearPlace >= 2, let year = reference.year { text += ", \(year)" }
    text += ")"
    guard let first = reference.pages?.first else { return text + "." }
    return text + pick([", ", ", pp. ", " "]) + first + (reference.pages?.last.map { "–" + $0 } ?? "") + "."
  }

  /// Everything behind the title of a book, chapter or report.
  mutating func imprint(_ reference: Reference, _ yearPlace: Int) -> String {
    var text = reference.container == nil && happens(12) ? pick(Self.notes) + pick([". ", ", ", " – ", ". "]) : ""
    text += part(reference)
    if let edition = reference.edition { text += edition + pick([" ed. ", " edn. ", " edition. ", " ed., "]) }
    let isBracketed = happens(25)
    if isBracketed { text += "(" }
    if let publisher = reference.publisher {
      switch below(5) {
      case 0, 1: text += pick(Self.places) + pick([": ", ": ", ": ", " : ", ", "]) + publisher
      case 2, 3: text += publisher + ", " + pick(Self.places)
      default: text += publisher
      }
    }
    if yearPlace >= 2, let year = reference.year { text += pick(["; ", ", ", " ", ", ", ". "]) + String(year) }
    if isBracketed { text += ")" }
    if let first = reference.pages?.first {
      text += pick([". p. ", ", pp. ", ", ", ": ", ". pp. ", " p. ", ":"]) + first
      if let last = reference.pages?.last { text += pick(["–", "-"]) + last }
    }
    return text + pick([".", ".", ""])
  }

  /// `In: ` editors and book, in either order.
  private mutating func part(_ reference: Reference) -> String {
    guard let book = reference.container else { return "" }
    let editors = list(reference.editors ?? [], editorForm, hasMore: false)
    let opening = pick(["In: ", "In ", "in ", "In: ", "in: "])
    guard !editors.isEmpty else { return opening + book + pick([". ", ", ", " ", ". ", " "]) }
    if happens(55) {
      return opening + editors
        + pick([
          ", editors. ", " (eds). ", ", eds. ", " (Eds.), ", ", editor. ", " (org.). ", " (ed.), ", ". ", " eds ",
        ]) + book
        + pick([". ", ", ", " ", " "])
    }
    return opening + book + pick([", edited by ", ", ed. by ", " (eds ", ", eds ", ", ed ", ". ", " ed. "]) + editors
      + pick([". ", ", ", " ", "). "])
  }
}
