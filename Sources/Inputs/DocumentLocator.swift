/// Names what a worker is to read: a file, a member of an archive or capture (`a.zip!/b.html`, as deep as archives are
/// opened: `a.zip!/b.tar!/c.html`), or the record of a WARC file that begins at a byte of the file as it is stored
/// (`a.warc.gz@1234`, as the indexes of captures say it).
public struct DocumentLocator: Sendable, Equatable {
  /// What of a file is meant.
  public enum Place: Sendable, Equatable {
    case whole
    case member(String)
    case record(at: Int)
  }

  /// The file.
  public let file: InputLocator
  /// What of it.
  public let place: Place

  /// Takes a locator apart. A file that has the whole of it for its name is that file.
  public init(bytes: [UInt8]) {
    let whole = InputLocator(bytes: bytes)
    let splits = Self.splits(bytes)
    let offset = Self.offset(bytes)
    guard !splits.isEmpty || offset != nil, !whole.exists else {
      (file, place) = (whole, .whole)
      return
    }
    if let split = splits.first(where: { InputLocator(bytes: Array(bytes[..<$0])).exists }) ?? splits.first {
      file = InputLocator(bytes: Array(bytes[..<split]))
      place = .member(String(path: bytes[(split + 2)...]))
    } else if let offset {
      (file, place) = (InputLocator(bytes: Array(bytes[..<offset.at])), .record(at: offset.number))
    } else {
      (file, place) = (whole, .whole)
    }
  }

  /// Where `!/` stands, but for the beginning and the end.
  private static func splits(_ bytes: [UInt8]) -> [Int] {
    guard bytes.count > 3 else { return [] }
    return (1..<(bytes.count - 2)).filter { bytes[$0] == 0x21 && bytes[$0 + 1] == 0x2F }
  }

  /// The number behind the last `@`, if nothing else stands there, and where that is.
  private static func offset(_ bytes: [UInt8]) -> (at: Int, number: Int)? {
    guard let at = bytes.lastIndex(of: 0x40), at > 0, at + 1 < bytes.count,
      bytes[(at + 1)...].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
      let number = Int(String(decoding: bytes[(at + 1)...], as: UTF8.self))
    else { return nil }
    return (at, number)
  }
}

extension DocumentLocator.Place {
  /// What a member of a container is to a wish.
  public enum Match: Sendable {
    /// It is asked for, or lies in what is.
    case wanted
    /// What is asked for lies in it, if it is a container.
    case holder
    case other
  }

  /// What the member of a name in the outermost container is to this wish.
  public func match(_ name: String) -> Match {
    guard case .member(let wanted) = self, name != wanted, !name.hasPrefix(wanted + "!/") else { return .wanted }
    return wanted.hasPrefix(name + "!/") ? .holder : .other
  }
}
