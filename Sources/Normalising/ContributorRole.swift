/// What a contributor is, by the type that a source's mark-up gives (JATS's `contrib-type`).
enum ContributorRole {
  /// The role in snake_case, `editor`, `academic_editor` …; `nil` for authors of all kinds (CHOICES 15).
  static func read(_ type: String) -> String? {
    var role: [UInt8] = []
    for byte in type.utf8 {
      if byte.isASCIIAlphanumeric || byte >= 0x80 {
        role.append(byte.lowercasedASCII)
      } else if !role.isEmpty, role.last != UInt8(ascii: "_") {
        role.append(UInt8(ascii: "_"))
      }
    }
    if role.last == UInt8(ascii: "_") { role.removeLast() }
    let words = String(decoding: role, as: UTF8.self)
    return words.isEmpty || words.hasPrefix("author") || authors.contains(words) ? nil : words
  }

  /// Words that say how somebody is an author, or that the author is a group.
  private static let authors: Set<String> = [
    "collab", "collaboration", "group", "corresp", "person", "first_author", "contributor",
  ]
}
