/// Characters by the names that documents give them without declaring them: JATS files refer to `&nbsp;` and `&alpha;`
/// as a DTD defines them that is never loaded.
package enum CharacterEntities {
  /// The longest name; a longer one is none.
  static let longestName = 32

  /// The character or characters of a name as UTF-8, or `nil` for a name that is not known. The table is made when the
  /// first name is asked for.
  static func utf8(named name: some Sequence<UInt8>) -> [UInt8]? { byName[Array(name)] }

  /// What stands between `&` and `;` as UTF-8: a name, `#955` or `#x3bb`; `nil` for what is neither.
  package static func utf8(ofReference reference: ArraySlice<UInt8>) -> [UInt8]? {
    guard reference.first == UInt8(ascii: "#") else {
      let basic: [String: String] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
      return basic[String(decoding: reference, as: UTF8.self)].map { Array($0.utf8) } ?? utf8(named: reference)
    }
    let digits = reference.dropFirst()
    let isHexadecimal = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let number = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
    guard let scalar = UInt32(number, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init) else { return nil }
    return Array(String(scalar).utf8)
  }

  private static let byName: [[UInt8]: [UInt8]] = {
    var byName: [[UInt8]: [UInt8]] = [:]
    let bytes = UnsafeBufferPointer(start: table.utf8Start, count: table.utf8CodeUnitCount)
    for entry in bytes.split(separator: UInt8(ascii: " ")) {
      let parts = entry.split(separator: UInt8(ascii: "="))
      guard parts.count == 2 else { continue }
      byName[Array(parts[0])] = parts[1].split(separator: UInt8(ascii: "+")).flatMap(utf8(hexadecimal:))
    }
    return byName
  }()

  private static func utf8(hexadecimal digits: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    let scalar = UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
    return scalar.map { Array(String($0).utf8) } ?? []
  }
}
