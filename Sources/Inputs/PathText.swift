extension String {
  /// The bytes of a path as text. Names of files need not be UTF-8: each byte that is not is written `\xE9`, which shells
  /// read back in `$'caf\xE9.html'`, so that two names never look alike. Linear.
  public init(path bytes: some Collection<UInt8>) {
    if let text = String(validating: bytes, as: UTF8.self) {
      self = text
      return
    }
    self = ""
    var rest = Array(bytes)[...]
    while let first = rest.first {
      // A character has four bytes at most.
      let character = (1...4).lazy.compactMap { String(validating: rest.prefix($0), as: UTF8.self) }.first
      append(character ?? "\\x" + String(first, radix: 16, uppercase: true))
      rest = rest.dropFirst(character?.utf8.count ?? 1)
    }
  }
}
