/// Check characters of identifiers, on ASCII bytes with an upper-case `X` for ten.
enum CheckDigit {
  /// Whether 16 characters end in the check character of ISO 7064 MOD 11-2, which ORCID and ISNI use.
  static func isORCID(_ characters: [UInt8]) -> Bool {
    guard characters.count == 16, isNumber(characters) else { return false }
    let sum = characters.dropLast().reduce(0) { ($0 + $1.digitValue) * 2 % 11 }
    return characters.last == character((12 - sum) % 11)
  }

  /// Whether eight characters end in the check character of ISO 3297: weights 8 to 2, modulus 11.
  static func isISSN(_ characters: [UInt8]) -> Bool {
    guard characters.count == 8, isNumber(characters) else { return false }
    let sum = zip(characters.dropLast(), stride(from: 8, to: 1, by: -1)).reduce(0) { $0 + $1.0.digitValue * $1.1 }
    return characters.last == character((11 - sum % 11) % 11)
  }

  /// Digits, not all of them zero: a row of zeros passes the arithmetic and is nobody's identifier.
  private static func isNumber(_ characters: [UInt8]) -> Bool {
    let digits = characters.dropLast()
    return digits.allSatisfy(\.isASCIIDigit) && digits.contains { $0 != 0x30 }
  }

  private static func character(_ value: Int) -> UInt8 { value == 10 ? 0x58 : UInt8(0x30 + value) }
}
