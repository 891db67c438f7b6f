/// A word, a number or a mark of a reference.
struct Token {
  /// What a token looks like.
  enum Form: UInt8 {
    case comma, stop, colon, semicolon, open, close, openBracket, closeBracket, quote, hyphen, slash, ampersand,
      question
    case mark
    /// `2014`, from 1500 to 2100.
    case year
    case digit, twoDigits, threeDigits, fourDigits, digits
    /// `S12`, `e1006967`.
    case letterNumber
    /// `12A`, `2nd`.
    case numberLetter
    /// `J`
    case initial
    /// `JR`
    case initials
    /// `WHO`, `NATURE`
    case capitals
    /// `Smith`
    case name
    /// `of`
    case small
    /// `diabetes`
    case word
    /// `McDonald`, `eLife`
    case mixed
    /// A word in a script without capitals.
    case script

    static let count = 30
    var isWord: Bool { rawValue >= Form.initial.rawValue }
    var isNumber: Bool { rawValue >= Form.year.rawValue && rawValue <= Form.numberLetter.rawValue }
    var isAcronym: Bool { self == .initials || self == .capitals || self == .mixed }
    var isMark: Bool { rawValue <= Form.mark.rawValue }
    var isInitials: Bool { self == .initial || self == .initials }
  }

  var start: Int
  var end: Int
  var form: Form
  /// Hash of the token in small letters, each digit alike.
  var word: UInt32 = 0
  /// Hashes of its first three and last three bytes in small letters.
  var head: UInt32 = 0
  var tail: UInt32 = 0
  /// Whether a space or something that has been read stands before it.
  var isSpaced: Bool
}

/// Mixes numbers into hashes that are the same on every machine.
enum Hash {
  static let seed: UInt32 = 0x811C_9DC5

  static func add(_ byte: UInt8, to hash: UInt32) -> UInt32 { (hash ^ UInt32(byte)) &* 0x0100_0193 }

  static func mix(_ left: UInt32, _ right: UInt32) -> UInt32 {
    var hash = left &* 0x9E37_79B1 ^ (right &* 0x85EB_CA77)
    hash ^= hash >> 15
    hash = hash &* 0x2C1B_3C6D
    return hash ^ (hash >> 13)
  }

  static func of(_ word: StaticString) -> UInt32 {
    word.withUTF8Buffer { $0.reduce(seed) { add($1, to: $0) } }
  }

  static func of(_ word: some Sequence<UInt8>) -> UInt32 { word.reduce(seed) { add($1, to: $0) } }
}

extension Line {
  /// The tokens from an offset to the end. Letters and digits that touch are one token, apostrophes inside too; every
  /// other character is a token of its own.
  func tokens(from start: Int, limit: Int) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(min(limit, (end - start) / 4 + 8))
    var at = start
    while tokens.count < limit {
      let first = afterSpaces(at)
      guard first < end else { break }
      let next = tokenEnd(first)
      var token = Token(start: first, end: next, form: form(first, next), isSpaced: first > at || first == start)
      hash(&token)
      tokens.append(token)
      at = next
    }
    return tokens
  }

  private func tokenEnd(_ start: Int) -> Int {
    var at = start
    while Byte.isWord(self[at]) || isInnerApostrophe(at, start) {
      if at - start == 4 || Byte.isDigit(self[at]), isLostBlank(at, after: start) { return at }
      at += 1
    }
    if at > start { return at }
    at += 1
    // A long dash or a doubled mark is one token, and a mark of several bytes, which folding has made alike.
    while at < end, self[at] == self[start], Self.wide.contains(self[start]) { at += 1 }
    return at
  }

  private static let wide = [Byte.hyphen, Byte.quote, Byte.apostrophe]

  /// Whether the blank between a word and a number got lost before an offset: `Virology64`, `USA107`, `SPIE9348,`, `2017Fructans`.
  private func isLostBlank(_ at: Int, after start: Int) -> Bool {
    if Byte.isDigit(self[at]) {
      // Most digits follow others.
      guard at - start >= 2, !Byte.isDigit(self[at - 1]), digitsEnd(at) == wordEnd(at) else { return false }
      if isSmall(at - 1), isSmall(at - 2) { return true }
      let isFollowed = at - start == 3 || digitsEnd(at) - at > 2 && self[digitsEnd(at)] == Byte.comma || isYear(at)
      return (3...5).contains(at - start) && isFollowed && self[start..<at].allSatisfy(Byte.isCapital)
    }
    guard at - start == 4, Byte.isCapital(self[at]), isSmall(at + 1), isSmall(at + 2) else { return false }
    return digitsEnd(start) == at
  }

  private func isInnerApostrophe(_ at: Int, _ start: Int) -> Bool {
    self[at] == Byte.apostrophe && at > start && Byte.isWord(bytes[at - 1]) && wordBehindApostrophe(at)
  }

  private func wordBehindApostrophe(_ start: Int) -> Bool {
    var at = start
    while self[at] == Byte.apostrophe { at += 1 }
    return Byte.isWord(self[at])
  }

  private func form(_ start: Int, _ end: Int) -> Token.Form {
    let first = self[start]
    guard Byte.isWord(first) else { return markForm(first) }
    var (digits, capitals, smalls, others) = (0, 0, 0, 0)
    var at = start
    while at < end {
      let byte = self[at]
      if Byte.isDigit(byte) {
        digits += 1
      } else if isCapital(at) {
        capitals += 1
      } else if isSmall(at) {
        smalls += 1
      } else if byte >= 0x80 {
        others += 1
      }
      at += Self.width(of: byte)
    }
    if digits > 0 { return numberForm(start, end, digits, capitals + smalls + others) }
    if capitals == 0, smalls == 0 { return .script }
    if smalls == 0 {
      return capitals == 1 ? .initial : capitals <= 3 ? .initials : .capitals
    }
    if capitals == 0 { return smalls <= 3 ? .small : .word }
    return capitals == 1 && isCapital(start) ? .name : .mixed
  }

  private func numberForm(_ start: Int, _ end: Int, _ digits: Int, _ letters: Int) -> Token.Form {
    guard letters == 0 else {
      // `2014a`, and a copyright's year: `c2014`.
      let isCopyright = self[start] == UInt8(ascii: "c")
      if letters == 1, digits == 4, isYear(isCopyright ? start + 1 : start) { return .year }
      return Byte.isDigit(self[start]) ? .numberLetter : .letterNumber
    }
    switch digits {
    case 1: return .digit
    case 2: return .twoDigits
    case 3: return .threeDigits
    case 4: return isYear(start) ? .year : .fourDigits
    default: return .digits
    }
  }

  /// Whether four digits are a year. A word may stand before it from which the blank got lost: `Taxon1971;20`.
  private func isYear(_ start: Int) -> Bool {
    digitsEnd(start) == start + 4
      && (1500...2100).contains(fold[start..<start + 4].reduce(0) { $0 * 10 + Int($1 - 0x30) })
  }

  private func markForm(_ byte: UInt8) -> Token.Form {
    switch byte {
    case Byte.comma: .comma
    case Byte.stop: .stop
    case Byte.colon: .colon
    case Byte.semicolon: .semicolon
    case Byte.open: .open
    case Byte.close: .close
    case Byte.openBracket: .openBracket
    case Byte.closeBracket: .closeBracket
    case Byte.quote: .quote
    case Byte.hyphen: .hyphen
    case Byte.slash: .slash
    case Byte.ampersand: .ampersand
    case Byte.question, Byte.exclamation: .question
    default: .mark
    }
  }

  private func hash(_ token: inout Token) {
    var (whole, head) = (Hash.seed, Hash.seed)
    let tailStart = max(token.start, token.end - 3)
    var tail = Hash.seed
    for at in token.start..<token.end {
      let byte = smallByte(at)
      whole = Hash.add(byte, to: whole)
      if at - token.start < 3 { head = Hash.add(byte, to: head) }
      if at >= tailStart { tail = Hash.add(byte, to: tail) }
    }
    (token.word, token.head, token.tail) = (whole, head, tail)
  }

  /// The folded byte in small letters, each digit as `9`; small letters of Latin-1 for its capitals.
  func smallByte(_ at: Int) -> UInt8 {
    let byte = fold[at]
    if Byte.isDigit(byte) { return UInt8(ascii: "9") }
    if Byte.isCapital(byte) { return byte | 0x20 }
    if at > 0, byte >= 0x80, byte < 0x9F, fold[at - 1] == 0xC3 { return byte | 0x20 }
    return byte
  }
}
