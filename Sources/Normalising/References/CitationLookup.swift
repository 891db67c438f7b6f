import Articles

/// What the address of a search for a cited work says of the work. Sites make it of the tags of the reference that they
/// print: Google Scholar's `scholar_lookup?title=Naps&journal=J+Tea&volume=1&publication_year=2001&pages=1-9`.
struct CitationLookup {
  /// Addresses are cut by browsers and servers at some thousand bytes.
  private static let longest = 8192

  private let bytes: [UInt8]
  /// Where the keys and their values stand, as they are written.
  private let pairs: [(key: Range<Int>, value: Range<Int>)]

  /// `nil` for the address of something else. Linear.
  init?(_ address: String) {
    bytes = Array(address.utf8)
    guard bytes.count <= Self.longest, let mark = bytes.firstIndex(of: UInt8(ascii: "?")),
      bytes[..<mark].suffix(14).elementsEqual("scholar_lookup".utf8)
    else { return nil }
    var pairs: [(key: Range<Int>, value: Range<Int>)] = []
    for pair in bytes[(mark + 1)...].split(separator: UInt8(ascii: "&")) {
      if let sign = pair.firstIndex(of: UInt8(ascii: "=")) {
        pairs.append((pair.startIndex..<sign, sign + 1..<pair.endIndex))
      } else if let last = pairs.indices.last {
        // A `&` that nobody has escaped belongs to the value that it stands in.
        pairs[last].value = pairs[last].value.lowerBound..<pair.endIndex
      }
    }
    self.pairs = pairs
  }

  /// The words of a value, single spaces between them.
  private func value(_ key: StaticString) -> String? {
    guard let written = pairs.last(where: { isKey($0.key, key) })?.value else { return nil }
    var words: [UInt8] = []
    for byte in FormEncoding.decodedBytes(bytes[written]) where byte != 0x20 || words.last.map({ $0 != 0x20 }) == true {
      words.append(byte)
    }
    if words.last == 0x20 { words.removeLast() }
    return words.isEmpty ? nil : String(decoding: words, as: UTF8.self)
  }

  private func isKey(_ written: Range<Int>, _ key: StaticString) -> Bool {
    key.withUTF8Buffer { bytes[written].elementsEqual($0) }
  }

  /// The work, of which only what the reference prints is taken: searches name a book in a chapter's place, and journals
  /// by other names. `nil` where nothing is left, or where it says what has been read anyway. Linear.
  ///
  /// - Parameter reading: The reference, as its words have been read.
  func work(besides reading: Reference) -> Reference? {
    let (title, container) = (value("title"), value("journal"))
    if let first = reading.pages?.first, value("pages")?.hasPrefix(first) == true, value("volume") == reading.volume,
      Self.alike(reading.title, title), Self.alike(reading.container, container)
    {
      return nil
    }
    let words = NameKey.key(reading.text)
    var work = Reference(text: reading.text)
    work.title = title.flatMap { Self.printed($0, in: words) }.flatMap(CitationWords.title)
    work.container = container.flatMap { Self.printed($0, in: words) }
    guard work.title != nil || work.container != nil else { return nil }
    work.volume = value("volume").flatMap(CitationWords.trimmed).flatMap { Self.isPrinted($0, in: words) ? $0 : nil }
    work.year = value("publication_year").flatMap { Self.isPrinted($0, in: words) ? CitationWords.year($0) : nil }
    (work.pages, work.articleNumber) = value("pages").map { Self.place($0, words) } ?? (nil, nil)
    work.authors = authors(in: words)
    return work
  }

  /// The authors, if the reference prints all of them.
  private func authors(in words: String) -> [Person]? {
    let people = pairs.lazy.filter { isKey($0.key, "author") }.map {
      PersonName.parse(full: FormEncoding.decoded(bytes[$0.value]), searchName: nil).asReferencesPrint
    }
    let arePrinted = people.allSatisfy { $0.family.map { NameKey.isPart(NameKey.key($0), of: words) } ?? false }
    return arePrinted ? Array(people).orNil : nil
  }

  private static func alike(_ own: String?, _ theirs: String?) -> Bool {
    guard let own, let theirs else { return false }
    return own == theirs || NameKey.key(own) == NameKey.key(theirs)
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
