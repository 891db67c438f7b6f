extension Identifier {
  /// A DOI in lower case, without resolver, label and the punctuation of the sentence around it (ISO 26324).
  ///
  /// Percent escapes and the entities of mark-up characters are decoded; a closing bracket stays where the DOI holds
  /// the opening one. From the address of an article on a publisher's site, whole or from its first slash on, the DOI
  /// inside is taken, without the view that follows it (`/full`, `.pdf`).
  public static func doi(_ printed: String) -> String? {
    if let plain = PlainIdentifier.doi(printed) { return plain }
    var cursor = ByteCursor(printed)
    // A DOI itself may hold `://`.
    let isAddress =
      !DOIText.isStart(0, in: cursor)
      && (cursor.current == 0x2F || (cursor.index(of: "://") ?? cursor.index(of: "doi.org/")) != nil)
    let isResolver = !isAddress || cursor.index(of: "doi.org/") != nil
    if isAddress { cursor = ByteCursor(withoutQuery(cursor)) }
    cursor = ByteCursor(DOIText.unescaped(cursor.rest))
    guard let start = DOIText.start(in: cursor) else { return nil }
    guard isAddress || isLabel(cursor.bytes[..<start]) else { return nil }
    cursor.position = start
    guard let range = DOIText.scan(&cursor), isEnd(cursor) else { return nil }
    let found = cursor.bytes[range]
    return DOIText.trimmed(isResolver ? found : DOIText.withoutView(found))
  }

  /// The address up to its query and fragment, or the value of the query's parameter that holds the DOI. A link from one
  /// article to another may name both: `doi=` is then the citing one and `key=` the cited (Atypon's `linkout`).
  private static func withoutQuery(_ cursor: ByteCursor) -> String {
    var cursor = cursor
    let path = cursor.skip { $0 != 0x3F && $0 != 0x23 }
    guard DOIText.start(in: ByteCursor(DOIText.unescaped(cursor.text(path)))) == nil else { return cursor.text(path) }
    var found: String?
    while !cursor.isAtEnd {
      cursor.position += 1
      let isKey = cursor.spells("key=", at: cursor.position)
      guard let value = parameter(cursor.text(cursor.skip { $0 != 0x26 && $0 != 0x23 })) else { continue }
      if isKey { return value }
      found = found ?? value
    }
    return found ?? ""
  }

  /// A parameter that holds a DOI, unescaped. It may hold a query of its own, which goes on behind the DOI with `&`.
  private static func parameter(_ printed: String) -> String? {
    var cursor = ByteCursor(DOIText.unescaped(printed))
    guard let start = DOIText.start(in: cursor) else { return nil }
    cursor.position = start
    return cursor.text(0..<cursor.skip { $0 != 0x26 }.upperBound)
  }

  /// What may stand before a DOI: nothing, `doi:`, `info:doi/`, `/`.
  private static func isLabel(_ bytes: ArraySlice<UInt8>) -> Bool {
    let letters = bytes.filter(\.isASCIILetter).map(\.lowercasedASCII)
    let words: [StaticString] = ["", "doi", "infodoi", "urndoi"]
    return words.contains { word in word.withUTF8Buffer { $0.elementsEqual(letters) } }
      && bytes.allSatisfy { $0.isASCIILetter || ("(:/ .=[" as StaticString).contains($0) }
  }

  /// Only a remark in brackets (`[doi]`, as in MEDLINE's tagged text) may follow.
  private static func isEnd(_ cursor: ByteCursor) -> Bool {
    var cursor = cursor
    cursor.skip(anyOf: " ")
    return cursor.isAtEnd || cursor.current == 0x5B
  }
}
