import Articles

/// What kind of work the labels show.
extension LabelReading {
  func kind(of reference: Reference, _ draft: Draft) -> Reference.Kind? {
    if let kind = draft.kind { return kind == .book && reference.container != nil ? .chapter : kind }
    if reference.container == nil {
      if isThesis || reference.kind == .thesis { return .thesis }
      if reference.publisher != nil { return .book }
      if reference.url != nil { return .webPage }
      return labels.contains(.title) ? .book : nil
    }
    if isPresented { return .conferencePaper }
    if let run = longest(.container), TitleSplitter(line: line).isMeeting(offsets(run)) { return .conferencePaper }
    if let container = reference.container, isNamed(container, in: JournalWords.repositories) { return .dataset }
    let isServer = reference.container.map { isNamed($0, in: JournalWords.preprintServers) } ?? false
    if isServer, reference.volume == nil { return .preprint }
    if reference.publisher != nil || reference.editors != nil { return .chapter }
    return .journalArticle
  }

  private func isNamed(_ name: String, in words: WordSet) -> Bool {
    let line = Line(name)
    return words.contains(line.hash(0..<line.end))
  }

  /// Whether a word of no field says so: `PhD thesis`.
  var isThesis: Bool {
    labels.contains(.title) && tokens.indices.contains { labels[$0] == .other && Self.theses.contains(tokens[$0].word) }
  }

  /// `Paper presented at` a meeting.
  private var isPresented: Bool {
    tokens.indices.dropLast().contains { at in
      labels[at] == .other && tokens[at].word == Hash.of("presented") && tokens[at + 1].word == Hash.of("at")
    }
  }

  private static let theses: WordSet =
    """
    thesis dissertation tese dissertação tesis thèse diss tesi masterarbeit bachelorarbeit diplomarbeit habilitationsschrift
    """
}
