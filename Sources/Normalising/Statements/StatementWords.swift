/// The words of one kind of statement, from one or several carriers.
struct StatementWords {
  /// One carrier's words with their label.
  struct Piece: Equatable {
    let label: String?
    var text: String
  }

  /// From this number of pieces on only equal ones are told; an article has no more than a few.
  private static let compared = 24
  /// The shortest text that counts as contained in another, in bytes: `None` is no part of a longer statement.
  private static let contained = 20

  private(set) var pieces: [Piece] = []

  var isEmpty: Bool { pieces.isEmpty }

  /// The label of the first that has one.
  var label: String? { pieces.lazy.compactMap(\.label).first }

  /// All words, a line feed between those of different carriers; `nil` where there are none.
  var text: String? { pieces.isEmpty ? nil : pieces.map(\.text).joined(separator: "\n") }

  /// Adds a carrier's words, unless they are there already; what they contain goes.
  mutating func add(_ text: String, label: String?) {
    guard !text.isEmpty else { return }
    if pieces.contains(where: { $0.text == text }) { return }
    if pieces.count < Self.compared {
      if pieces.contains(where: { Self.holds($0.text, text) }) { return }
      pieces.removeAll { Self.holds(text, $0.text) }
    }
    pieces.append(Piece(label: label, text: text))
  }

  private static func holds(_ whole: String, _ part: String) -> Bool {
    part.utf8.count > contained && part.utf8.count < whole.utf8.count
      && ByteSearch.contains(Array(whole.utf8), words: Array(part.utf8))
  }
}

/// Search for words in words, in linear time (Knuth, Morris and Pratt).
enum ByteSearch {
  /// Whether some words stand in a text, not within longer words.
  static func contains(_ bytes: [UInt8], words part: [UInt8]) -> Bool {
    guard !part.isEmpty else { return true }
    let borders = borders(of: part)
    var matched = 0
    for at in bytes.indices {
      while matched > 0, part[matched] != bytes[at] { matched = borders[matched - 1] }
      if part[matched] == bytes[at] { matched += 1 }
      guard matched == part.count else { continue }
      if isBorder(bytes, at + 1 - part.count), isBorder(bytes, at + 1) { return true }
      matched = borders[matched - 1]
    }
    return false
  }

  /// Whether no word goes on across an offset.
  private static func isBorder(_ bytes: [UInt8], _ offset: Int) -> Bool {
    guard offset > 0, offset < bytes.count else { return true }
    return !isWord(bytes[offset - 1]) || !isWord(bytes[offset])
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }

  /// For each beginning of some bytes the length of the longest shorter beginning that it ends with.
  private static func borders(of part: [UInt8]) -> [Int] {
    var borders = [Int](repeating: 0, count: part.count)
    var length = 0
    for at in part.indices.dropFirst() {
      while length > 0, part[length] != part[at] { length = borders[length - 1] }
      if part[length] == part[at] { length += 1 }
      borders[at] = length
    }
    return borders
  }
}
