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
    let paragraphs = capture.all(.paragraph).map { paragraph in
      if let words = paragraph.text(.runIn) {
        let parts = AbstractText.runInLabel(words)
        return (label: parts?.label, text: parts?.text ?? words)
      }
      return (label: paragraph.text(.label), text: paragraph.text(.text) ?? "")
    }
    guard var abstract = AbstractText.assemble(paragraphs: paragraphs) else { return nil }
    abstract.copyright = capture.text(.copyright)
    abstract.language = capture.text(.textLanguage).flatMap(Language.code).flatMap { isOwn($0) ? nil : $0 }
    return abstract
  }

  /// Whether a language is the article's. Where the source does not say, it is English, as in PubMed's pages.
  private func isOwn(_ language: String) -> Bool { (article.languages ?? ["en"]).contains(language) }
}
