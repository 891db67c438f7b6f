internal import Articles

/// The closed vocabulary of what a format file may do to a value. Each is a pure function of text.
enum Transform: Sendable, Equatable {
  /// Words at the start go, whichever stands there, without regard to case; white space behind goes too.
  case dropPrefix([String])
  /// Words at the end go, as often as one stands there.
  case dropSuffix([String])
  /// What follows the first occurrence; nothing when it does not occur.
  case after(String)
  /// What follows the last occurrence; nothing when it does not occur.
  case afterLast(String)
  /// What precedes the first occurrence; all when it does not occur.
  case before(String)
  /// The parts between separators, each a value of its own.
  case split(String)
  /// The first run of digits, with group separators taken out (`1,234`); nothing when there is none.
  case number
  /// Whole values that stand for others; a value that is not in the table stays.
  case map([String: String])
  /// A word that stands for another wherever it occurs: `name/at/host.example`.
  case replace(word: String, by: String)
  /// HTML that stands in a value as words: its tags go, and its character references become characters.
  case stripTags
  /// The characters from the last to the first, as sites write e-mail addresses.
  case reverse
  /// What an address holds encoded: `Garc%C3%ADa+L%C3%B3pez%2C+Ana`.
  case decode

  /// The names that a format file may use.
  static let names = [
    "drop_prefix", "drop_suffix", "after", "after_last", "before", "split", "number", "map", "replace", "strip_tags",
    "reverse", "decode",
  ]

  /// The values that one value becomes; empty ones are left out. Linear in the text.
  func apply(_ text: String) -> [String] {
    let values: [Substring]
    switch self {
    case .dropPrefix(let words): values = [Self.dropPrefix(words, text)]
    case .dropSuffix(let words): values = [Self.dropSuffix(words, text)]
    case .after(let word): values = text.firstRange(ofWord: word).map { [text[$0.upperBound...]] } ?? []
    case .afterLast(let word): values = text.lastRange(ofWord: word).map { [text[$0.upperBound...]] } ?? []
    case .before(let word): values = [text.firstRange(ofWord: word).map { text[..<$0.lowerBound] } ?? text[...]]
    case .split(let separator): values = Self.split(text, separator)
    case .map(let table): values = [(table[text] ?? text)[...]]
    case .replace(let word, let other): values = [Self.split(text, word).joined(separator: other)[...]]
    case .stripTags: values = [HTMLWords.plain(text)[...]]
    case .reverse: values = [Self.reversed(text)[...]]
    case .decode: values = [FormEncoding.decoded(text.utf8)[...]]
    case .number:
      let isDigit: (UInt8) -> Bool = { $0 >= 0x30 && $0 <= 0x39 }
      let digits = text.utf8.drop { !isDigit($0) }.prefix { isDigit($0) || $0 == UInt8(ascii: ",") }
      return digits.isEmpty ? [] : [String(decoding: digits.filter(isDigit), as: UTF8.self)]
    }
    // Most values stay as they are and need no copy.
    if values.count == 1, values[0].utf8.count == text.utf8.count, values[0] == text {
      let whole = text[...].trimmed
      if whole.utf8.count == text.utf8.count { return text.isEmpty ? [] : [text] }
    }
    return values.map { String($0.trimmed) }.filter { !$0.isEmpty }
  }

  /// Addresses are in ASCII, where characters are bytes; but a line feed goes with the carriage return before it.
  private static func reversed(_ text: String) -> String {
    guard text.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) else { return String(text.reversed()) }
    var bytes = Array(text.utf8)
    bytes.reverse()
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func dropPrefix(_ words: [String], _ text: String) -> Substring {
    for word in words where text.utf8.count >= word.utf8.count && text.mayBegin(with: word) {
      let head = text.prefix(word.count)
      if head.lowercased() == word.lowercased() { return text.dropFirst(word.count) }
    }
    return text[...]
  }

  private static func dropSuffix(_ words: [String], _ text: String) -> Substring {
    var rest = text[...].trimmed
    while let word = words.first(where: { rest.mayEnd(in: $0) && rest.hasSuffix($0) }) {
      rest = rest.dropLast(word.count).trimmed
    }
    return rest
  }

  private static func split(_ text: String, _ separator: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = text[...]
    while let found = rest.firstRange(ofWord: separator) {
      parts.append(rest[..<found.lowerBound])
      rest = rest[found.upperBound...]
    }
    return parts + [rest]
  }
}

extension StringProtocol {
  /// Where a word stands first, byte for byte.
  func firstRange(ofWord word: String) -> Range<Index>? {
    range(ofWord: word) { text, word in (0...(text.count - word.count)).first { word.stands(in: text, at: $0) } }
  }

  /// Where a word stands last.
  func lastRange(ofWord word: String) -> Range<Index>? {
    range(ofWord: word) { text, word in
      // Every source of a format is looked through for marks: a plain loop, which asks for the first byte first.
      var at = text.count - word.count
      while at >= 0 {
        if text[at] == word[0], word.stands(in: text, at: at) { return at }
        at -= 1
      }
      return nil
    }
  }

  private func range(
    ofWord word: String, _ search: (_ text: UnsafeBufferPointer<UInt8>, _ word: UnsafeBufferPointer<UInt8>) -> Int?
  ) -> Range<Index>? {
    guard !word.isEmpty, utf8.count >= word.utf8.count else { return nil }
    let offset = utf8.withContiguousStorageIfAvailable { text in
      word.utf8.withContiguousStorageIfAvailable { search(text, $0) } ?? nil
    }
    // Strings of Swift's own are always contiguous.
    guard let offset = offset ?? nil else { return nil }
    let start = utf8.index(startIndex, offsetBy: offset)
    return start..<utf8.index(start, offsetBy: word.utf8.count)
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func stands(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    for at in indices where text[start + at] != self[at] { return false }
    return true
  }
}

extension String {
  /// Whether the first byte does not exclude that a word stands at the start, in any case; no word is empty.
  fileprivate func mayBegin(with word: String) -> Bool {
    guard let mine = utf8.first, let other = word.utf8.first else { return false }
    return mine | 0x20 == other | 0x20 || mine >= 0x80 || other >= 0x80
  }
}

extension Substring {
  /// Whether the last byte does not exclude that a word stands at the end; no word is empty.
  fileprivate func mayEnd(in word: String) -> Bool {
    guard let mine = utf8.last, let other = word.utf8.last else { return false }
    return mine == other || mine >= 0x80 || other >= 0x80
  }

  /// Without white space at both ends.
  var trimmed: Substring {
    if let first = utf8.first, let last = utf8.last, (0x21..<0x80).contains(first), (0x21..<0x80).contains(last) {
      return self
    }
    var scalars = unicodeScalars
    while let first = scalars.first, first.isSpace { scalars.removeFirst() }
    while let last = scalars.last, last.isSpace { scalars.removeLast() }
    return Substring(scalars)
  }
}

extension Unicode.Scalar {
  /// Whether it is white space; ASCII needs no table.
  fileprivate var isSpace: Bool { isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace }
}
