import Articles

/// What the address of a search for a cited work says of the work. Sites make it of the tags of the reference that they
/// print: Google Scholar's `scholar_lookup?title=Naps&journal=J+Tea&volume=1&publication_year=2001&pages=1-9`.
enum CitationLookup {
  /// Addresses are cut by browsers and servers at some thousand bytes.
  private static let longest = 8192

  /// The work, of which only what the reference prints is taken: searches name a book in a chapter's place, and journals
  /// by other names. `nil` where nothing is left. Linear.
  ///
  /// - Parameters:
  ///   - address: The address of the search.
  ///   - text: The words of the reference.
  static func work(_ address: String, printedIn text: String) -> Reference? {
    guard address.utf8.count <= longest, let start = address.firstRange(of: "scholar_lookup?")?.upperBound else {
      return nil
    }
    let words = NameKey.key(text)
    var work = Reference(text: text)
    var authors: [Person] = []
    for (key, value) in pairs(address[start...]) {
      switch key {
      case "author": authors.append(PersonName.parse(full: value, searchName: nil))
      case "title": work.title = printed(value, in: words).flatMap(CitationWords.title)
      case "journal": work.container = printed(value, in: words)
      case "volume": work.volume = isPrinted(value, in: words) ? value : nil
      case "publication_year": work.year = isPrinted(value, in: words) ? CitationWords.year(value) : nil
      case "pages": (work.pages, work.articleNumber) = place(value, words)
      default: break
      }
    }
    let arePrinted = authors.allSatisfy { $0.family.map { NameKey.isPart(NameKey.key($0), of: words) } ?? false }
    work.authors = arePrinted ? authors.map(\.asReferencesPrint).orNil : nil
    return work.title == nil && work.container == nil ? nil : work
  }

  /// The keys and values; a `&` that nobody has escaped belongs to the value that it stands in.
  private static func pairs(_ query: Substring) -> [(key: Substring, value: String)] {
    var pairs: [(key: Substring, value: String)] = []
    for pair in query.split(separator: "&") {
      let value = FormEncoding.decoded(
        pair[(pair.firstIndex(of: "=").map(pair.index(after:)) ?? pair.startIndex)...].utf8)
      if let sign = pair.firstIndex(of: "=") {
        pairs.append((pair[..<sign], value.trimmed))
      } else if let last = pairs.indices.last {
        pairs[last].value += " & " + value.trimmed
      }
    }
    return pairs.filter { !$0.value.isEmpty }
  }

  /// Whether a value stands in the words, by its letters and figures.
  private static func isPrinted(_ value: String, in words: String) -> Bool {
    let key = NameKey.key(value)
    return !key.isEmpty && NameKey.isPart(key, of: words)
  }

  private static func printed(_ value: String, in words: String) -> String? {
    value.utf8.count > 2 && isPrinted(value, in: words) ? value : nil
  }

  private static func place(_ value: String, _ words: String) -> (PageRange?, String?) {
    let place = PrintedPages.parse(value)
    let first = place.pages?.first ?? place.articleNumber
    return first.map { isPrinted($0, in: words) } == true ? (place.pages, place.articleNumber) : (nil, nil)
  }
}

extension Person {
  /// With initials in the place of given names, since references print no more.
  var asReferencesPrint: Person {
    var person = self
    if given == nil { (person.given, person.initials) = (initials, nil) }
    return person
  }
}

extension String {
  fileprivate var trimmed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
