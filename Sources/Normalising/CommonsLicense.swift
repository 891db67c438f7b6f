/// A licence of Creative Commons, as its address names it.
struct CommonsLicense {
  /// SPDX-like code: `CC-BY-4.0`, `CC-BY-NC-ND-3.0-IGO`, `CC0-1.0`, `CC-PDM-1.0`.
  let code: String
  /// The part of the address that names it, without a scheme.
  let address: String

  /// The first address in a text that names a licence and its version. Linear.
  static func find(in text: String) -> CommonsLicense? {
    guard text.utf8.count >= 30 else { return nil }
    var cursor = ByteCursor(text)
    while cursor.skipPast("creativecommons.org/") {
      let start = cursor.position - 20
      if let license = read(&cursor, from: start) { return license }
    }
    return nil
  }

  /// `licenses/by-nc/4.0/igo`, `publicdomain/zero/1.0`.
  private static func read(_ cursor: inout ByteCursor, from start: Int) -> CommonsLicense? {
    // Some spell the address as they spell the word.
    guard cursor.skip("licenses/") || cursor.skip("licences/") || cursor.skip("publicdomain/") else { return nil }
    let name = cursor.text(cursor.skip { $0.isASCIILetter || $0 == UInt8(ascii: "-") }).lowercased()
    guard !name.isEmpty, cursor.skip("/"), let version = version(&cursor) else { return nil }
    let address = cursor.text(start..<cursor.position)
    switch name {
    case "zero", "cc0": return CommonsLicense(code: "CC0-\(version)", address: address)
    case "mark": return CommonsLicense(code: "CC-PDM-\(version)", address: address)
    default:
      let terms = (name.hasPrefix("cc-") ? String(name.dropFirst(3)) : name).uppercased()
      let isIntergovernmental = cursor.skip("/igo")
      return CommonsLicense(code: "CC-\(terms)-\(version)\(isIntergovernmental ? "-IGO" : "")", address: address)
    }
  }

  private static func version(_ cursor: inout ByteCursor) -> String? {
    let major = cursor.skip(while: \.isASCIIDigit)
    guard major.count == 1, cursor.skip(".") else { return nil }
    let minor = cursor.skip(while: \.isASCIIDigit)
    return minor.count == 1 ? cursor.text(major.lowerBound..<minor.upperBound) : nil
  }
}
