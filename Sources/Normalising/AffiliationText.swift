import Articles

/// The words of an affiliation without its label (CHOICES 13).
enum AffiliationText {
  /// The words of an entry; `nil` where nothing is left of it.
  ///
  /// One that is made of elements only (JATS's `institution`, `addr-line`, `country`) has its `piece`s joined by commas.
  /// In running words only what is left of an element that was taken out is mended. Linear.
  static func read(_ entry: Capture) -> String? {
    let label = entry.text(.label)
    if let printed = entry.text(.text) {
      let words = withoutBrackets(withoutLabel(label, printed))
      let text = entry.first(.mixedText) == nil ? String(words) : tidied(words)
      return text.isEmpty ? nil : text
    }
    guard let own = entry.text(.ownText), runs(own), let mixed = entry.text(.mixedText) else {
      return joined(entry.texts(.piece))
    }
    if isPrinted(own, in: mixed, behind: entry.texts(.piece)) { return tidied(own[...]) }
    let text = tidied(withoutLabel(label, mixed))
    return text.isEmpty ? nil : text
  }

  /// Whether the words outside of elements are the whole affiliation as it is printed, behind its parts (old SciELO): they
  /// stand last, begin anew, and repeat the first part.
  private static func isPrinted(_ own: String, in mixed: String, behind pieces: [String]) -> Bool {
    guard let first = pieces.first, own.unicodeScalars.first?.properties.isAlphabetic == true else { return false }
    return mixed.hasSuffix(own) && mixed.utf8.count >= own.utf8.count + first.utf8.count && own.contains(first)
  }

  /// The words of `(University of Northmoor)`.
  static func withoutBrackets(_ text: Substring) -> Substring {
    guard text.utf8.first == UInt8(ascii: "("), text.utf8.last == UInt8(ascii: ")"),
      !text.utf8.dropFirst().dropLast().contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") })
    else { return text }
    return text.dropFirst().dropLast()
  }

  /// A label of a few letters or signs at the start.
  private static func withoutLabel(_ label: String?, _ text: String) -> Substring {
    guard let label, label.utf8.count <= 8, text.hasPrefix(label) else { return text[...] }
    return text.dropFirst(label.count).drop { $0 == " " }
  }

  /// What metadata say of where a person works: without a glued mark and commas at the ends, and with a space behind each
  /// comma before a letter and none before it; lines are parts.
  static func ofMetadata(_ text: String) -> String {
    let lines = withoutGluedMark(text).split(separator: "\n").map { trimmed(Array($0.utf8)[...]) }
    let bytes = Array(lines.filter { !$0.isEmpty }.joined(separator: ", ".utf8))
    var spaced: [UInt8] = []
    spaced.reserveCapacity(bytes.count + 8)
    for (at, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: ","), spaced.last == 0x20 { spaced.removeLast() }
      spaced.append(byte)
      if byte == UInt8(ascii: ","), at + 1 < bytes.count, bytes[at + 1].isASCIILetter { spaced.append(0x20) }
    }
    return String(decoding: trimmed(spaced[...]), as: UTF8.self)
  }

  /// `1Department of …`, `*University of …`, `2NIHR Centre` and `a Department of …` without the mark, as metadata have it
  /// that were made from a page's text. `3M` and `3D` are words.
  static func withoutGluedMark(_ printed: String) -> String {
    let text = String(withoutLetter(printed).drop { "*†‡§¶∗".contains($0) })
    let words = text.utf8.drop(while: \.isASCIIDigit)
    let first = words.prefix(while: \.isASCIILetter)
    guard words.count < text.utf8.count, text.utf8.count - words.count < 3, first.count > 1 else { return text }
    let capitals = first.prefix { (0x41...0x5A).contains($0) }.count
    guard capitals == 1 || capitals > 2 else { return text }
    return String(Substring(words))
  }

  /// The words behind a single small letter, where they begin with a capital.
  private static func withoutLetter(_ printed: String) -> Substring {
    let head = Array(printed.utf8.prefix(3))
    guard head.count == 3, (0x61...0x7A).contains(head[0]), head[1] == 0x20, (0x41...0x5A).contains(head[2]) else {
      return printed[...]
    }
    return printed.dropFirst(2)
  }

  /// `Tea House, Northmoor; E-Mails: roe@tea.example (J.R.); doe@tea.example (M.D.)` without the addresses and their label.
  /// Linear.
  static func withoutAddresses(_ printed: String) -> String {
    guard printed.utf8.contains(UInt8(ascii: "@")) else { return printed }
    let words = printed.split { $0 == " " || $0 == "\n" }
    guard let label = words.lastIndex(where: isAddressLabel), label > 0 else { return printed }
    let isClause = words[(label + 1)...].allSatisfy {
      $0.contains("@") || $0.first == "(" || ["and", "or", "&", ":"].contains($0)
    }
    guard isClause, label + 1 < words.count else { return printed }
    return String(decoding: trimmed(Array(words[..<label].joined(separator: " ").utf8)[...]), as: UTF8.self)
  }

  /// `Tea House, Northmoor. E-mail:` without the label of an address that was taken out.
  private static func withoutAddressLabel(_ text: String) -> String {
    guard let space = text.lastIndex(of: " "), isAddressLabel(text[text.index(after: space)...]) else { return text }
    return String(decoding: trimmed(Array(text[..<space].utf8)[...]), as: UTF8.self)
  }

  private static func isAddressLabel(_ word: Substring) -> Bool {
    guard word.utf8.count <= 8 else { return false }
    let letters = word.lowercased().filter(\.isLetter)
    return letters == "email" || letters == "emails"
  }

  /// Whether words or commas stand between the elements of an affiliation.
  private static func runs(_ words: String) -> Bool {
    words.unicodeScalars.contains {
      $0 == "," || $0 == ";" || $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }

  private static func joined(_ pieces: [String]) -> String? {
    var text = ""
    for piece in pieces {
      let piece = withoutAddressLabel(tidied(piece[...]))
      if !text.isEmpty, !piece.isEmpty { text += ", " }
      text += piece
    }
    return text.isEmpty ? nil : text
  }

  /// Without spaces before commas and full stops, nor commas and a joining word at the ends, nor a full stop at the start,
  /// as they stay where an element was taken out.
  private static func tidied(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ".") {
        while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
      }
      bytes.append(byte)
    }
    var rest = trimmed(bytes[...])
    if rest.reversed().starts(with: " and".utf8.reversed()) { rest = trimmed(rest.dropLast(4)) }
    return String(decoding: rest, as: UTF8.self)
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isLoose(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: " ") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
    }
    // A full stop at the start was the label's.
    var rest = bytes.drop { isLoose($0) || $0 == UInt8(ascii: ".") }
    while let last = rest.last, isLoose(last) { rest.removeLast() }
    return rest
  }
}
