internal import Articles

/// Languages as sources name them.
public enum Language {
  /// The ISO 639-1 code of a language given by its code in ISO 639-1 or 639-2 (both of its forms, and those that MEDLINE
  /// used before), by a BCP 47 tag (`en-US`) or by its English name (`Spanish`), in any case.
  ///
  /// A language without a two-letter code keeps its three letters (CHOICES 12). Nil for `und`, `mul`, `mis`, `zxx`, and
  /// for what is neither a code nor a known name.
  public static func code(_ printed: String) -> String? {
    guard printed.utf8.count <= 60 else { return nil }
    if let code = LanguageTable.codes[printed] { return code }
    let name = printed.lowercased().split(separator: " ").joined(separator: " ")
    if let code = LanguageTable.codes[name] { return code }
    let parts = name.split { $0 == "-" || $0 == "_" }
    guard let primary = parts.first.map(String.init), parts.count > 1 || primary == name else { return nil }
    if let code = LanguageTable.codes[primary], primary.utf8.count <= 3 { return code }
    let isCode = primary.utf8.count == 3 && primary.utf8.allSatisfy(\.isASCIILetter)
    return isCode && !LanguageTable.noLanguage.contains(primary) ? primary : nil
  }
}
