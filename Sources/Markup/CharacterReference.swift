/// What stands between `&` and `;` in XML: a character's number, or the name of one of XML's own five.
enum CharacterReference {
  /// XML's own five.
  static func predefined(_ name: UnsafeBufferPointer<UInt8>) -> UInt8? {
    switch (name.count, name[0]) {
    case (2, UInt8(ascii: "l")) where name[1] == UInt8(ascii: "t"): UInt8(ascii: "<")
    case (2, UInt8(ascii: "g")) where name[1] == UInt8(ascii: "t"): UInt8(ascii: ">")
    case (3, _) where name.elementsEqual("amp".utf8): UInt8(ascii: "&")
    case (4, _) where name.elementsEqual("quot".utf8): UInt8(ascii: "\"")
    case (4, _) where name.elementsEqual("apos".utf8): UInt8(ascii: "'")
    default: nil
    }
  }

  /// The character of `8211` or `x2013`; `nil` where there is none that XML allows.
  static func scalar(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
    let isHexadecimal = digits.first == UInt8(ascii: "x")
    let words = isHexadecimal ? digits.dropFirst() : digits
    // A sign is none of a reference's digits.
    guard words.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) else { return nil }
    let number = UInt32(String(decoding: words, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
    guard let number, number >= 0x20 || number == 0x0A || number == 0x09, number != 0xFFFE, number != 0xFFFF else {
      return nil
    }
    return Unicode.Scalar(number)
  }

  static func write(_ scalar: Unicode.Scalar?, to target: UnsafeMutablePointer<UInt8>) -> Int? {
    guard let scalar else { return nil }
    var length = 0
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
      target[length] = byte
      length += 1
    }
    return length
  }
}
