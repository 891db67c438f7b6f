/// A title for BibTeX, whose styles may write titles in small letters: words that must keep their capitals are put in
/// braces.
///
/// A word must keep them where a capital or digit stands inside it (`mRNA`, `McDonald`, `H2O`) and, in titles written
/// like sentences, where it begins with one without beginning the title or a part of it behind a colon.
struct TeXTitle {
  /// What stands between two spaces outside any mark-up.
  private struct Word {
    var pieces: [StyledRun] = []
    var text: String { pieces.map(\.text).joined() }
    /// The letters that a style could change: what stands in a command's braces is safe.
    var plainText: String { pieces.filter(\.styles.isEmpty).map(\.text).joined() }
    /// The word, and the punctuation behind it: BibTeX must see a colon to keep the capital that follows.
    var partedBeforePunctuation: (body: [StyledRun], end: StyledRun) {
      guard let last = pieces.last, last.styles.isEmpty else { return (pieces, StyledRun(styles: [], text: "")) }
      let end = last.text.reversed().prefix { !$0.isLetter && !$0.isNumber }.count
      let body = StyledRun(styles: [], text: String(last.text.dropLast(end)))
      return (pieces.dropLast() + [body], StyledRun(styles: [], text: String(last.text.suffix(end))))
    }
  }

  private var words: [Word] = [Word()]
  private let hasPairs: Bool

  init(_ text: String, markup: String?) {
    let runs = markup.map(InlineMarkup.runs) ?? [StyledRun(styles: [], text: text)]
    hasPairs = runs.allSatisfy { TeXText.hasPairedBraces($0.text) }
    for run in runs {
      if run.styles.isEmpty { addPlain(run.text) } else { words[words.count - 1].pieces.append(run) }
    }
  }

  private mutating func addPlain(_ text: String) {
    var isFirst = true
    for part in text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace) {
      if !isFirst { words.append(Word()) }
      isFirst = false
      guard !part.isEmpty else { continue }
      // A hyphenated word is protected whole; words are short, titles are not.
      words[words.count - 1].pieces.append(StyledRun(styles: [], text: String(part)))
    }
  }

  func append(to bytes: inout [UInt8]) {
    let isSentence = isWrittenLikeSentence
    var beginsPart = true
    var isFirst = true
    for word in words where !word.pieces.isEmpty {
      if !isFirst { bytes.append(UInt8(ascii: " ")) }
      isFirst = false
      if needsBraces(word.plainText, isSentence: isSentence, beginsPart: beginsPart) {
        let (body, end) = word.partedBeforePunctuation
        bytes.append("{")
        for piece in body { append(piece, to: &bytes) }
        bytes.append("}")
        append(end, to: &bytes)
      } else {
        for piece in word.pieces { append(piece, to: &bytes) }
      }
      beginsPart = word.text.hasSuffix(":")
    }
  }

  private func append(_ piece: StyledRun, to bytes: inout [UInt8]) {
    for style in piece.styles { bytes.append(Self.command(style)) }
    TeXText.append(escaping: piece.text.replacingBlanks, hasPairs: hasPairs, to: &bytes)
    for _ in piece.styles { bytes.append("}") }
  }

  private static func command(_ style: String) -> StaticString {
    switch style {
    case "i": #"\textit{"#
    case "b": #"\textbf{"#
    case "u": #"\underline{"#
    case "sub": #"\textsubscript{"#
    default: #"\textsuperscript{"#
    }
  }

  private func needsBraces(_ word: String, isSentence: Bool, beginsPart: Bool) -> Bool {
    var isInside = false
    for character in word where character.isLetter || character.isNumber {
      if character.isUppercase, isInside || (isSentence && !beginsPart) { return true }
      isInside = true
    }
    return false
  }

  /// Whether the longer words behind the first begin with small letters, but for one of them or the lesser part.
  private var isWrittenLikeSentence: Bool {
    var (small, capital) = (0, 0)
    for word in words.dropFirst() {
      let text = word.plainText
      guard text.utf8.count > 3, let first = text.first(where: \.isLetter) else { continue }
      if first.isLowercase { small += 1 } else if first.isUppercase { capital += 1 }
    }
    return capital <= max(1, small)
  }
}

extension String {
  /// The text with a space for each line end and control character.
  fileprivate var replacingBlanks: String {
    guard utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }) else { return self }
    let isFirstBlank = utf8.first.map { $0 <= 0x20 } ?? false
    let isLastBlank = utf8.last.map { $0 <= 0x20 } ?? false
    return (isFirstBlank ? " " : "") + onOneLine + (isLastBlank && count > 1 ? " " : "")
  }
}
