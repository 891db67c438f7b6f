import Articles

extension Draft {
  /// The abstracts of a source that tells the main one from the others by type or title (JATS' `abstract` and
  /// `trans-abstract`): the main one is the first that is of no other kind.
  mutating func readUnsortedAbstracts() {
    let captures = Array(extraction.all(.anyAbstract))
    let isHeaded = captures.contains { $0.text(.title).flatMap(AbstractHeading.language) != nil }
    var keywords: String?
    var read = captures.compactMap { unsorted($0, besidesHeaded: isHeaded, &keywords) }
    guard !read.isEmpty else { return }
    if article.keywords == nil { article.keywords = keywords.flatMap { KeywordList.split($0, commas: true).orNil } }
    let main =
      read.firstIndex { $0.kind == nil && $0.abstract.language == nil }
      ?? read.firstIndex { $0.kind == nil } ?? read.firstIndex { !AbstractKind.isKnown($0.kind ?? "translation") }
    if article.abstract == nil, let main { article.abstract = read.remove(at: main).abstract }
    // Pages print an abstract twice, for wide screens and for small ones; what has a kind of its own is no repetition.
    var seen = Set([article.abstract?.text])
    let others = read.filter { $0.kind != nil || seen.insert($0.abstract.text).inserted }.map { kind, abstract in
      var abstract = abstract
      abstract.type = kind ?? (abstract.language == nil ? "other" : "translation")
      return abstract
    }
    article.otherAbstracts = ((article.otherAbstracts ?? []) + others).orNil
  }

  /// An abstract and its kind. Its language is kept where it is not the article's, and of translations.
  private func unsorted(
    _ capture: Capture, besidesHeaded: Bool, _ keywords: inout String?
  ) -> (kind: String?, abstract: Abstract)? {
    let (type, title) = (capture.text(.type), capture.text(.title))
    let kind = AbstractKind.name(type: type, title: title) ?? (besidesHeaded ? title.flatMap(AbstractKind.aside) : nil)
    var paragraphs = sections(of: capture, without: kind == nil ? nil : title)
    keywords = keywords ?? AbstractEnd.cutKeywords(&paragraphs)
    guard var abstract = AbstractText.assemble(paragraphs), !AbstractEnd.isNone(abstract.text),
      type != "description" || isDescription(abstract.text),
      type != "abstract" || !AbstractText.isTeaser(abstract.text)
    else { return nil }
    let headed = article.languages == nil ? nil : title.flatMap(AbstractHeading.language)
    let language = capture.text(.textLanguage).flatMap(Language.code) ?? headed
    let isOwn = language.map { article.languages?.contains($0) ?? false } ?? true
    abstract.language = isOwn && kind != "translation" ? nil : language
    return (kind, abstract)
  }

  /// Whether the description of a page may be the article's abstract.
  private func isDescription(_ text: String) -> Bool {
    !AbstractText.isCut(text) && !AbstractEnd.isCitation(text)
      && !AbstractEnd.isOfJournal(text, article.journal?.title)
  }

  /// The paragraphs, with the labels of sections and those that stand in bold type in the text. A heading that has no
  /// words of its own and no paragraph to go to is a paragraph itself; headings alone make no abstract. The title of the
  /// whole is no label.
  private func sections(of capture: Capture, without title: String?) -> [AbstractText.Paragraph] {
    var paragraphs = capture.all(.paragraph).flatMap { part -> [AbstractText.Paragraph] in
      let words = part.first(.text)
      if let title, part.text(.label) == title { return [] }
      guard let label = part.text(.label).map(Self.label), !label.isEmpty else {
        return words.map { MarkedLabels.paragraphs(MarkedText($0)) } ?? []
      }
      return [AbstractText.Paragraph(label: label, text: words?.text ?? "")]
    }
    guard paragraphs.contains(where: { !$0.text.isEmpty }) else { return [] }
    paragraphs = LineLabels.paragraphs(paragraphs)
    for at in paragraphs.indices where paragraphs[at].text.isEmpty {
      let hasNext = at + 1 < paragraphs.count && paragraphs[at + 1].label == nil
      if !hasNext { paragraphs[at] = AbstractText.Paragraph(text: paragraphs[at].label ?? "") }
    }
    return paragraphs
  }

  /// A section's heading without its final colon or full stop.
  private static func label(_ heading: String) -> String {
    var label = heading[...]
    while let last = label.unicodeScalars.last, " .:：".unicodeScalars.contains(last) {
      label.unicodeScalars.removeLast()
    }
    return String(label)
  }

  /// `keywords` of a source that gives them by language: those in the article's own and those that are in no language,
  /// else those of the first language (CHOICES 21).
  mutating func readKeywordGroups() {
    let groups = extraction.all(.keywordGroup)
    guard !groups.isEmpty else { return }
    let languages = groups.map { $0.text(.textLanguage).flatMap(Language.code) }
    let own = article.languages?.first { languages.contains($0) } ?? (languages.contains(nil) ? nil : languages[0])
    let chosen = zip(groups, languages).filter { $1 == nil || $1 == own }.map(\.0)
    let keywords = chosen.flatMap { $0.texts(.keyword) }.flatMap(KeywordList.parts).withoutDoubles
    if !keywords.isEmpty { article.keywords = keywords }
  }
}
