/// How the bytes of a file are compressed, by the first of them: names are often wrong.
public enum Compression: String, Sendable, CaseIterable {
  case gzip, zstd, xz, bzip2

  /// What some first bytes say; `nil` for bytes that are not compressed.
  public init?(sniffing head: some Collection<UInt8>) {
    func begins(_ magic: [UInt8]) -> Bool { head.starts(with: magic) }
    if begins([0x1F, 0x8B, 0x08]) {
      self = .gzip
    } else if begins([0x28, 0xB5, 0x2F, 0xFD]) {
      self = .zstd
    } else if begins([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) {
      self = .xz
    } else if begins([0x42, 0x5A, 0x68]), head.dropFirst(3).first.map({ (0x31...0x39).contains($0) }) ?? false,
      head.dropFirst(4).starts(with: [0x31, 0x41, 0x59, 0x26, 0x53, 0x59])
        || head.dropFirst(4).starts(with: [0x17, 0x72, 0x45, 0x38, 0x50, 0x90])
    {
      self = .bzip2
    } else {
      return nil
    }
  }

  /// The ends of names that are looked behind for the name of the document: `.xml.gz`.
  static let extensions: Set<String> = ["gz", "zst", "xz", "bz2"]
}

/// Why the bytes of an input cannot be read on.
public enum StreamError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The system refuses to read.
  case unreadable(SystemError)
  /// The compressed data end before their end.
  case cut
  /// The compressed data are damaged.
  case damaged(String)
  /// The compressed data are not those of which the checksum was taken.
  case wrongChecksum
  /// Something else stands behind compressed data that have come to their end.
  case strangersBehind

  /// What happened, for a reader.
  public var description: String {
    switch self {
    case .unreadable(let error): "\(error)"
    case .cut: "the compressed data break off"
    case .damaged(let reason): "the compressed data are damaged: \(reason)"
    case .wrongChecksum: "the compressed data are damaged: a wrong checksum"
    case .strangersBehind: "the compressed data are damaged: bytes that are no gzip follow"
    }
  }
}
