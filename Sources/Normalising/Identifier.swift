/// Identifiers read from any of their printed forms: bare, with a label (`PMID: 123`), as an address.
///
/// Every function gives the identifier in its one written form, or nil where the text is none, in time linear in the
/// text. Nothing is looked up: an identifier that is well formed need not exist.
public enum Identifier {
  /// A PubMed identifier: up to nine digits without leading zeros (MEDLINE `PMID`).
  public static func pmid(_ printed: String) -> String? {
    if let plain = PlainIdentifier.pmid(printed) { return plain }
    var cursor = ByteCursor(printed)
    let isAddress = skipAddress(
      ["list_uids=", "/pubmed/", "pubmed.ncbi.nlm.nih.gov/", "/med/", "access_num=", "termtosearch="], &cursor)
    if !isAddress { skipLabel(["pmid", "pubmed"], &cursor) }
    return number(&cursor).flatMap { isEnd(cursor, ofAddress: isAddress) ? $0 : nil }
  }

  /// A PubMed Central identifier: `PMC` and up to nine digits, without a version (`PMC123.2` is `PMC123`).
  /// Digits alone are taken for one, as JATS prints them.
  public static func pmcid(_ printed: String) -> String? {
    if let plain = PlainIdentifier.pmcid(printed) { return plain }
    var cursor = ByteCursor(printed)
    var isAddress = skipToLastArticle(&cursor)
    if !isAddress {
      isAddress = skipAddress(["artid=", "pmc/articles/", "europepmc.org/articles/"], &cursor)
      if !isAddress { skipLabel(["pmcid", "pmc"], &cursor) }
    }
    guard let digits = number(&cursor) else { return nil }
    skipVersion(&cursor)
    return isEnd(cursor, ofAddress: isAddress && printed.utf8.contains(0x2F)) ? "PMC" + digits : nil
  }

  /// An ORCID iD, bare, in groups of four, its check character verified (ISO 7064 MOD 11-2).
  public static func orcid(_ printed: String) -> String? {
    if let plain = PlainIdentifier.orcid(printed) { return plain }
    var cursor = ByteCursor(PrintedDash.unified(printed))
    if !skipAddress(["orcid.org/"], &cursor) { skipLabel(["orcid id", "orcid"], &cursor) }
    var characters: [UInt8] = []
    while characters.count < 16, let byte = cursor.current {
      if byte.isASCIIDigit || (characters.count == 15 && byte.lowercasedASCII == 0x78) {
        characters.append(byte == 0x78 ? 0x58 : byte)
      } else if byte != 0x2D, byte != 0x20 {
        return nil
      }
      cursor.position += 1
    }
    guard isEnd(cursor, ofAddress: false), CheckDigit.isORCID(characters) else { return nil }
    return stride(from: 0, to: 16, by: 4)
      .map { String(decoding: characters[$0..<$0 + 4], as: UTF8.self) }
      .joined(separator: "-")
  }

  /// An ISSN as `NNNN-NNNC`, its check character verified (ISO 3297).
  public static func issn(_ printed: String) -> String? {
    if let plain = PlainIdentifier.issn(printed) { return plain }
    var cursor = ByteCursor(PrintedDash.unified(printed))
    cursor.skip { !$0.isASCIIDigit }
    let first = cursor.skip(while: \.isASCIIDigit)
    guard first.count == 4 || first.count == 7 || first.count == 8 else { return nil }
    cursor.position = first.lowerBound + 4
    cursor.skip(anyOf: " -")
    let second = cursor.skip { $0.isASCIIDigit || $0.lowercasedASCII == 0x78 }
    guard second.count == 4, cursor.current?.isASCIIAlphanumeric != true, cursor.current != 0x2D else { return nil }
    let characters = (cursor.bytes[first.lowerBound..<first.lowerBound + 4] + cursor.bytes[second])
      .map { $0 == 0x78 ? 0x58 : $0 }
    guard CheckDigit.isISSN(characters) else { return nil }
    return String(decoding: characters[..<4] + [0x2D] + characters[4...], as: UTF8.self)
  }

  /// An arXiv identifier without its version, of the scheme since 2007 (`2101.12345`) or the old one (`hep-th/9901001`).
  public static func arxiv(_ printed: String) -> String? {
    var cursor = ByteCursor(printed)
    let isAddress = skipAddress(["arxiv.org/abs/", "arxiv.org/pdf/", "10.48550/arxiv."], &cursor)
    if !isAddress { skipLabel(["arxiv"], &cursor) }
    guard let found = arxivNumber(&cursor), isEnd(cursor, ofAddress: isAddress) else { return nil }
    return found
  }
}

extension Identifier {
  /// Steps to behind the first of the markers that stands in the text.
  private static func skipAddress(_ markers: [StaticString], _ cursor: inout ByteCursor) -> Bool {
    for marker in markers where cursor.skipPast(marker) { return true }
    return false
  }

  private static func skipLabel(_ labels: [StaticString], _ cursor: inout ByteCursor) {
    cursor.skip(anyOf: " /([")
    for label in labels where cursor.skip(label) { break }
    cursor.skip(anyOf: " :=#")
  }

  /// Steps to the digits of the last `PMC123` of an address or a text.
  private static func skipToLastArticle(_ cursor: inout ByteCursor) -> Bool {
    var found = false
    for index in cursor.bytes.indices
    where cursor.spells("pmc", at: index) && cursor.byte(at: index + 3)?.isASCIIDigit == true
      && cursor.byte(at: index - 1)?.isASCIIAlphanumeric != true
    {
      cursor.position = index + 3
      found = true
    }
    return found
  }

  /// One to nine digits without leading zeros.
  static func number(_ cursor: inout ByteCursor) -> String? {
    cursor.skip { $0 == 0x30 }
    let digits = cursor.skip(while: \.isASCIIDigit)
    return (1...9).contains(digits.count) ? cursor.text(digits) : nil
  }

  /// Steps over the version of `PMC123.2`.
  static func skipVersion(_ cursor: inout ByteCursor) {
    guard cursor.current == 0x2E, cursor.byte(at: cursor.position + 1)?.isASCIIDigit == true else { return }
    cursor.position += 1
    cursor.skip(while: \.isASCIIDigit)
  }

  /// Whether nothing that belongs to an identifier follows. An address may go on, a printed identifier may be followed
  /// by punctuation or a remark in brackets (`[PubMed - indexed for MEDLINE]`).
  private static func isEnd(_ cursor: ByteCursor, ofAddress: Bool) -> Bool {
    guard let next = cursor.current else { return true }
    if ofAddress { return !next.isASCIIAlphanumeric && next < 0x80 }
    var cursor = cursor
    cursor.skip(anyOf: " .,;:)]>/\"'")
    return cursor.isAtEnd || cursor.current == 0x5B
  }

  /// An arXiv number at the position, in either scheme.
  static func arxivNumber(_ cursor: inout ByteCursor) -> String? {
    let start = cursor.position
    // Names of archives are short; without a bound a row of letters would be read once from each `arxiv` in it.
    while cursor.position - start < 20, let byte = cursor.current, byte.isASCIILetter || byte == 0x2D || byte == 0x2E {
      cursor.position += 1
    }
    let archive = start..<cursor.position
    guard archive.isEmpty || cursor.current == 0x2F else { return nil }
    if !archive.isEmpty { cursor.position += 1 }
    let month = cursor.skip(while: \.isASCIIDigit)
    var end = cursor.position
    if archive.isEmpty {
      guard month.count == 4, cursor.current == 0x2E else { return nil }
      cursor.position += 1
      let serial = cursor.skip(while: \.isASCIIDigit)
      guard serial.count == 4 || serial.count == 5 else { return nil }
      end = serial.upperBound
    } else if month.count != 7 {
      return nil
    }
    guard isMonth(cursor.bytes[month.lowerBound + 2], cursor.bytes[month.lowerBound + 3]) else { return nil }
    if cursor.current?.lowercasedASCII == 0x76 {
      cursor.position += 1
      cursor.skip(while: \.isASCIIDigit)
    }
    _ = cursor.skip(".pdf")
    return cursor.text(start..<end)
  }

  private static func isMonth(_ tens: UInt8, _ ones: UInt8) -> Bool {
    (1...12).contains(tens.digitValue * 10 + ones.digitValue)
  }
}
