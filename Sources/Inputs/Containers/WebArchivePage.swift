/// The page in a `.webarchive`, as Safari saves it: a binary property list with the page under `WebMainResource`.
struct WebArchivePage {
  /// The page's bytes as they came.
  let bytes: [UInt8]
  /// The charset that the browser read it by.
  let charset: String?
  /// The page's address.
  let url: String?

  /// Whether bytes are a binary property list.
  static func isOne(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.starts(with: "bplist00".utf8) }

  /// Finds the page; `nil` where the list is damaged or holds none.
  init?(_ file: [UInt8]) {
    guard let list = PropertyList(file), let main = list.dictionary(list.top)?["WebMainResource"],
      let resource = list.dictionary(main), let data = resource["WebResourceData"].flatMap(list.data)
    else { return nil }
    bytes = Array(data)
    charset = resource["WebResourceTextEncodingName"].flatMap(list.string)
    url = resource["WebResourceURL"].flatMap(list.string).flatMap { $0.hasPrefix("http") ? $0 : nil }
  }
}

/// A binary property list (Apple's CFBinaryPList.c): objects are looked up by number, nothing is built. Every place is
/// checked, so that a list that lies gives `nil`.
struct PropertyList {
  private static let mostEntries = 4096

  private let bytes: [UInt8]
  private let offsetSize: Int
  private let referenceSize: Int
  private let count: Int
  private let table: Int
  /// The number of the outermost object.
  let top: Int

  /// Reads the trailer, the last 32 bytes.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= 40 else { return nil }
    let trailer = bytes.count - 32
    self.bytes = bytes
    offsetSize = Int(bytes[trailer + 6])
    referenceSize = Int(bytes[trailer + 7])
    guard (1...8).contains(offsetSize), (1...8).contains(referenceSize),
      let count = Self.integer(bytes[(trailer + 8)..<(trailer + 16)]),
      let top = Self.integer(bytes[(trailer + 16)..<(trailer + 24)]),
      let table = Self.integer(bytes[(trailer + 24)..<(trailer + 32)]),
      table < trailer, count <= (trailer - table) / offsetSize
    else { return nil }
    (self.count, self.top, self.table) = (count, top, table)
  }

  private static func integer(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value: UInt64 = 0
    for byte in bytes {
      guard value >> 56 == 0 else { return nil }
      value = value << 8 | UInt64(byte)
    }
    return Int(exactly: value)
  }

  /// Where an object begins.
  private func place(of object: Int) -> Int? {
    guard object >= 0, object < count else { return nil }
    let entry = table + object * offsetSize
    return Self.integer(bytes[entry..<(entry + offsetSize)]).flatMap { $0 < table ? $0 : nil }
  }

  /// An object's kind, how many things it holds, and where they begin.
  private func header(_ object: Int) -> (kind: UInt8, count: Int, start: Int)? {
    guard let at = place(of: object) else { return nil }
    let (kind, low) = (bytes[at] >> 4, Int(bytes[at] & 0x0F))
    guard low == 0x0F else { return (kind, low, at + 1) }
    guard at + 1 < table, bytes[at + 1] >> 4 == 1, bytes[at + 1] & 0x0F <= 3 else { return nil }
    let size = 1 << Int(bytes[at + 1] & 0x0F)
    guard at + 2 + size <= table, let count = Self.integer(bytes[(at + 2)..<(at + 2 + size)]) else { return nil }
    return (kind, count, at + 2 + size)
  }

  private func body(_ object: Int, kind: UInt8, width: Int) -> ArraySlice<UInt8>? {
    guard let header = header(object), header.kind == kind, header.count <= (table - header.start) / width else {
      return nil
    }
    return bytes[header.start..<(header.start + header.count * width)]
  }

  /// The bytes of a data object.
  func data(_ object: Int) -> ArraySlice<UInt8>? { body(object, kind: 4, width: 1) }

  /// The text of a string object, in ASCII or UTF-16.
  func string(_ object: Int) -> String? {
    if let ascii = body(object, kind: 5, width: 1) { return String(decoding: ascii, as: UTF8.self) }
    guard let wide = body(object, kind: 6, width: 2) else { return nil }
    let units = stride(from: wide.startIndex, to: wide.endIndex, by: 2).map {
      UInt16(wide[$0]) << 8 | UInt16(wide[$0 + 1])
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// The numbers of a dictionary's values by their keys.
  func dictionary(_ object: Int) -> [String: Int]? {
    guard let header = header(object), header.kind == 0x0D, header.count <= Self.mostEntries,
      header.count * 2 <= (table - header.start) / referenceSize
    else { return nil }
    func reference(_ number: Int) -> Int? {
      let at = header.start + number * referenceSize
      return Self.integer(bytes[at..<(at + referenceSize)])
    }
    var values: [String: Int] = [:]
    for entry in 0..<header.count {
      guard let key = reference(entry).flatMap(string), let value = reference(header.count + entry) else { continue }
      values[key] = value
    }
    return values
  }
}
