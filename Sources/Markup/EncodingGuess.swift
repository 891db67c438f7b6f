internal import CUchardet

/// The statistical guess of an encoding, for bytes that declare none.
enum EncodingGuess {
  /// uchardet's guess if it is one that ``EncodingLabel`` allows, else `windows-1252`, in which all bytes mean something.
  static func name(of bytes: [UInt8]) -> String {
    let fallback = "windows-1252"
    guard let detector = uchardet_new() else { return fallback }
    defer { uchardet_delete(detector) }
    // The first megabyte settles it; the detector is slow.
    let sample = bytes.prefix(1 << 20)
    let status = sample.withUnsafeBytes { buffer in
      uchardet_handle_data(detector, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    guard status == 0 else { return fallback }
    uchardet_data_end(detector)
    guard let charset = uchardet_get_charset(detector) else { return fallback }
    let name = EncodingLabel.name(of: String(cString: charset)) ?? fallback
    return name == "utf-8" ? fallback : name
  }
}
