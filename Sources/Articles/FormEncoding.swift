/// Text as addresses hold it (`application/x-www-form-urlencoded`): `Gon%C3%A7alves+BAM`.
public enum FormEncoding {
  /// The text that an encoded one stands for.
  ///
  /// A plus sign is a space. A percent sign without two hexadecimal digits after it stays as it is, and bytes that are no
  /// UTF-8 become U+FFFD. Linear.
  public static func decoded(_ text: some Sequence<UInt8>) -> String {
    String(decoding: decodedBytes(text), as: UTF8.self)
  }

  /// The bytes that an encoded text stands for.
  public static func decodedBytes(_ text: some Sequence<UInt8>) -> [UInt8] {
    let bytes = Array(text)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count, let high = hexadecimal(bytes[index + 1]),
        let low = hexadecimal(bytes[index + 2])
      {
        out.append(high << 4 | low)
        index += 3
      } else {
        out.append(bytes[index] == UInt8(ascii: "+") ? UInt8(ascii: " ") : bytes[index])
        index += 1
      }
    }
    return out
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
