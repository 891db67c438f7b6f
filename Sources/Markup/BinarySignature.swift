/// Tells documents of text from other files by their first bytes.
public enum BinarySignature {
  /// What the bytes are, for a reader (`a PDF file`), or `nil` when they may be text in some encoding.
  ///
  /// Bytes without a known signature count as binary when one in ten of the first 4,096 is a control character that no
  /// text has, unless they look like UTF-16 or UTF-32. NULs behind the last other byte do not count: blocks of tapes and
  /// files that a power cut has hit end so.
  public static func name(of bytes: [UInt8]) -> String? {
    for (signature, name) in signatures where bytes.starts(with: signature) { return name }
    // The first three letters may begin a text; the block behind the level does not.
    if bytes.starts(with: "BZh".utf8), bytes.dropFirst(4).starts(with: [0x31, 0x41, 0x59, 0x26]) {
      return "a bzip2 file"
    }
    let end = bytes.lastIndex { $0 != 0 } ?? bytes.startIndex
    let head = bytes[..<min(end + 1, bytes.endIndex)].prefix(4096)
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) || head.starts(with: [0, 0, 0xFE, 0xFF]) {
      return nil
    }
    let zeros = head.count { $0 == 0 }
    let controls = head.count { $0 != 0 && UTF8Scan.isControl($0) && $0 != 0x1B }
    // Text in UTF-16 has every second byte zero; everything else with that many zeros is none.
    let isWide = zeros * 5 > head.count * 2 && zeros * 5 < head.count * 3 && controls == 0
    return (zeros + controls) * 10 > head.count && !isWide ? "a binary file" : nil
  }

  private static let signatures: [([UInt8], String)] = [
    (Array("%PDF-".utf8), "a PDF file"), ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    (Array("GIF87a".utf8), "a GIF image"), (Array("GIF89a".utf8), "a GIF image"),
    (Array("PK\u{3}\u{4}".utf8), "a ZIP archive"),
    ([0x1F, 0x8B], "a gzip file"), ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard file"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz file"),
    ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"), (Array("SQLite format 3".utf8), "a SQLite data base"),
    (Array("{\\rtf".utf8), "an RTF document"), (Array("bplist00".utf8), "a property list"),
  ]
}
