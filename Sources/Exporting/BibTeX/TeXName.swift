/// A name in a list of BibTeX: `von Last, Jr, First`, and a group in braces.
enum TeXName {
  static func append(_ contributor: Contributor, to bytes: inout [UInt8]) {
    switch contributor {
    case .group(let name): braced(name, to: &bytes)
    case .person(let name) where name.given == nil: appendBare(name, to: &bytes)
    case .person(let name):
      if let particle = name.particle {
        TeXText.append(particle, to: &bytes)
        bytes.append(" ")
      }
      part(name.family, isFamily: true, to: &bytes)
      for part in [name.suffix, name.given] {
        guard let part else { continue }
        bytes.append(", ")
        self.part(part, to: &bytes)
      }
    }
  }

  /// A name without given names. Of several words the last alone would be the family name.
  private static func appendBare(_ name: Contributor.Name, to bytes: inout [UInt8]) {
    let whole = name.suffix.map { "\(name.wholeFamily) \($0)" } ?? name.wholeFamily
    if whole.contains(" ") { braced(whole, to: &bytes) } else { part(whole, to: &bytes) }
  }

  /// A part of a name, in braces where BibTeX would part it.
  private static func part(_ text: String, isFamily: Bool = false, to bytes: inout [UInt8]) {
    if needsBraces(text, isFamily: isFamily) { braced(text, to: &bytes) } else { TeXText.append(text, to: &bytes) }
  }

  /// A comma and the word `and` part names; a small word inside a family name (`Ramón y Cajal`) would end its particle.
  private static func needsBraces(_ text: String, isFamily: Bool) -> Bool {
    if text.contains(",") { return true }
    let words = text.split(separator: " ")
    return words.contains { $0.lowercased() == "and" || $0 == "others" }
      || (isFamily && words.count > 1 && words.contains { $0.first?.isLowercase == true })
  }

  private static func braced(_ text: String, to bytes: inout [UInt8]) {
    bytes.append("{")
    TeXText.append(text, to: &bytes)
    bytes.append("}")
  }
}
