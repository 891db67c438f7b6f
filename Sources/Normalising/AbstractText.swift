public import Articles

/// Abstracts put together out of their paragraphs.
public enum AbstractText {
  /// An abstract, or `nil` where no paragraph holds words.
  ///
  /// `text` holds the paragraphs, one a line, each label before its words with a colon and a space; a label that ends in
  /// `?` or `!` takes no colon. `sections` stand only where at least one paragraph has a label, `UNLABELLED` being none
  /// (CHOICES 17, 18). A label without words of its own goes to the next paragraph, when that has none; else its words
  /// are a paragraph (`LEVEL OF EVIDENCE: 4`). Linear.
  public static func assemble(paragraphs: [(label: String?, text: String)]) -> Abstract? {
    assemble(paragraphs.map { Paragraph(label: $0.label, text: $0.text) })
  }

  /// A paragraph with its label, and the kind of part where the source's mark-up has it.
  struct Paragraph: Equatable {
    var label: String?
    var category: Abstract.Category?
    var text: String
  }

  /// An abstract whose paragraphs may say of which kind they are; else the label does.
  static func assemble(_ paragraphs: [Paragraph]) -> Abstract? {
    let sections = sections(paragraphs)
    guard !sections.isEmpty else { return nil }
    let text = sections.map(line).joined(separator: "\n")
    return Abstract(text: text, sections: sections.contains { $0.label != nil } ? sections : nil)
  }

  private static func sections(_ paragraphs: [Paragraph]) -> [Abstract.Section] {
    var sections: [Abstract.Section] = []
    var waiting: String?
    for paragraph in paragraphs {
      let own = paragraph.label.flatMap(label)
      let label = own ?? waiting
      if own != nil, let waiting { sections.append(.init(label: nil, category: nil, text: waiting)) }
      waiting = nil
      if paragraph.text.allSatisfy(\.isWhitespace) {
        waiting = label
      } else {
        let category = label.map { paragraph.category ?? AbstractLabel.category(ofLabel: $0) }
        sections.append(.init(label: label, category: category, text: paragraph.text))
      }
    }
    if let waiting, !sections.isEmpty { sections.append(.init(label: nil, category: nil, text: waiting)) }
    return sections
  }

  /// A printed label without its colon; `nil` where nothing is left or it says that there is none.
  static func label(_ printed: String) -> String? {
    var label = printed[...]
    while let first = label.first, first.isWhitespace { label.removeFirst() }
    while let last = label.last, last.isWhitespace || last == ":" || last == "：" { label.removeLast() }
    let isNone = label.utf8.count == 10 && ["unlabelled", "unassigned"].contains(label.lowercased())
    return label.isEmpty || isNone ? nil : String(label)
  }

  /// Whether a description of a page was cut for search engines: it ends in an ellipsis, or is short and ends amid a
  /// sentence.
  static func isCut(_ text: String) -> Bool {
    if text.hasSuffix("…") || text.hasSuffix("...") { return true }
    guard text.utf8.count <= longestDescription, let last = text.unicodeScalars.last else { return false }
    return last.properties.isAlphabetic || last.properties.numericType != nil || ",;:-–(".unicodeScalars.contains(last)
  }

  /// Whether an abstract of metadata is only its beginning: short, and with an ellipsis at its end.
  static func isTeaser(_ text: String) -> Bool {
    text.utf8.count <= longestDescription && (text.hasSuffix("…") || text.hasSuffix("..."))
  }

  private static let longestDescription = 350

  private static func line(_ section: Abstract.Section) -> String {
    guard let label = section.label else { return section.text }
    return label.hasSuffix("?") || label.hasSuffix("!") ? "\(label) \(section.text)" : "\(label): \(section.text)"
  }
}
