/// Identifiers that stand in their one written form already, as nearly all in data bases do: one look at the bytes tells,
/// and the text itself is the identifier. `nil` says nothing but that a closer look is needed.
enum PlainIdentifier {
  /// One to nine digits, the first not zero.
  static func pmid(_ printed: String) -> String? {
    let bytes = printed.utf8
    guard (1...9).contains(bytes.count), bytes.first != 0x30, bytes.allSatisfy(\.isASCIIDigit) else { return nil }
    return printed
  }

  /// `PMC` and a number.
  static func pmcid(_ printed: String) -> String? {
    let bytes = printed.utf8
    let digits = bytes.dropFirst(3)
    guard bytes.starts(with: "PMC".utf8), (1...9).contains(digits.count), digits.first != 0x30,
      digits.allSatisfy(\.isASCIIDigit)
    else { return nil }
    return printed
  }

  /// A DOI in lower case of letters, digits and the signs that need no decoding, which ends in a letter or digit.
  static func doi(_ printed: String) -> String? {
    let bytes = printed.utf8
    guard bytes.starts(with: "10.".utf8), bytes.last?.isASCIIAlphanumeric == true else { return nil }
    var slash = false
    var registrant = 0
    for byte in bytes.dropFirst(3) {
      if !slash {
        slash = byte == 0x2F
        guard slash || byte.isASCIIDigit else { return nil }
        registrant += 1
      } else if !isPlain(byte) {
        return nil
      }
    }
    return slash && (5...10).contains(registrant) ? printed : nil
  }

  /// Small letters, digits and `-._()`.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x30...0x39, 0x28, 0x29, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }

  /// An ORCID iD in groups of four, bare or behind its resolver, with the right check character (ISO 7064 MOD 11-2).
  static func orcid(_ printed: String) -> String? {
    let bytes = printed.utf8
    let id = bytes.suffix(19)
    let isBare = bytes.count == 19
    guard id.contains(where: { $0 > 0x30 && $0 < 0x3A }),
      isBare || printed == "https://orcid.org/" + String(Substring(id))
    else { return nil }
    var total = 0
    var place = 0
    for byte in id {
      defer { place += 1 }
      if place % 5 == 4 {
        guard byte == 0x2D else { return nil }
      } else if place < 18 {
        guard byte.isASCIIDigit else { return nil }
        total = (total + byte.digitValue) * 2 % 11
      } else {
        let check = (12 - total) % 11
        guard byte == (check == 10 ? 0x58 : 0x30 + UInt8(check)) else { return nil }
      }
    }
    return place == 19 ? (isBare ? printed : String(Substring(id))) : nil
  }

  /// `NNNN-NNNC` with the right check character (ISO 3297).
  static func issn(_ printed: String) -> String? {
    guard printed.utf8.count == 9, printed.utf8.contains(where: { $0 > 0x30 && $0 < 0x3A }) else { return nil }
    var total = 0
    var place = 0
    for byte in printed.utf8 {
      defer { place += 1 }
      if place == 4 {
        guard byte == 0x2D else { return nil }
      } else if place < 8 {
        guard byte.isASCIIDigit else { return nil }
        total += byte.digitValue * (place < 4 ? 8 - place : 9 - place)
      } else {
        let check = (11 - total % 11) % 11
        guard byte == (check == 10 ? 0x58 : 0x30 + UInt8(check)) else { return nil }
      }
    }
    return printed
  }
}
