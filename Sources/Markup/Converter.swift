internal import Glibc

/// Conversion to UTF-8 through iconv.
enum Converter {
  /// The bytes in UTF-8, and how many sequences were not valid in the encoding and became U+FFFD.
  ///
  /// - Parameter encoding: A name of ``EncodingLabel``. One that iconv does not have is read as windows-1252.
  static func convert(_ bytes: [UInt8], from encoding: String) -> (bytes: [UInt8], replaced: Int) {
    let failed = iconv_t(bitPattern: -1)
    var descriptor = iconv_open("UTF-8", EncodingLabel.iconvName(of: encoding))
    if descriptor == failed { descriptor = iconv_open("UTF-8", "CP1252") }
    guard let descriptor, descriptor != failed else { return (bytes, 0) }
    defer { iconv_close(descriptor) }
    var run = Run(descriptor: descriptor, unit: encoding.hasPrefix("utf-16") ? 2 : encoding.hasPrefix("utf-32") ? 4 : 1)
    var source = bytes
    source.withUnsafeMutableBytes { run.convert($0) }
    return (run.output, run.replaced)
  }

  private struct Run {
    let descriptor: iconv_t
    /// Bytes of a code unit: what is skipped where a sequence means nothing, or all that follows would be out of step.
    let unit: Int
    var output: [UInt8] = []
    var replaced = 0

    init(descriptor: iconv_t, unit: Int) {
      self.descriptor = descriptor
      self.unit = unit
    }

    mutating func convert(_ source: UnsafeMutableRawBufferPointer) {
      output.reserveCapacity(source.count + source.count / 4)
      var input = source.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = source.count
      var chunk = [UInt8](repeating: 0, count: 64 << 10)
      while left > 0 {
        let before = left
        let error = step(&input, &left, &chunk)
        if error == EILSEQ || error == EINVAL {
          replace(&input, &left)
        } else if error != 0, error != E2BIG || left == before && error == E2BIG {
          return
        }
      }
      // Some converters hold the last letter back, to see whether an accent follows.
      var nothing: UnsafeMutablePointer<CChar>?
      _ = step(&nothing, &left, &chunk)
    }

    /// Converts up to one chunk; the error number, or 0.
    private mutating func step(_ input: inout UnsafeMutablePointer<CChar>?, _ left: inout Int, _ chunk: inout [UInt8])
      -> Int32
    {
      chunk.withUnsafeMutableBytes { buffer in
        var out = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
        var room = buffer.count
        let result = iconv(descriptor, &input, &left, &out, &room)
        let error = result == Int.max || result == -1 ? errno : 0
        output.append(
          contentsOf: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<(buffer.count - room)]))
        return error
      }
    }

    /// One unit that means nothing, or a sequence cut by the end.
    private mutating func replace(_ input: inout UnsafeMutablePointer<CChar>?, _ left: inout Int) {
      output.append(contentsOf: [0xEF, 0xBF, 0xBD])
      replaced += 1
      let skipped = min(unit, left)
      input = input.map { $0 + skipped }
      left -= skipped
    }
  }
}
