import Articles
import References

/// Names of a list that prints families in capitals: `Jane Q. NOKKEN, Wei LIU`. Alone, `Wei LIU` reads as a family and
/// its initials; the others tell.
enum LoudNames {
  /// The entries, in which such names have their family in front: `LIU, Wei`. They are as they were unless all names
  /// end in a word of capitals, and one in a word that can be no initials. Linear.
  static func parted(_ entries: [Capture]) -> [Capture] {
    // Nearly all lists end here, at their first name.
    guard entries.count > 1, entries.allSatisfy({ $0.text(.name).map(endsLoud) ?? true }),
      entries.contains(where: { $0.text(.name).map(hasLoudFamily) ?? false })
    else { return entries }
    return entries.map { entry in
      let words = entry.text(.name)?.split(separator: " ") ?? []
      // ``PersonName`` takes no more letters for initials.
      guard words.count > 1, let family = words.last, family.count <= 4 else { return entry }
      let inverted = "\(family), \(words.dropLast().joined(separator: " "))"
      return Capture(
        entry.field, entry.text,
        parts: entry.parts.map { $0.field == .name ? Capture(.name, inverted) : $0 })
    }
  }

  /// `Jane Q. NOKKEN`: a word of four capitals and more behind one with small letters.
  private static func hasLoudFamily(_ name: String) -> Bool {
    endsLoud(name) && name.split(separator: " ").last.map { $0.count > 3 } == true
  }

  private static func endsLoud(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard words.count > 1, !name.contains(","), let last = words.last, last.count > 1, !NameWords.areDegrees(last),
      last.allSatisfy({ $0.isUppercase || "-'’".contains($0) })
    else { return false }
    return words[0].contains(where: \.isLowercase)
  }
}
