/// Numbers of books and serials, which no field holds and which would be read as pages.
extension IdentifierScanner {
  /// `ISBN 978-3-16-148410-0`, `ISSN: 1234-5678`: a number of a book or serial, which no field holds.
  func standardNumber(_ start: Int, _ line: inout Line) -> Int? {
    var at = start
    guard !Byte.isWord(line[start - 1]), line.skip(anyOf: Self.numberLabels, &at) else { return nil }
    line.skipMarks([Byte.colon], &at)
    let number = at
    while Byte.isDigit(line[at]) || line[at] == Byte.hyphen || line[at] | 0x20 == UInt8(ascii: "x") { at += 1 }
    guard (8...25).contains(at - number) else { return nil }
    line.blank(span(start, at))
    return at
  }

  private static let numberLabels: WordList = ["isbn-13", "isbn-10", "isbn", "issn"]

  /// The ISSN that some publishers print behind the full stop that ends a reference: `(2018).0031-9007`.
  func blankISSN(_ line: inout Line) {
    let start = line.end - 9
    guard start > 20, line[start + 4] == Byte.hyphen, !Byte.isWord(line[start - 1]) else { return }
    guard line[line.beforeSpaces(start)] == Byte.stop else { return }
    var sum = 0
    for (offset, weight) in [(0, 8), (1, 7), (2, 6), (3, 5), (5, 4), (6, 3), (7, 2)] {
      guard Byte.isDigit(line[start + offset]) else { return }
      sum += Int(line[start + offset] - 0x30) * weight
    }
    // Check digit modulo 11, X for ten (ISO 3297).
    let check = (11 - sum % 11) % 11
    guard line[start + 8] == (check == 10 ? UInt8(ascii: "X") : UInt8(check) + 0x30) else { return }
    line.blank(start..<line.end)
    line.trim()
  }
}
