public import Articles

/// Grants as PubMed prints them: `R01 NS17282/NS/NINDS NIH HHS/United States`.
public enum GrantLine {
  /// The parts of a printed grant: award, acronym, funder, country, of which MEDLINE leaves out any (CHOICES 43).
  ///
  /// - Parameters:
  ///   - line: The grant as printed.
  ///   - award: The award number where the page gives it apart from the line; it may hold slashes
  ///     (`MR/K026992/1`). It is used only where the line begins with it; an empty one says that there is
  ///     none, `nil` that it is not known apart.
  /// - Returns: The parts; all `nil` for an empty line. Without the award number the last part that is no country is the
  ///   funder and all before it, but for an acronym, the award. An acronym stands only beside a country. Linear.
  public static func parse(line: String, award: String?) -> Grant {
    var grant = Grant()
    let known = line.hasPrefix("/") ? line.dropFirst() : award.flatMap { remainder(of: line, after: $0) }
    var parts = (known ?? line[...]).split(separator: "/", omittingEmptySubsequences: false)
    takeCountry(&parts, to: &grant)
    if known != nil {
      grant.award = line.hasPrefix("/") ? nil : award.flatMap { trim($0[...]) }
      if parts.count > 1, isAcronym(parts[0]), grant.country != nil { grant.acronym = trim(parts.removeFirst()[...]) }
      grant.funder = joined(parts)
    } else {
      grant.funder = parts.popLast().flatMap(trim)
      if let last = parts.last, isAcronym(last), grant.country != nil { grant.acronym = trim(parts.removeLast()[...]) }
      grant.award = joined(parts)
    }
    return grant
  }

  private static func remainder(of line: String, after award: String) -> Substring? {
    if award.isEmpty { return line[...] }
    guard line.hasPrefix(award) else { return nil }
    let rest = line.dropFirst(award.count).drop { $0 == " " }
    return rest.first == "/" ? rest.dropFirst() : nil
  }

  /// Takes the country off the end: a known one, or any word after an acronym and a funder.
  private static func takeCountry(_ parts: inout [Substring], to grant: inout Grant) {
    guard parts.count > 1, let last = parts.last.flatMap(trim) else { return }
    let stands =
      parts.count > 2 && isAcronym(parts[parts.count - 3]) && parts[parts.count - 3].utf8.last == UInt8(ascii: "_")
    guard isCountry(last) || stands else { return }
    grant.country = last
    parts.removeLast()
  }

  private static func joined(_ parts: [Substring]) -> String? { trim(parts.joined(separator: "/")[...]) }

  private static func trim(_ text: Substring) -> String? {
    let words = text.split(separator: " ")
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// Whether a part is an acronym as MEDLINE writes them: `NS`, `WT_`, `CAPMC`, `ImNIH`.
  private static func isAcronym(_ part: Substring) -> Bool {
    let letters = part.utf8.starts(with: "Im".utf8) ? part.utf8.dropFirst(2) : part.utf8[...]
    return (2...10).contains(letters.count) && (letters.count < 6 || part.utf8.last == UInt8(ascii: "_"))
      && letters.allSatisfy { byte in
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || byte == UInt8(ascii: "_")
          || part.utf8.last == UInt8(ascii: "_") && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      }
  }

  private static func isCountry(_ part: String) -> Bool { part.utf8.count <= 40 && Countries.names.contains(part) }
}
