/// What a saving browser or tool writes in a comment before the page: from where, and when.
public struct SavedPage: Sendable, Equatable {
  /// The page's address.
  public var url: String?
  /// When it was saved, ISO 8601, as written.
  public var savedAt: String?

  /// Reads the comments of a page; `nil` where none tells.
  ///
  /// Browsers write `saved from url=(0042)https://…` (the number is the length of the address); SingleFile writes
  /// ` Page saved with SingleFile`, `url: …` and `saved date: …` on lines of their own.
  public init?(_ document: Document) {
    for comment in document.comments.prefix(8) {
      let words = comment.text.underTextPolicy(keepsLines: true)
      if words.hasPrefix("saved from url=(") {
        url = words.firstIndex(of: ")").map { String(words[words.index(after: $0)...]) }
      } else if words.hasPrefix("Page saved with SingleFile") {
        readSingleFile(words)
      }
    }
    if url == nil, savedAt == nil { return nil }
  }

  private mutating func readSingleFile(_ words: String) {
    for line in words.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1).map { String($0).underTextPolicy() }
      guard parts.count == 2 else { continue }
      if parts[0] == "url" { url = parts[1] }
      if parts[0] == "saved date" { savedAt = Self.isoDate(parts[1]) }
    }
  }

  /// `Tue Nov 24 2026 10:15:00 GMT+0100 (Central European Standard Time)` as `2026-11-24T10:15:00+01:00`.
  private static func isoDate(_ printed: String) -> String? {
    let words = printed.split(separator: " ")
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    guard words.count >= 5, let month = months.firstIndex(of: String(words[1])), words[3].count == 4 else { return nil }
    let number = month + 1
    let day = words[2].count == 1 ? "0\(words[2])" : "\(words[2])"
    var zone = ""
    if words.count > 5, words[5].hasPrefix("GMT"), words[5].count == 8 {
      let offset = words[5].dropFirst(3)
      zone = offset.hasSuffix("0000") ? "Z" : "\(offset.prefix(3)):\(offset.suffix(2))"
    }
    return "\(words[3])-\(number < 10 ? "0" : "")\(number)-\(day)T\(words[4])\(zone)"
  }
}
