/// Labels of an abstract that nothing sets off but the beginning of a line: `Methods: We …` in each of several lines.
enum LineLabels {
  /// Fewer labels may be anything: `Note: …`.
  private static let fewest = 3
  private static let longest = 60

  /// The paragraphs with the labels that their lines begin with; as they are where one has a label already, or where too
  /// few lines have one that names a kind of part. Linear.
  static func paragraphs(_ printed: [AbstractText.Paragraph]) -> [AbstractText.Paragraph] {
    guard printed.allSatisfy({ $0.label == nil }) else { return printed }
    let lines = printed.flatMap { $0.text.utf8.split(separator: 0x0A) }.map { paragraph(Substring($0)) }
    return lines.count { $0.label != nil } < fewest ? printed : lines
  }

  private static func paragraph(_ line: Substring) -> AbstractText.Paragraph {
    let head = line.utf8.prefix(longest)
    guard let colon = head.firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }),
      line.utf8[colon] == UInt8(ascii: ":"), line.first?.isUppercase == true
    else { return .init(text: String(line)) }
    let (label, words) = (String(line[..<colon]), line[line.utf8.index(after: colon)...].drop { $0 == " " })
    guard !words.isEmpty, AbstractLabel.category(ofLabel: label) != .other else { return .init(text: String(line)) }
    return .init(label: label, text: String(words))
  }
}
