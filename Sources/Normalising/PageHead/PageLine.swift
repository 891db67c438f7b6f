/// A line of a page: its words, and which of them are raised.
struct PageLine {
  let runs: [(isRaised: Bool, text: String)]
  /// All words, raised ones too.
  let text: String
  /// The words with their mark-up.
  let fragment: String

  /// A line as a fragment with mark-up.
  init(_ line: some StringProtocol) {
    fragment = String(line)
    guard fragment.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      (runs, text) = ([(false, fragment)], fragment)
      return
    }
    runs = RaisedRuns(fragment).runs
    text = runs.map(\.text).joined()
  }

  /// The letters alone, small, of the beginning.
  var letters: String { String(text.prefix(40).lowercased().filter(\.isLetter)) }

  /// The mark in superscript that begins the line, and the words behind it.
  var raisedMark: (mark: String, words: String)? {
    let runs = runs.drop { $0.text.allSatisfy(\.isWhitespace) }
    guard let first = runs.first, first.isRaised, runs.count > 1 else { return nil }
    let mark = first.text.filter { !" ,.;()[]".contains($0) }
    guard (1...4).contains(mark.count) else { return nil }
    return (mark, runs.dropFirst().map(\.text).joined())
  }
}
