import Articles

/// Identifiers that a line prints: DOI, PMID, PMCID, arXiv, PII. Each is blanked out with its label.
struct IdentifierScanner {
  private static let doiLabels: WordList = [
    "https://www.doi.org/", "http://www.doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "https://doi.org/",
    "http://doi.org/", "dx.doi.org/", "doi.org/", "digital object identifier", "doi number", "doi",
  ]

  var ids = Identifiers()

  /// Finds and blanks all identifiers; the first of each kind is kept.
  mutating func scan(_ line: inout Line) {
    var at = 0
    while at < line.end {
      let byte = line[at]
      if byte == UInt8(ascii: "1"), line.has("10.", at: at), let next = doi(at, &line) {
        at = next
      } else if byte | 0x20 == UInt8(ascii: "p"), let next = pubmed(at, &line) {
        at = next
      } else if byte | 0x20 == UInt8(ascii: "a"), let next = arxiv(at, &line) {
        at = next
      } else if byte == UInt8(ascii: "I"), let next = standardNumber(at, &line) {
        at = next
      } else if byte == UInt8(ascii: "S"), let next = publisherItem(at, &line) {
        at = next
      } else {
        at += 1
      }
    }
    line.trim()
    blankISSN(&line)
  }

  /// A Publisher Item Identifier of a serial: `S0140-6736(05)67894-6`. It stands where pages stand.
  private mutating func publisherItem(_ start: Int, _ line: inout Line) -> Int? {
    let shape: StaticString = "S0000-000X(00)00000-X"
    let end = start + shape.utf8CodeUnitCount
    guard end <= line.end, !Byte.isWord(line[start - 1]), !Byte.isWord(line[end]) else { return nil }
    let fits = shape.withUTF8Buffer { shape in
      shape.indices.allSatisfy { offset in
        let byte = line[start + offset]
        switch shape[offset] {
        case UInt8(ascii: "0"): return Byte.isDigit(byte)
        case UInt8(ascii: "X"): return Byte.isDigit(byte) || byte == UInt8(ascii: "X")
        default: return byte == shape[offset]
        }
      }
    }
    guard fits else { return nil }
    if ids.pii == nil { ids.pii = String(decoding: line.bytes[start..<end], as: UTF8.self) }
    line.blank(start..<end)
    return end
  }

  /// A DOI is `10.`, four to nine digits (with sub-prefixes), a slash, and characters up to a space (ISO 26324).
  private mutating func doi(_ start: Int, _ line: inout Line) -> Int? {
    guard !Byte.isDigit(line[start - 1]) else { return nil }
    var at = line.digitsEnd(start + 3)
    guard (4...9).contains(at - start - 3) else { return nil }
    while line[at] == Byte.stop, Byte.isDigit(line[at + 1]) { at = line.digitsEnd(at + 1) }
    guard line[at] == Byte.slash else { return nil }
    let end = Self.addressEnd(at + 1, line)
    guard end > at + 1 else { return nil }
    if ids.doi == nil { ids.doi = Self.lowercased(line.bytes[span(start, end)]) }
    let label = Self.labelStart(start, line)
    let isSet = line[label - 1] == UInt8(ascii: "<") && line[end] == UInt8(ascii: ">")
    line.blank(isSet ? span(label - 1, end + 1) : span(label, end))
    return end
  }

  private static let views: WordList = ["full", "abstract", "pdf", "epdf", "html", "meta"]

  /// The DOI that a publisher's address holds: `https://link.springer.com/chapter/10.1007/978-3-7091-1556-5_11`.
  static func doi(inAddress range: Range<Int>, _ line: Line) -> String? {
    guard let slash = range.first(where: { line.has("/10.", at: $0) }) else { return nil }
    let registrant = line.digitsEnd(slash + 4)
    guard (4...5).contains(registrant - slash - 4), line[registrant] == Byte.slash else { return nil }
    let query = range.first { $0 > registrant && (line[$0] == Byte.question || line[$0] == UInt8(ascii: "#")) }
    let end = query ?? range.upperBound
    let last = span(registrant + 1, end).last { line[$0] == Byte.slash }
    let isView = last.map { line.hasAny(Self.views, at: $0 + 1) } ?? false
    let suffix = span(registrant + 1, isView ? last ?? end : end)
    return suffix.isEmpty ? nil : lowercased(line.bytes[span(slash + 1, suffix.upperBound)])
  }

  /// End of an address or DOI: before the next space, quote, angle or square bracket, without closing punctuation. Brackets
  /// that the DOIs of serial items have inside (SICI, ANSI/NISO Z39.56) belong to it: `…44:9<2125::AID-ART365>3.0.CO;2-1`.
  static func addressEnd(_ start: Int, _ line: Line) -> Int {
    var (at, depth) = (start, 0)
    while at < line.end {
      if let end = itemEnd(at, line) {
        at = end
        continue
      }
      switch line[at] {
      case Byte.space, Byte.quote, UInt8(ascii: ">"), Byte.closeBracket, Byte.openBracket:
        return trimmedEnd(start, at, line)
      case UInt8(ascii: "<") where !line[span(at, at + 40)].contains(UInt8(ascii: ">")):
        return trimmedEnd(start, at, line)
      case Byte.open: depth += 1
      case Byte.close where depth == 0: return trimmedEnd(start, at, line)
      case Byte.close: depth -= 1
      default: break
      }
      at += 1
    }
    return trimmedEnd(start, at, line)
  }

  /// Offset behind a bracket that is closed between digits: `<2125::AID-ART365>3`, `[302:ROPSFT]2`.
  private static func itemEnd(_ start: Int, _ line: Line) -> Int? {
    guard line[start] == UInt8(ascii: "<") || line[start] == Byte.openBracket,
      Byte.isWord(line[start - 1]) || line[start - 1] == Byte.close
    else {
      return nil
    }
    let mark = line[start] == Byte.openBracket ? Byte.closeBracket : UInt8(ascii: ">")
    let close = line.firstIndex(of: mark, in: span(start, min(start + 40, line.end)))
    guard let close, Byte.isDigit(line[close + 1]), line[close + 2] == Byte.stop,
      !line[span(start, close)].contains(Byte.space)
    else { return nil }
    return close + 1
  }

  private static func trimmedEnd(_ start: Int, _ end: Int, _ line: Line) -> Int {
    var at = end
    while at > start, [Byte.stop, Byte.comma, Byte.semicolon, Byte.colon].contains(line[at - 1]) { at -= 1 }
    return at
  }

  /// Where the label before a DOI begins: `doi: `, a resolver's address, several of them.
  private static func labelStart(_ start: Int, _ line: Line) -> Int {
    var first = start
    while true {
      var at = first
      while at > 0, [Byte.space, Byte.colon, Byte.stop, Byte.openBracket, UInt8(ascii: "<")].contains(line[at - 1]) {
        at -= 1
      }
      let label = doiLabels.words.first {
        let start = at - $0.utf8CodeUnitCount
        // Converters lose the blank before an address: `0277-786Xhttps://doi.org/`.
        return line.has($0, at: start) && (!Byte.isLetter(line[start - 1]) || line.has("http", at: start))
      }
      guard let label else { return first }
      first = at - label.utf8CodeUnitCount
    }
  }

  private static let pubmedLabels: WordList = ["pubmed", "pmid", "pmcid", "pubmed central"]

  /// `PMID: 123`, `PubMed PMID: 123`, `[PubMed: 123]`, `PMCID: PMC123`.
  private mutating func pubmed(_ start: Int, _ line: inout Line) -> Int? {
    guard !Byte.isLetter(line[start - 1]) else { return nil }
    var at = start
    var isLabelled = false
    while line.skip(anyOf: Self.pubmedLabels, &at) {
      isLabelled = true
      while [Byte.space, Byte.colon].contains(line[at]) { at += 1 }
    }
    let isCentral = line.has("pmc", at: at)
    if isCentral { at += 3 }
    let end = line.digitsEnd(at)
    guard isLabelled || isCentral, (1...9).contains(end - at), !Byte.isWord(line[end]) else {
      return isLabelled ? at : nil
    }
    keep(line.bytes[span(at, end)], isCentral: isCentral)
    line.blank(
      span((line[start - 1] == Byte.openBracket ? start - 1 : start), (line[end] == Byte.closeBracket ? end + 1 : end)))
    return end
  }

  private mutating func keep(_ digits: ArraySlice<UInt8>, isCentral: Bool) {
    let number = String(decoding: digits.drop { $0 == UInt8(ascii: "0") }, as: UTF8.self)
    guard !number.isEmpty else { return }
    if isCentral {
      if ids.pmcid == nil { ids.pmcid = "PMC" + number }
    } else if ids.pmid == nil {
      ids.pmid = number
    }
  }

  /// `arXiv:1611.01962v2`, `arXiv:hep-th/9901001`, `abs/1611.01962`. Not blanked: it stands where a journal stands.
  private mutating func arxiv(_ start: Int, _ line: inout Line) -> Int? {
    guard !Byte.isLetter(line[start - 1]) else { return nil }
    let isPath = line.has("abs/", at: start) && Byte.isDigit(line[start + 4])
    guard isPath || line.has("arxiv:", at: start) else { return nil }
    let at = line.afterSpaces(start + (isPath ? 4 : 6))
    var end = at
    while Byte.isWord(line[end]) || [Byte.stop, Byte.slash, Byte.hyphen].contains(line[end]) { end += 1 }
    while end > at, line[end - 1] == Byte.stop { end -= 1 }
    guard end - at >= 7, line[span(at, end)].contains(where: Byte.isDigit) else { return nil }
    if ids.arxiv == nil { ids.arxiv = Self.lowercased(line.bytes[span(at, end)]) }
    return end
  }

  private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map { Byte.isCapital($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}

extension Line {
  /// The folded bytes of a range within what is left to read.
  subscript(_ range: Range<Int>) -> ArraySlice<UInt8> { fold[range.clamped(to: 0..<end)] }
}
