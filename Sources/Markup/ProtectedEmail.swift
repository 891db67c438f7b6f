/// An e-mail address as Cloudflare's “email address obfuscation” leaves it in a page, for a script to put together again:
/// hexadecimal digits, the first two of them the byte by which all others are changed (exclusive or).
///
/// It stands in `data-cfemail`, in an element that reads `[email protected]`, and behind `#` in the address of a link.
enum ProtectedEmail {
  private static let link: StaticString = "/cdn-cgi/l/email-protection#"

  /// The address in the digits; `nil` where they give none.
  static func decode(_ digits: some Collection<UInt8>) -> [UInt8]? {
    guard digits.count >= 8, digits.count <= 512, digits.count % 2 == 0 else { return nil }
    let values = digits.compactMap(value)
    guard values.count == digits.count else { return nil }
    let bytes = stride(from: 0, to: values.count, by: 2).map { values[$0] << 4 | values[$0 + 1] }
    let address = bytes.dropFirst().map { $0 ^ bytes[0] }
    let isAddress = address.contains(UInt8(ascii: "@")) && address.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    return isAddress ? address : nil
  }

  /// `mailto:` and the address, of a link that leads to one; `nil` for any other.
  static func address(ofLink value: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard value.count > link.utf8CodeUnitCount, let hash = value.lastIndex(of: UInt8(ascii: "#")) else { return nil }
    let start = hash + 1 - link.utf8CodeUnitCount
    guard start >= 0, UnsafeBufferPointer(rebasing: value[start...hash]).isEqual(to: link) else { return nil }
    return decode(value[(hash + 1)...]).map { Array("mailto:".utf8) + $0 }
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x41 + 10
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes are those of a word.
  fileprivate func isEqual(to word: StaticString) -> Bool {
    count == word.utf8CodeUnitCount && elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: count))
  }
}
