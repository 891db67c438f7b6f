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
        url = words.firstIndex(of: ")").flatMap { Self.webAddress(String(words[words.index(after: $0)...])) } ?? url
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
      if parts[0] == "url" { url = Self.webAddress(parts[1]) ?? url }
      if parts[0] == "saved date" { savedAt = Self.isoDate(parts[1]) ?? savedAt }
    }
  }

  /// An address on the web, also where the page was saved from a web archive: not `about:internet`, by which a browser only
  /// says that it does not know.
  private static func webAddress(_ words: String) -> String? {
    words.hasPrefix("https://") || words.hasPrefix("http://") ? PageLinks.siteAddress(words) : nil
  }

  /// `Tue Nov 24 2026 10:15:00 GMT+0100 (Central European Standard Time)` as `2026-11-24T10:15:00+01:00`.
  private static func isoDate(_ printed: String) -> String? {
    let words = printed.split(separator: " ")
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    guard words.count >= 5, let month = months.firstIndex(of: String(words[1])), let date = Int(words[2]),
      (1...31).contains(date), isShaped(words[3], "0000"), isShaped(words[4], "00:00:00")
    else { return nil }
    let number = month + 1
    let day = date < 10 ? "0\(date)" : "\(date)"
    var zone = ""
    if words.count > 5, isShaped(words[5], "GMT+0000") || isShaped(words[5], "GMT-0000") {
      let offset = words[5].dropFirst(3)
      zone = offset.hasSuffix("0000") ? "Z" : "\(offset.prefix(3)):\(offset.suffix(2))"
    }
    return "\(words[3])-\(number < 10 ? "0" : "")\(number)-\(day)T\(words[4])\(zone)"
  }

  /// Whether words have a shape in which `0` stands for any digit.
  private static func isShaped(_ words: Substring, _ shape: String) -> Bool {
    words.utf8.count == shape.utf8.count
      && zip(words.utf8, shape.utf8).allSatisfy { $1 == 0x30 ? $0 >= 0x30 && $0 <= 0x39 : $0 == $1 }
  }
}
