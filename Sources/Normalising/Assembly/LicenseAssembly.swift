import Articles

extension Draft {
  /// `license`, and what was left out of the document because it is no part of the article.
  mutating func readLicense() {
    article.license = license
    let parts = extraction.all(.subArticle).map { $0.text(.type) ?? "" }
    guard !parts.isEmpty else { return }
    let kinds = parts.withoutDoubles.joined(separator: ", ")
    note(
      .partsLeftOut, field: nil,
      "parts of the document that are no records of their own were left out (\(parts.count)): \(kinds.shortened)")
  }

  private var license: License? {
    guard let capture = extraction.first(.license) else { return nil }
    let stated = capture.texts(.href) + capture.texts(.licenseReference)
    return License.read(stated: stated, links: capture.texts(.link), text: capture.texts(.text))
  }
}

extension License {
  /// A licence from the addresses that the source states for it, those in its words, and the words.
  ///
  /// The code is read from an address of Creative Commons, wherever it stands; without one there is no code
  /// (CHOICES 35). The address is that one, else the first that the source gives.
  static func read(stated: [String], links: [String], text: [String]) -> License? {
    var license = License()
    let words = text.joined(separator: "\n")
    license.text = words.isEmpty ? nil : words
    let addresses = stated + links
    if let known = addresses.lazy.compactMap({ CommonsLicense.find(in: $0) }).first {
      license.code = known.code
      license.url = addresses.first { CommonsLicense.find(in: $0) != nil }
    } else {
      license.code = CommonsLicense.find(in: words)?.code
      license.url = addresses.first(where: isAddress) ?? CommonsLicense.find(in: words).map { "https://" + $0.address }
    }
    return license == License() ? nil : license
  }

  /// Whether it is an address, and not that of all licences of Creative Commons.
  private static func isAddress(_ text: String) -> Bool {
    let cursor = ByteCursor(text.prefix(8))
    guard cursor.spells("http://", at: 0) || cursor.spells("https://", at: 0) else { return false }
    let path = text.utf8.last == UInt8(ascii: "/") ? text.dropLast() : text[...]
    return !path.hasSuffix("creativecommons.org") && !path.hasSuffix("creativecommons.org/licenses")
  }
}
