/// First and last page, both in full (`71-4` is 71 to 74).
public struct PageRange: Sendable, Equatable {
  /// First page.
  public var first: String
  /// Last page, `nil` where there is one page only.
  public var last: String?

  /// A range of pages.
  public init(first: String, last: String? = nil) {
    self.first = first
    self.last = last
  }

  /// The range up to a last page as printed, which may be shortened or repeat the first.
  public init(first: String, printedLast: String) {
    let last = Self.lastPage(printedLast, after: first)
    self.init(first: first, last: last == first ? nil : last)
  }

  /// The last page in full, as the first one shows how: `884`, `95` is 895; `S12`, `9` is S19; `160S`, `2S` is 162S;
  /// `1161.e1`, `2` is 1161.e2; `1099`, `104` is 1104, since pages do not run backwards. Pages that do not fit together
  /// are left alone (CHOICES 6).
  public static func lastPage(_ printed: String, after first: String) -> String {
    // Most pages are numbers: then nothing need be taken apart.
    if !printed.isEmpty, PageToken.isNumber(first), PageToken.isNumber(printed) {
      let lacking = first.utf8.count - printed.utf8.count
      if lacking <= 0 { return printed }
      let whole = String(decoding: Array(first.utf8.prefix(lacking)) + printed.utf8, as: UTF8.self)
      if whole >= first { return whole }
    }
    // `IV-3`, `18` are pages of part IV.
    if let hyphen = first.utf8.lastIndex(of: 0x2D), !printed.utf8.contains(0x2D) {
      let start = first.index(after: hyphen)
      return first[..<start] + lastPage(printed, after: String(first[start...]))
    }
    guard let start = PageToken(first), var end = PageToken(printed) else { return printed }
    guard end.prefix.isEmpty || end.prefix.lowercased() == start.prefix.lowercased() else { return printed }
    if end.prefix.isEmpty, end.suffix.isEmpty, end.digits.utf8.count < start.digits.utf8.count, let stem = start.stem {
      return stem + printed
    }
    end.complete(from: start)
    return end.text
  }

  /// Whether what stands alone in the place of pages is an article's number: letters before digits, or five digits and
  /// more. `S12`, `12A`, `172.e1` and roman numerals are pages (CHOICES 7).
  public static func isArticleNumber(_ printed: String) -> Bool {
    let bytes = printed.utf8
    guard let start = bytes.firstIndex(where: PageToken.isDigit) else { return false }
    let behind = bytes[start...].drop(while: PageToken.isDigit)
    let digits = bytes[start..<behind.startIndex].count
    guard start == bytes.startIndex else {
      let isSupplement = bytes[..<start].elementsEqual("S".utf8) || bytes[..<start].elementsEqual("s".utf8)
      return !(isSupplement && behind.isEmpty && digits <= 4)
    }
    if behind.isEmpty { return digits >= 5 }
    if behind.starts(with: ".e".utf8) {
      let number = behind.dropFirst(2)
      return number.isEmpty || !number.allSatisfy(PageToken.isDigit)
    }
    return !(behind.count == 1 && behind.allSatisfy(PageToken.isLetter))
  }
}

/// One end of a page range: letters, digits, and what follows them (`S12`, `160S`, `603.e9`).
private struct PageToken {
  var prefix: Substring
  var digits: Substring
  var suffix: Substring

  /// Nil where the text has no digits, or other signs than letters, full stop and blank before them.
  init?(_ text: String) {
    let bytes = text.utf8
    guard let start = bytes.firstIndex(where: Self.isDigit) else { return nil }
    let isPrefix = bytes[..<start].allSatisfy { Self.isLetter($0) || $0 == 0x2E || $0 == 0x20 || $0 >= 0x80 }
    guard isPrefix else { return nil }
    let end = bytes[start...].firstIndex { !Self.isDigit($0) } ?? bytes.endIndex
    (prefix, digits, suffix) = (text[..<start], text[start..<end], text[end...])
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  static func isNumber(_ text: String) -> Bool { text.utf8.allSatisfy(isDigit) }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

  var text: String { String(prefix + digits + suffix) }

  /// `1161.e` of `1161.e1`.
  var stem: Substring? {
    let bytes = suffix.utf8
    guard bytes.first == 0x2E else { return nil }
    let number = bytes.dropFirst().drop(while: Self.isLetter)
    guard !number.isEmpty, number.allSatisfy(Self.isDigit) else { return nil }
    return prefix + digits + suffix[..<number.startIndex]
  }

  /// Takes from the first page what this last page leaves out.
  mutating func complete(from first: PageToken) {
    let lacking = first.digits.utf8.count - digits.utf8.count
    if lacking > 0 {
      var head = Substring(first.digits.utf8.prefix(lacking))
      if head + digits < first.digits { head = Self.successor(of: head) }
      digits = head + digits
    }
    if prefix.isEmpty { prefix = first.prefix }
    if suffix.isEmpty, first.suffix.utf8.count == 1, first.suffix.utf8.allSatisfy(Self.isLetter) {
      suffix = first.suffix
    }
  }

  /// The next decimal number, of any length.
  private static func successor(of digits: Substring) -> Substring {
    var bytes = Array(digits.utf8)
    var index = bytes.count
    while index > 0, bytes[index - 1] == 0x39 {
      index -= 1
      bytes[index] = 0x30
    }
    if index == 0 { return "1" + Substring(decoding: bytes, as: UTF8.self) }
    bytes[index - 1] += 1
    return Substring(decoding: bytes, as: UTF8.self)
  }
}
