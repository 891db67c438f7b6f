/// Suggestions for words that are not known.
package enum Spelling {
  /// The sentence for a word that is none of those allowed: with the nearest of them, or with all where none is near.
  static func complaint(about word: String, as what: String, among words: [String]) -> String {
    let message = "unknown \(what) ‘\(word)’"
    if let nearest = nearest(to: word, among: words) { return message + "; did you mean ‘\(nearest)’?" }
    return message + "; it must be one of " + words.joined(separator: ", ")
  }

  /// The word that takes the fewest edits, of equals the first, or `nil` when all are too far off to be meant.
  package static func nearest(to word: String, among words: [String]) -> String? {
    guard word.utf8.count <= 64 else { return nil }
    let nearest = words.map { ($0, edits(from: word, to: $0)) }.min { $0.1 < $1.1 }
    guard let nearest, nearest.1 <= max(2, word.count / 3), nearest.1 < word.count else { return nil }
    return nearest.0
  }

  /// Insertions, deletions and substitutions from one word to another (Levenshtein). Quadratic in their lengths.
  static func edits(from left: String, to right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let substituted = diagonal + (a == b ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
