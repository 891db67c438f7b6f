/// The encodings that documents are read in: an allow-list, by the names of the WHATWG Encoding Standard.
public enum EncodingLabel {
  /// The standard's lower-case name of a declared charset, or `nil` when it is unknown or not allowed.
  public static func name(of declared: String) -> String? {
    let label = declared.lowercased().filter { $0.isLetter || $0.isNumber || "-_.".contains($0) }
    return table[label]
  }

  /// What iconv calls the encoding.
  static func iconvName(of name: String) -> String { iconvNames[name] ?? name }

  /// iso-8859-1 and us-ascii mean windows-1252, as every browser reads them.
  private static let table: [String: String] = {
    var table: [String: String] = [:]
    for (name, labels) in labels {
      table[name] = name
      for label in labels.split(separator: " ") { table[String(label)] = name }
    }
    for part in [2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16] {
      for label in ["iso-8859-\(part)", "iso8859-\(part)", "iso_8859-\(part)", "iso8859\(part)"] {
        table[label] = "iso-8859-\(part)"
      }
    }
    for page in 1250...1258 {
      for label in ["windows-\(page)", "cp\(page)", "x-cp\(page)"] { table[label] = "windows-\(page)" }
    }
    return table
  }()

  private static let labels: [(name: String, labels: String)] = [
    ("utf-8", "utf8 unicode-1-1-utf-8 x-unicode20utf8"),
    (
      "windows-1252",
      "iso-8859-1 iso8859-1 iso_8859-1 iso88591 latin1 l1 ascii us-ascii ansi_x3.4-1968 cp819"
    ),
    ("windows-1254", "latin5 l5 iso-8859-9 iso8859-9 iso_8859-9 iso88599"),
    ("iso-8859-2", "latin2 l2"), ("iso-8859-3", "latin3 l3"), ("iso-8859-4", "latin4 l4"), ("iso-8859-5", "cyrillic"),
    ("iso-8859-6", "arabic"), ("iso-8859-7", "greek"), ("iso-8859-8", "hebrew iso-8859-8-i logical"),
    ("iso-8859-10", "latin6 l6"), ("iso-8859-15", "latin9 l9"),
    ("utf-16le", "utf-16 ucs-2 unicode iso-10646-ucs-2"),
    ("utf-16be", ""), ("utf-32le", "utf-32"), ("utf-32be", ""),
    ("gb18030", "gbk gb2312 x-gbk chinese gb_2312-80 csgb2312 cp936"),
    ("big5", "big5-hkscs cn-big5 x-x-big5 csbig5 cp950"),
    ("euc-jp", "x-euc-jp cseucpkdfmtjapanese"),
    ("shift_jis", "sjis shift-jis x-sjis ms_kanji windows-31j cp932"),
    ("iso-2022-jp", "csiso2022jp"),
    ("euc-kr", "ks_c_5601-1987 ksc5601 korean windows-949 cp949 uhc"),
    ("koi8-r", "koi8 koi8_r cskoi8r"), ("koi8-u", "koi8-ru"),
    ("macintosh", "mac x-mac-roman csmacintosh"), ("ibm866", "cp866 866"),
    ("windows-874", "tis-620 iso-8859-11 dos-874"),
  ]

  private static let iconvNames = [
    "windows-1252": "CP1252", "windows-874": "CP874", "utf-16le": "UTF-16LE", "utf-16be": "UTF-16BE",
    "utf-32le": "UTF-32LE", "utf-32be": "UTF-32BE", "gb18030": "GB18030", "big5": "BIG5-HKSCS", "euc-jp": "EUC-JP",
    "shift_jis": "CP932", "euc-kr": "CP949", "macintosh": "MACINTOSH", "ibm866": "CP866",
  ]
}

/// What a document itself, or what holds it, says of its encoding.
struct EncodingDeclaration {
  /// What is said, in lower case.
  let label: String
  /// The encoding that is meant; `nil` where it is not one of ``EncodingLabel``.
  let name: String?

  /// A declaration of these words.
  init(_ label: String) {
    self.label = String(
      label.lowercased().unicodeScalars.filter { $0.isASCII && $0.value > 0x20 }.prefix(40).map(Character.init))
    name = EncodingLabel.name(of: label)
  }

  private init(label: String, name: String?) { (self.label, self.name) = (label, name) }

  /// The name of the encoding that is meant, where the label is one of it; else the label.
  var said: String { name.flatMap { EncodingLabel.name(of: label) == $0 ? $0 : nil } ?? label }

  /// What the XML declaration or a `<meta>` element in the first 4,096 bytes says: the first that names one of
  /// ``EncodingLabel``, else the first (HTML's prescan reads 1,024; saved pages put comments and scripts before it).
  ///
  /// UTF-16 and UTF-32 cannot be what bytes are in which this could be read: UTF-8 is meant, says HTML's standard.
  static func find(in bytes: [UInt8]) -> EncodingDeclaration? {
    var unknown: EncodingDeclaration?
    guard let known = declared(in: bytes, &unknown) else { return unknown }
    return known.name?.hasPrefix("utf-") == true ? EncodingDeclaration(label: known.label, name: "utf-8") : known
  }

  private static func declared(in bytes: [UInt8], _ unknown: inout EncodingDeclaration?) -> EncodingDeclaration? {
    let head = bytes.prefix(4096).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    if head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: UInt8(ascii: ">")) {
      if let found = value(of: "encoding", in: head[..<end], &unknown) { return found }
    }
    var rest = head[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[start...]
      if rest.starts(with: "<!--".utf8) {
        guard let end = rest.range(of: "-->") else { return nil }
        rest = rest[end.upperBound...]
      } else {
        if rest.starts(with: "<meta".utf8) {
          let end = rest.firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex
          if let found = value(of: "charset", in: rest[..<end], &unknown) { return found }
        }
        rest = rest.dropFirst()
      }
    }
    return nil
  }

  /// The encoding that stands behind a key, `=` and perhaps a quote.
  private static func value(
    of key: String, in bytes: ArraySlice<UInt8>, _ unknown: inout EncodingDeclaration?
  ) -> EncodingDeclaration? {
    var rest = bytes
    while let found = rest.range(of: key) {
      rest = rest[found.upperBound...]
      let equals = rest.drop { $0 <= 0x20 }
      guard equals.first == UInt8(ascii: "=") else { continue }
      let word = equals.dropFirst().drop { $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
      let label = word.prefix { $0 > 0x20 && !"\"';/>?".utf8.contains($0) }
      let found = EncodingDeclaration(String(decoding: label, as: UTF8.self))
      if found.name != nil { return found }
      if unknown == nil, !found.label.isEmpty { unknown = found }
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// Where a short ASCII word stands first.
  func range(of word: String) -> Range<Int>? {
    let word = Array(word.utf8)
    guard let first = word.first, count >= word.count else { return nil }
    var at = startIndex
    while let found = self[at...].firstIndex(of: first), found + word.count <= endIndex {
      if self[found..<found + word.count].elementsEqual(word) { return found..<found + word.count }
      at = found + 1
    }
    return nil
  }
}
