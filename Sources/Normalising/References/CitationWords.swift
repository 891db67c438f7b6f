import Articles

/// The words of a citation's parts without the punctuation that belongs to the citation. All linear.
enum CitationWords {
  /// A title without quotation marks round it and final full stop; `nil` where nothing is left.
  static func title(_ text: String) -> String? {
    guard let plain = unquoted(text) else { return nil }
    guard plain.utf8.last == UInt8(ascii: ".") else { return plain }
    let title = Title.withoutFullStop(plain)
    return title.isEmpty ? nil : title
  }

  /// A text without the commas that follow it and quotation marks round it; `nil` where nothing is left.
  static func unquoted(_ text: String) -> String? {
    guard let plain = trimmed(text) else { return nil }
    guard let first = plain.unicodeScalars.first, let last = plain.unicodeScalars.last else { return nil }
    guard isQuote(first) || isQuote(last) else { return plain }
    if isQuote(first), let inside = quotedChapter(plain) { return trimmed(inside) }
    // Marks inside belong to the words: `“A” or “B”`.
    let marks = plain.unicodeScalars.count(where: isQuote)
    guard marks == (isQuote(first) ? 1 : 0) + (isQuote(last) ? 1 : 0) else { return plain }
    var scalars = Substring(plain).unicodeScalars
    if isQuote(first) { scalars.removeFirst() }
    if isQuote(last), !scalars.isEmpty { scalars.removeLast() }
    return trimmed(String(scalars))
  }

  /// The words in quotation marks that nothing but `in` follows: `“Millet breeding in China,” in`.
  private static func quotedChapter(_ text: String) -> String? {
    let words = text.unicodeScalars.dropFirst()
    guard let close = words.firstIndex(where: isQuote) else { return nil }
    let rest = words[words.index(after: close)...].filter { $0.properties.isAlphabetic }
    return String(String.UnicodeScalarView(rest)).lowercased() == "in" ? String(words[..<close]) : nil
  }

  /// A text without spaces, commas and semicolons at its ends; `nil` where nothing is left.
  static func trimmed(_ text: String) -> String? {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last else { return nil }
    guard isMark(first) || isMark(last) else { return text }
    var rest = bytes[...]
    while let byte = rest.first, isMark(byte) { rest.removeFirst() }
    while let byte = rest.last, isMark(byte) { rest.removeLast() }
    return rest.isEmpty ? nil : String(rest)
  }

  private static func isMark(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x2C || byte == 0x3B }

  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || scalar == "\u{201C}" || scalar == "\u{201D}"
  }

  /// The first year of a text, from 1000 to 2999, without its letter.
  static func year(_ text: String) -> Int? {
    var digits = 0
    var value = 0
    for byte in text.utf8 {
      guard byte.isASCIIDigit, digits > 0 || byte == 0x31 || byte == 0x32 else {
        (digits, value) = (0, 0)
        continue
      }
      (digits, value) = (digits + 1, value * 10 + byte.digitValue)
      if digits == 4 { return value }
    }
    return nil
  }

  /// A printed label without its brackets and full stop: `[12]`, `12.`, `(12)`; `nil` where nothing is left.
  static func label(_ text: String) -> String? {
    var rest = text.utf8[...]
    while let byte = rest.first, byte == 0x5B || byte == 0x28 || byte == 0x20 { rest.removeFirst() }
    while let byte = rest.last, (".:)] " as StaticString).contains(byte) { rest.removeLast() }
    return rest.isEmpty ? nil : String(rest)
  }

  /// The number at the start of a printed reference, `12.` or `[12]`, and where the words behind it begin; `nil` where
  /// there is none, or where it is not the label that the source tags.
  static func leadingNumber(in text: String, labelled label: String?) -> (label: String, words: Substring)? {
    var cursor = text.utf8.startIndex
    let bytes = text.utf8
    let isBracketed = bytes.first == 0x5B
    if isBracketed { cursor = bytes.index(after: cursor) }
    let start = cursor
    while cursor < bytes.endIndex, bytes[cursor].isASCIIDigit { cursor = bytes.index(after: cursor) }
    let number = text[start..<cursor]
    // A longer number is a year unless the label says otherwise.
    guard !number.isEmpty, number.utf8.count < 4 || label.map({ $0 == number }) ?? false else { return nil }
    guard label == nil || label.map({ $0 == number }) == true else { return nil }
    guard cursor < bytes.endIndex, bytes[cursor] == (isBracketed ? 0x5D : 0x2E) else { return nil }
    cursor = bytes.index(after: cursor)
    guard cursor < bytes.endIndex, bytes[cursor] == 0x20 else { return nil }
    cursor = bytes.index(after: cursor)
    guard cursor < bytes.endIndex, !bytes[cursor].isASCIIDigit else { return nil }
    return (String(number), text[cursor...])
  }

  /// Whether a printed citation says that not all authors are named, before the title that it prints.
  static func namesOthers(_ text: String, title: String?) -> Bool {
    guard let found = position(of: "et al", in: text, until: nil) else { return false }
    guard let title, let place = position(of: title, in: text, until: found) else { return true }
    return found < place
  }

  /// Offset of a word in a text; only the first offsets are tried where `until` is given.
  private static func position(of word: String, in text: String, until end: Int?) -> Int? {
    var (text, word) = (text, word)
    return text.withUTF8 { bytes in
      word.withUTF8 { word in
        let wanted = word.prefix(24)
        guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
        return (0...min(bytes.count - wanted.count, end ?? Int.max)).first { start in
          bytes[start] == first && bytes[start...].starts(with: wanted)
        }
      }
    }
  }
}
