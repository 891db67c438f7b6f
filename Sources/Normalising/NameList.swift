/// Several names in one string.
enum NameList {
  /// The names of `Roe J; Doe M`, `Roe, Jane; Doe, Max`, `J Roe, M Doe and A Poe` or `Jane Roe & Max Doe`; a single name
  /// `Roe, Jane` stays whole. Linear.
  static func split(_ printed: String) -> [String] {
    if printed.utf8.contains(UInt8(ascii: ";")) { return names(printed.split(separator: ";")) }
    let parts = printed.split(separator: ",").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
    let joined = parts.flatMap(splitAtJoints)
    // With a comma between family and given name one side is a single word, in a list none is.
    let isList =
      joined.allSatisfy { $0.contains(" ") } || parts.count > 3 || parts.count > 1 && parts.allSatisfy(isWhole)
    return isList ? names(joined) : [printed].filter { !$0.isEmpty }
  }

  /// Whether a name is in a script that has no comma between family and given name: Chinese characters, Hangul.
  private static func isWhole(_ name: Substring) -> Bool {
    name.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) || (0xAC00...0xD7A3).contains($0.value) }
  }

  /// Two names that `and` or `&` joins, as long as both are of several words; a slip of the pen may join twice.
  private static func splitAtJoints(_ part: Substring) -> [Substring] {
    let words = part.split(separator: " ")
    let start = words.prefix(while: isJoint).count
    guard start < words.count, let joint = words[start...].firstIndex(where: isJoint) else {
      return start > 0 && start < words.count ? [part[words[start].startIndex...]] : [part]
    }
    let second = words[joint...].drop(while: isJoint)
    guard joint - start > 1, second.count > 1, let first = second.first else { return [part] }
    return [part[words[start].startIndex..<words[joint - 1].endIndex], part[first.startIndex...]]
  }

  private static func isJoint(_ word: Substring) -> Bool { word == "and" || word == "&" }

  private static func names(_ parts: [Substring]) -> [String] {
    parts.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { !$0.isEmpty }
  }
}
