public import Articles

/// Labels of the parts of structured abstracts.
public enum AbstractLabel {
  /// The kind of part that a label names, by the words of English, German, French, Spanish, Portuguese and Italian
  /// abstracts; `other` when unknown. The label may be in any case, with or without its colon. Labels over 200 bytes are
  /// not looked at.
  public static func category(ofLabel label: String) -> Abstract.Category {
    guard label.utf8.count <= 200 else { return .other }
    let words = plain(label)
    return AbstractVocabulary.rules.first { applies($0, to: words) }?.category ?? .other
  }

  /// The words of a label in lower case, each with one space before it and one after the last.
  static func plain(_ label: String) -> [UInt8] {
    var bytes: [UInt8] = [space]
    for scalar in label.lowercased().unicodeScalars {
      if scalar.isLetter || scalar.properties.numericType != nil {
        bytes.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
      } else if scalar != "'" && scalar != "’" && bytes.last != space {
        bytes.append(space)
      }
    }
    if bytes.last != space { bytes.append(space) }
    return bytes
  }

  private static let space = UInt8(ascii: " ")

  private static func applies(_ rule: AbstractVocabulary.Rule, to words: [UInt8]) -> Bool {
    let isThere = rule.atStart ? rule.stems.contains { has(words, at: 1, $0) } : contains(words, rule.stems)
    return isThere && (rule.and.isEmpty || contains(words, rule.and)) && !contains(words, rule.unless)
  }

  /// Whether a word of the label begins with one of the stems.
  private static func contains(_ words: [UInt8], _ stems: [StaticString]) -> Bool {
    guard !stems.isEmpty else { return false }
    return words.indices.contains { index in
      words[index] == space && stems.contains { has(words, at: index + 1, $0) }
    }
  }

  private static func has(_ words: [UInt8], at start: Int, _ stem: StaticString) -> Bool {
    stem.withUTF8Buffer { stem in
      start + stem.count <= words.count && stem.indices.allSatisfy { words[start + $0] == stem[$0] }
    }
  }
}
