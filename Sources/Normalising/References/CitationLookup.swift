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
    let (words, digits) = (NameKey.key(text), Set(text.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }))
    var work = Reference(text: text)
    for (key, value) in pairs(address[start...]) {
      switch key {
      case "title": work.title = printed(value, in: words).flatMap(CitationWords.title)
      case "journal": work.container = printed(value, in: words)
      case "volume": work.volume = digits.contains(value[...]) ? value : nil
      case "publication_year": work.year = digits.contains(value[...]) ? CitationWords.year(value) : nil
      case "pages": (work.pages, work.articleNumber) = place(value, digits)
      default: break
      }
    }
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

  /// A value that stands in the words, by its letters.
  private static func printed(_ value: String, in words: String) -> String? {
    let key = NameKey.key(value)
    return key.utf8.count > 2 && NameKey.isPart(key, of: words) ? value : nil
  }

  private static func place(_ value: String, _ digits: Set<Substring>) -> (PageRange?, String?) {
    let place = PrintedPages.parse(value)
    let first = place.pages?.first ?? place.articleNumber
    return first.map { digits.contains($0[...]) } == true ? (place.pages, place.articleNumber) : (nil, nil)
  }
}

extension String {
  fileprivate var trimmed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
