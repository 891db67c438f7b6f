/// What stands before a reference and is no part of it: list numbers, letters of sub-references, `see also`.
struct LeadScanner {
  private static let words: WordList = [
    "see also", "see, for example", "see for example", "see, e.g.", "see e.g.", "see", "cf.", "cf", "e.g.",
    "for a review, see", "for a review see", "for reviews, see", "for reviews see", "reviewed in",
  ]

  let line: Line

  /// Offset behind list numbers and letters: `12. `, `[12] `, `(12) `, `(a) `, one behind another.
  func labelEnd() -> Int {
    var at = line.afterSpaces(0)
    for _ in 0..<3 {
      guard let next = number(at) ?? letter(at) else { break }
      at = next
    }
    return at
  }

  /// Offset behind `see also ` and its like at an offset, where a capital follows.
  func wordsEnd(_ start: Int) -> Int {
    var at = start
    guard line.skip(anyOf: Self.words, &at) else { return start }
    let mark = at
    line.skipMarks([Byte.comma, Byte.colon, Byte.stop], &at)
    return at > mark && line.isCapital(at) ? at : start
  }

  private func number(_ start: Int) -> Int? {
    var at = start
    if line[at] == Byte.openBracket || line[at] == Byte.open { at += 1 }
    let digits = line.digitsEnd(at)
    guard (1...3).contains(digits - at) else { return nil }
    return end(digits, openedBy: at > start ? line[start] : 0, mayBeStop: true)
  }

  private func letter(_ start: Int) -> Int? {
    var at = start
    if line[at] == Byte.openBracket || line[at] == Byte.open { at += 1 }
    guard Byte.isLetter(line[at]), !Byte.isWord(line[at + 1]) else { return nil }
    return end(at + 1, openedBy: at > start ? line[start] : 0, mayBeStop: false)
  }

  /// Offset behind the mark that closes a label; a space follows it, or after a square bracket a capital.
  private func end(_ at: Int, openedBy opening: UInt8, mayBeStop: Bool) -> Int? {
    let isStop = mayBeStop && line[at] == Byte.stop
    guard line[at] == Byte.closeBracket || line[at] == Byte.close || isStop else { return nil }
    var next = at + 1
    if opening != 0, line[next] == Byte.stop { next += 1 }
    guard line[next] == Byte.space || opening == Byte.openBracket && line.isCapital(next) else { return nil }
    return line.afterSpaces(next)
  }
}
