/// Where text begins and ends once white space and separators are off.
enum StatementEdges {
  typealias Gap = ConflictWord<LabelVocabulary.Mark>.Gap

  /// The offset past white space.
  static func skipSpace(_ bytes: [UInt8], from start: Int) -> Int {
    skip(bytes, from: start, .space)
  }

  /// The offset past white space and what closes a heading: colon, full stop, dash and the like.
  static func skipSeparators(_ bytes: [UInt8], from start: Int) -> Int {
    skip(bytes, from: start, .separators)
  }

  private static func skip(_ bytes: [UInt8], from start: Int, _ kinds: Gap) -> Int {
    var position = start
    while position < bytes.count {
      let (scalar, length) = FoldedScalar.decode(bytes, position)
      guard !FoldedScalar.isWord(scalar), !Gap(scalar).isDisjoint(with: kinds) else { break }
      position += length
    }
    return position
  }

  /// The end of the text without the gaps of these kinds there.
  static func trimmedEnd(_ bytes: [UInt8], of kinds: Gap = .space) -> Int {
    var end = bytes.count
    while end > 0 {
      let start = scalarStart(bytes, before: end)
      let scalar = FoldedScalar.decode(bytes, start).scalar
      guard !FoldedScalar.isWord(scalar), !Gap(scalar).isDisjoint(with: kinds) else { break }
      end = start
    }
    return end
  }

  private static func scalarStart(_ bytes: [UInt8], before end: Int) -> Int {
    var start = end - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// The text between two offsets; empty where they have crossed.
  static func string(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String {
    start < end ? String(decoding: bytes[start..<end], as: UTF8.self) : ""
  }
}

extension ConflictWord.Gap {
  /// White space and what closes a heading.
  static var separators: Self { [.space, .lineFeed, .colon, .semicolon, .comma, .stop, .dash, .hyphen] }

  /// Whether a heading ends here, whatever follows.
  var closesHeading: Bool { !isDisjoint(with: [.colon, .lineFeed, .dash, .fullStop]) }
}
