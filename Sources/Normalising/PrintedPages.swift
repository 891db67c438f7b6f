public import Articles

/// Page fields as printed: `884-95`, `S12-9`, `E627–E634`, `12-5; discussion 16`, `e24519`.
public enum PrintedPages {
  /// The main range with its last page in full, or the number that stands in place of pages; both nil where the text
  /// holds neither (`[34457 words]`).
  ///
  /// One token without a range is an article number when it has letters before its digits, or five digits and more
  /// (CHOICES 7); `S12`, `12A`, `172.e1` and roman numerals are pages. A shortened last page takes its beginning from
  /// the first, one up where it would else run backwards (`1099-104` ends at 1104, `199-05` at 205).
  public static func parse(_ printed: String) -> (pages: PageRange?, articleNumber: String?) {
    let main = mainRange(printed)
    if isHyphenated(main) { return (nil, main) }
    let parts = main.utf8.split(separator: 0x2D).map { trimmed(Substring($0)) }.filter { !$0.isEmpty }
    switch parts.count {
    case 1: return single(parts[0])
    case 2: return range(parts[0], parts[1])
    case 3: if let answer = threePart(parts) { return answer }
    case 4 where parts.allSatisfy({ $0.utf8.allSatisfy(\.isASCIIDigit) }):
      return (PageRange(first: "\(parts[0])-\(parts[1])", last: "\(parts[2])-\(parts[3])"), nil)
    case 0: return (nil, nil)
    default: break
    }
    return (main.utf8.contains(0x20) ? nil : PageRange(first: main), nil)
  }
}

extension PrintedPages {
  /// `S1-7-11`, `10-6-19`: pages of a part, S1-7 to S1-11, where the first two are no range themselves; or an article's
  /// number with its year, `EHEC-0008-2013`, `gutjnl-2013-305008`.
  private static func threePart(_ parts: [String]) -> (PageRange?, String?)? {
    let (part, first, last) = (parts[0], parts[1], parts[2])
    guard first.utf8.allSatisfy(\.isASCIIDigit), last.utf8.allSatisfy(\.isASCIIDigit) else { return nil }
    guard part.utf8.allSatisfy(\.isASCIIAlphanumeric) else { return nil }
    if part.utf8.allSatisfy(\.isASCIILetter), first.utf8.count == 4, last.utf8.count >= 4 {
      return (nil, parts.joined(separator: "-"))
    }
    let isRange = part.utf8.allSatisfy(\.isASCIIDigit) && (part.utf8.count, part) < (first.utf8.count, first)
    guard !isRange else { return nil }
    return (PageRange(first: part + "-" + first, printedLast: last), nil)
  }

  /// A page that a source states alone, without a label or marks before it: `:2537`, `Suppl:610`, `p. 7`.
  static func bare(_ printed: String) -> String {
    var cursor = ByteCursor(printed)
    skipLabel(&cursor)
    let page = trimmed(cursor.text(cursor.position..<cursor.bytes.count)[...])
    return page.isEmpty ? printed : page
  }

  /// Up to the first comma or semicolon, without `pp.` or `Suppl 2:` before and `passim` behind.
  private static func mainRange(_ printed: String) -> String {
    var cursor = ByteCursor(PrintedDash.unified(printed))
    cursor.skip(anyOf: " ")
    skipLabel(&cursor)
    var main = trimmed(cursor.text(cursor.skip { $0 != 0x2C && $0 != 0x3B })[...])
    guard main.utf8.has(0x20) else { return main }
    if let second = secondRange(in: main) { main = trimmed(main[..<second]) }
    for remark in [" passim", " contd", " cont", " concl"] where main.lowercased().hasSuffix(remark) {
      main = trimmed(main.dropLast(remark.count))
    }
    return main
  }

  /// The full stop between two ranges (`21-3. 27-30`), not that of `Suppl. 7`.
  private static func secondRange(in text: String) -> String.Index? {
    let bytes = text.utf8
    return bytes.indices.first { index in
      bytes[index...].starts(with: [0x2E, 0x20]) && index > bytes.startIndex
        && bytes[bytes.index(before: index)].isASCIIDigit
    }
  }

  private static func skipLabel(_ cursor: inout ByteCursor) {
    var label = cursor
    if label.skip("suppl"), label.skipPast(":") { return cursor = label }
    guard label.skip("pages") || label.skip("page") || label.skip("pp") || label.skip("p") else { return }
    let hasStop = label.skip(".")
    let hasBlank = label.skip(" ")
    if hasStop || hasBlank { cursor = label }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.utf8
    while let first = text.first, first == 0x20 || first == 0x3A || first == 0x3F { text.removeFirst() }
    while let last = text.last, last == 0x20 || last == 0x2E { text.removeLast() }
    return String(Substring(text))
  }

  /// Whether the hyphen is part of an article number: `e02188-18` (number and year, journals of the American Society
  /// for Microbiology), `ENEURO.0088-21.2021`, `rs.3.rs-1800050`.
  static func isHyphenated(_ text: String) -> Bool {
    var cursor = ByteCursor(text)
    let letters = cursor.skip(while: \.isASCIILetter)
    guard !letters.isEmpty, !cursor.bytes.contains(0x20), cursor.bytes.contains(0x2D) else { return false }
    if cursor.skip(".") { return letters.count >= 2 && !cursor.spells("suppl", at: 0) }
    let digits = cursor.skip(while: \.isASCIIDigit)
    guard cursor.bytes[letters].elementsEqual([0x65]), digits.count == 5, cursor.skip("-") else { return false }
    return cursor.skip(while: \.isASCIIDigit).count == 2 && cursor.isAtEnd
  }

  private static func range(_ first: String, _ last: String) -> (PageRange?, String?) {
    // A remark may follow without a semicolon: `12-5 discussion 16`.
    let last = trimmed(Substring(last.utf8.prefix { $0 != 0x20 }))
    guard !first.utf8.contains(0x20) || isSpacedPage(first) else { return (nil, nil) }
    return (PageRange(first: first, printedLast: last), nil)
  }

  private static func single(_ token: String) -> (PageRange?, String?) {
    if token.utf8.contains(where: { $0 == 0x20 || $0 == 0x5B || $0 == 0x5D }) {
      return isSpacedPage(token) ? (PageRange(first: token), nil) : (nil, nil)
    }
    if PageRange.isArticleNumber(token) { return (nil, token) }
    return isWord(token) ? (nil, nil) : (PageRange(first: token), nil)
  }

  /// Whether a token is a word such as `null`: four letters and more that are no roman numeral.
  private static func isWord(_ token: String) -> Bool {
    token.utf8.count >= 4 && token.utf8.allSatisfy(\.isASCIILetter)
      && !token.utf8.allSatisfy { ("ivxlcdm" as StaticString).contains($0.lowercasedASCII) }
  }

  /// `S 12`, `Suppl. 3`: up to five letters, a blank, digits, a letter.
  private static func isSpacedPage(_ token: String) -> Bool {
    var cursor = ByteCursor(token)
    let letters = cursor.skip(while: \.isASCIILetter)
    _ = cursor.skip(".")
    _ = cursor.skip(" ")
    let digits = cursor.skip(while: \.isASCIIDigit)
    if cursor.current?.isASCIILetter == true { cursor.position += 1 }
    return letters.count <= 5 && !digits.isEmpty && cursor.isAtEnd
  }
}
