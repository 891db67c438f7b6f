import Articles

extension Draft {
  /// `abstract`, `other_abstracts`, `keywords`.
  mutating func readAbstracts() {
    article.abstract = extraction.first(.abstract).flatMap { abstract($0) }
    article.otherAbstracts = extraction.all(.otherAbstract).compactMap { capture in
      guard var other = abstract(capture) else { return nil }
      other.type = capture.text(.type) ?? other.language.map { _ in "translation" }
      return other
    }.orNil
    article.keywords = extraction.texts(.keywords).flatMap { KeywordList.split($0) }.withoutDoubles.orNil
  }

  private func abstract(_ capture: Capture) -> Abstract? {
    let paragraphs = capture.all(.paragraph).flatMap { parts(of: $0) } + capture.texts(.running).flatMap(RunningAbstract.parts)
    guard var abstract = AbstractText.assemble(paragraphs: paragraphs) else { return nil }
    abstract.copyright = capture.text(.copyright)
    abstract.language = capture.text(.textLanguage).flatMap(Language.code).flatMap { isOwn($0) ? nil : $0 }
    return abstract
  }

  /// The label and the words of a paragraph; several paragraphs under one label are joined by a line feed.
  private func parts(of paragraph: Capture) -> [(label: String?, text: String)] {
    if let words = paragraph.text(.runIn) {
      let parts = AbstractText.runInLabel(words)
      return [(parts?.label, parts?.text ?? words)]
    }
    return [(paragraph.text(.label), paragraph.texts(.text).joined(separator: "\n"))]
  }

  /// Whether a language is the article's. Where the source does not say, it is English, as in PubMed's pages.
  private func isOwn(_ language: String) -> Bool { (article.languages ?? ["en"]).contains(language) }
}
