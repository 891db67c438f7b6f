import Articles

/// The day on which a cited page was read.
enum AccessDate {
  private static let labels: [StaticString] = [
    "last accessed", "date accessed", "accessed", "access date", "retrieved", "cited", "viewed", "consulted",
    "acesso em", "consultado", "citado",
  ]

  /// ISO 8601 where the date is complete, else the words as printed, without `accessed on` and brackets.
  static func read(_ capture: Capture) -> String? {
    let tagged = [capture.text(.year), capture.text(.month), capture.text(.day)].compactMap(\.self)
    if tagged.count == 3, let date = day(of: tagged) { return date }
    guard let printed = capture.text(.text) else { return tagged.orNil?.joined(separator: " ") }
    let words = withoutLabel(printed)
    guard !words.isEmpty else { return nil }
    guard let date = PrintedDate.parse(words), date.precision == .day else { return words }
    return date.start
  }

  /// Year, month and day, of which the month may be a word.
  private static func day(of parts: [String]) -> String? {
    let words = parts.joined(separator: Int(parts[1]) == nil ? " " : "-")
    guard let date = PrintedDate.parse(words), date.precision == .day else { return nil }
    return date.start
  }

  private static func withoutLabel(_ printed: String) -> String {
    var cursor = ByteCursor(printed)
    cursor.skip(anyOf: " ([.,;")
    for label in labels where cursor.skip(label) { break }
    cursor.skip(anyOf: " :")
    if cursor.spells("on ", at: cursor.position) { _ = cursor.skip("on ") }
    var rest = cursor.bytes[cursor.position...]
    while let last = rest.last, (" .;,)]" as StaticString).contains(last) { rest.removeLast() }
    return String(decoding: rest, as: UTF8.self)
  }
}
