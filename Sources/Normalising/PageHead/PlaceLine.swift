import Articles

/// What stands behind a journal's name in a line that is nothing but a citation: `2013;68:82-90 doi:…`, `1, 026101 (2016)`,
/// `2014, 79 (3), pp 880–887`, `21 (3) - Pages 453-476`.
struct PlaceLine: Equatable {
  private(set) var year: Int?
  private(set) var volume: String?
  private(set) var issue: String?
  /// Pages as printed.
  private(set) var pages: String?

  private static let longest = 200
  /// Where the place has ended.
  private static let ends: [StaticString] = ["doi", "http", "pmid", "pmcid", "(published", "first published", "issn"]
  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
  private enum Part { case volume, issue, pages }
  private static let labels: [String: Part] = [
    "vol": .volume, "volume": .volume, "v": .volume, "no": .issue, "issue": .issue, "number": .issue,
    "pp": .pages, "p": .pages, "pages": .pages, "page": .pages, "article": .pages, "id": .pages,
  ]

  /// `nil` where other words stand in the line, or no volume. Linear.
  init?(_ printed: String) {
    let cursor = ByteCursor(PrintedDash.unified(String(printed.prefix(Self.longest))))
    let end = Self.ends.compactMap { cursor.index(of: $0) }.min() ?? cursor.bytes.count
    var tokens = Self.tokens(cursor.bytes[..<end])
    guard let date = tokens.firstIndex(where: Self.isYear) ?? tokens.indices.first, tokens.count <= 16 else {
      return nil
    }
    year = Self.isYear(tokens[date]) ? Int(tokens[date].word) : nil
    if year != nil { Self.takeDate(at: date, of: &tokens) }
    guard read(tokens), volume?.first?.isNumber == true else { return nil }
  }

  /// A word or number with the sign in front of it.
  private struct Token {
    var sign: UInt8
    var word: String
  }

  private static func tokens(_ bytes: ArraySlice<UInt8>) -> [Token] {
    var tokens: [Token] = []
    var (sign, word) = (UInt8(ascii: " "), [UInt8]())
    for byte in bytes + [0x20] {
      if byte.isASCIIAlphanumeric || byte >= 0x80 || byte == 0x2D && word.last?.isASCIIAlphanumeric == true {
        word.append(byte)
        continue
      }
      if !word.isEmpty {
        while word.last == 0x2D { word.removeLast() }
        tokens.append(Token(sign: sign, word: String(decoding: word, as: UTF8.self)))
        (sign, word) = (0x20, [])
      }
      if byte != 0x20 { sign = byte }
    }
    return tokens
  }

  private static func isYear(_ token: Token) -> Bool {
    token.word.utf8.count == 4 && token.sign != UInt8(ascii: ":")
      && (token.word.hasPrefix("19") || token.word.hasPrefix("20"))
      && token.word.utf8.allSatisfy(\.isASCIIDigit)
  }

  /// Whether a word names a month in English.
  static func isMonth(_ word: some StringProtocol) -> Bool {
    months.contains(String(word.prefix(3).lowercased())) && word.utf8.allSatisfy(\.isASCIILetter)
  }

  /// Takes the year out, with the month and day beside it.
  private static func takeDate(at place: Int, of tokens: inout [Token]) {
    var (start, end) = (place, place + 1)
    func isMonth(_ at: Int) -> Bool { tokens.indices.contains(at) && Self.isMonth(tokens[at].word) }
    func isDay(_ at: Int) -> Bool {
      tokens.indices.contains(at) && tokens[at].word.utf8.count < 3 && tokens[at].sign == 0x20
    }
    if isMonth(end) {
      end += 1
      if isDay(end) { end += 1 }
    } else if isMonth(start - 1) {
      start -= 1
    } else if isMonth(start - 2), isDay(start - 1) || tokens[start].sign == UInt8(ascii: ",") {
      start -= 2
    }
    tokens.removeSubrange(start..<end)
  }

  private mutating func read(_ tokens: [Token]) -> Bool {
    var next: Part?
    for token in tokens {
      if let label = Self.labels[token.word.lowercased()] {
        next = label
        continue
      }
      guard token.word.utf8.contains(where: \.isASCIIDigit) else { return false }
      guard let part = next ?? part(token) else { return pages != nil }
      switch part {
      case .volume: volume = volume ?? token.word
      case .issue: issue = issue ?? token.word
      case .pages: pages = pages ?? token.word
      }
      next = nil
    }
    return true
  }

  /// What a number without a label is, by the sign in front of it.
  private func part(_ token: Token) -> Part? {
    if volume == nil { return .volume }
    if token.sign == UInt8(ascii: "("), issue == nil, pages == nil { return .issue }
    return pages == nil ? .pages : nil
  }
}
