import Articles

/// Printing of books, chapters and reports.
extension StyleVariation {
  /// What follows the authors of a part of a book, in one of the orders that publishers have for it.
  mutating func chapter(_ title: String, _ book: String, _ reference: Reference, _ yearPlace: Int) -> String {
    let editors = list(reference.editors ?? [], editorForm, hasMore: false)
    let pages = reference.pages.map { $0.first + ($0.last.map { "–" + $0 } ?? "") }
    let year = yearPlace >= 2 ? reference.year.map(String.init) : nil
    if isLinguistic, !editors.isEmpty, let publisher = reference.publisher, let pages {
      return pagesInside(title, book, editors, pages, publisher, year)
    }
    switch below(6) {
    case 0: return pagesFirst(title, book, editors, pages, reference.publisher, year)
    case 1: return semicolons(title, book, editors, pages, reference, year)
    case 2: return bookFirst(title, book, pages, reference.publisher, year)
    default: return brackets(title, book, editors, pages, reference.publisher, year)
    }
  }

  private mutating func imprint(_ publisher: String?) -> String {
    guard let publisher else { return pick(places) }
    return happens(50) ? pick(places) + ": " + publisher : publisher + ", " + pick(places)
  }

  /// `Title, p 1–9. In Roe A, Doe B (ed), Book. Publisher, Place.`
  private mutating func pagesFirst(
    _ title: String, _ book: String, _ editors: String, _ pages: String?, _ publisher: String?, _ year: String?
  ) -> String {
    var text = title
    if let pages { text += pick([", p ", ", p. ", ", pp. ", ". Pages ", ". p. ", " (pp. "]) + pages }
    if text.contains(" (pp. ") { text += ")" }
    text += pick([". In ", ". In: ", " in ", ". In "])
    if !editors.isEmpty {
      text += editors + pick([" (ed), ", " (ed.), ", " (eds), ", " (eds.), ", ", editors. ", ", eds. "])
    }
    text += book + pick([". ", ", ", ". "]) + imprint(publisher)
    return text + (year.map { pick([", ", "; ", ". "]) + $0 } ?? "") + "."
  }

  /// `Title. In Jane Roe & Max Poe (eds.), Book, 1–9. Place: Publisher.`, as linguists have it.
  private mutating func pagesInside(
    _ title: String, _ book: String, _ editors: String, _ pages: String, _ publisher: String, _ year: String?
  ) -> String {
    let text =
      title + pick([". In ", ". In: ", ", in "]) + editors + pick([" (eds.), ", " (ed.), ", " (eds), "]) + book
    let imprint = pick(places) + ": " + publisher
    return text + pick([", ", ", pp. "]) + pages + ". " + imprint + (year.map { ", " + $0 } ?? "") + "."
  }

  /// `Title. In Book; Roe, A., Doe, B., Eds.; Publisher: Place, 2001; Vol. 1, pp 1–9.`
  private mutating func semicolons(
    _ title: String, _ book: String, _ editors: String, _ pages: String?, _ reference: Reference, _ year: String?
  ) -> String {
    var text = title + pick([". In ", ". In ", "; In ", ". in "]) + book
    if let edition = reference.edition { text += ", " + edition + pick([" ed.", " edn"]) }
    text += "; "
    if !editors.isEmpty { text += editors + pick([", Eds.; ", " Eds.; ", ", Ed.; ", " (Eds.); ", ", eds.; "]) }
    if let publisher = reference.publisher { text += publisher + pick([": ", ", "]) }
    text += pick(places) + (year.map { ", " + $0 } ?? "")
    let volume = reference.volume.map { pick(["Vol. ", "Volume ", "vol. "]) + $0 + ", " } ?? ""
    if let pages { text += "; " + volume + pick(["pp ", "pp. ", "p ", "Chapter 3, pp "]) + pages }
    return text + "."
  }

  /// `“Title,” in Book, pp. 1–9, Publisher, Place (2001).`
  private mutating func bookFirst(
    _ title: String, _ book: String, _ pages: String?, _ publisher: String?, _ year: String?
  ) -> String {
    var text = happens(60) ? pick(["“\(title),” ", "\"\(title),\" "]) : title + pick([", ", ". "])
    text += pick(["in ", "in: ", "In: ", "in Proc. "]) + book
    if let pages { text += pick([", pp. ", ", ", ": "]) + pages }
    if let publisher { text += pick([", ", ". "]) + publisher + (happens(60) ? ", " + pick(places) : "") }
    return text + (year.map { pick([" (\($0))", ", \($0)"]) } ?? "") + "."
  }

  /// `Title, in Book, eds A. Roe and B. Doe (Place: Publisher), 1–9.`
  private mutating func brackets(
    _ title: String, _ book: String, _ editors: String, _ pages: String?, _ publisher: String?, _ year: String?
  ) -> String {
    var text = happens(40) ? pick(["“\(title),” ", "\"\(title),\" "]) : title + pick([", ", ", ", ". "])
    text += pick(["in ", "in ", "In "]) + book
    if !editors.isEmpty { text += pick([", eds ", ", ed ", ", edited by ", ", ed. ", ", eds. ", ", Eds. "]) + editors }
    text += " (" + pick(places) + pick([": ", ": ", "; "]) + (publisher ?? "")
    text += (year.map { ", " + $0 } ?? "") + ")"
    return text + (pages.map { pick([", ", ", pp. ", " "]) + $0 } ?? "") + "."
  }

  /// Everything behind the title of a book, chapter or report.
  mutating func imprint(_ reference: Reference, _ yearPlace: Int) -> String {
    var text = reference.container == nil && happens(15) ? pick(Self.notes) + pick([". ", ", ", " – ", ". "]) : ""
    text += part(reference)
    if let edition = reference.edition { text += edition + pick([" ed. ", " edn. ", " edition. ", " ed., "]) }
    let isBracketed = happens(25)
    if isBracketed { text += "(" }
    if let publisher = reference.publisher {
      switch below(11) {
      case 0...3: text += pick(places) + pick([": ", ": ", ": ", " : ", ", ", ":"]) + publisher
      case 4...6: text += publisher + ", " + pick(places)
      case 7: text += publisher + pick([": ", ". ", " ("]) + pick(places)
      case 8: text += pick(places) + ". " + publisher
      default: text += publisher
      }
      if text.hasSuffix(")") == false, text.contains(publisher + " (") { text += ")" }
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
