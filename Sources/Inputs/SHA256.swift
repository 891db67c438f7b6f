import CNettle

/// SHA-256 (FIPS 180-4), from nettle: it uses the processor's own instructions where there are any.
public struct SHA256 {
  private var context = sha256_ctx()

  /// The digest of no bytes so far.
  public init() { nettle_sha256_init(&context) }

  /// Takes more bytes in.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    nettle_sha256_update(&context, bytes.count, start.assumingMemoryBound(to: UInt8.self))
  }

  /// The 32 bytes of the digest of all bytes taken in.
  public consuming func digest() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: Int(SHA256_DIGEST_SIZE)) { bytes, count in
      nettle_sha256_digest(&context, Int(SHA256_DIGEST_SIZE), bytes.baseAddress)
      count = Int(SHA256_DIGEST_SIZE)
    }
  }

  /// The digest of some bytes as 64 small hexadecimal digits, the form of `source.sha256`.
  public static func hexadecimal(of bytes: [UInt8]) -> String {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update($0) }
    return hash.hexadecimalDigest()
  }

  /// The digest of all bytes taken in, as 64 small hexadecimal digits.
  public consuming func hexadecimalDigest() -> String {
    let digits = Array("0123456789abcdef".utf8)
    let digest = digest()
    return String(unsafeUninitializedCapacity: digest.count * 2) { text in
      for (index, byte) in digest.enumerated() {
        text[2 * index] = digits[Int(byte >> 4)]
        text[2 * index + 1] = digits[Int(byte & 15)]
      }
      return digest.count * 2
    }
  }
}
