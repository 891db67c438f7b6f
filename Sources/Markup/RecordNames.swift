/// The names that records use, by their bytes: a table of open addressing, since every tag asks it.
struct RecordNames: Sendable {
  private struct Slot: Sendable {
    var hash: UInt32 = 0
    var start: UInt32 = 0
    var count: UInt32 = 0
    var number: Int32 = -1
  }

  /// The local names by number.
  private(set) var table = NameTable()
  private var slots = [Slot](repeating: Slot(), count: 1024)
  private var used = 0
  /// The qualified names, one behind the other.
  private var bytes: [UInt8] = []
  private static let mostNames = 512
  /// What stands for a declaration of a name space.
  private static let declaration: Int32 = -2

  /// The number of a qualified name: that of its local part. `nil` for what is no name, and for one name too many.
  mutating func number(_ name: UnsafeBufferPointer<UInt8>) -> Int32? {
    var hash: UInt32 = 0x811C_9DC5
    for byte in name { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    var at = Int(hash & 1023)
    while slots[at].count > 0 {
      let slot = slots[at]
      if slot.hash == hash, Int(slot.count) == name.count, isEqual(slot, name) { return slot.number }
      at = (at + 1) & 1023
    }
    return learn(name, hash, at)
  }

  func isDeclaration(_ number: Int32) -> Bool { number == Self.declaration }

  private func isEqual(_ slot: Slot, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    for at in 0..<name.count where bytes[Int(slot.start) + at] != name[at] { return false }
    return true
  }

  private mutating func learn(_ name: UnsafeBufferPointer<UInt8>, _ hash: UInt32, _ at: Int) -> Int32? {
    let parts = name.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard used < Self.mostNames, name.count < 256, parts.count <= 2, let local = parts.last, !local.isEmpty,
      parts.allSatisfy({ $0.first.map(Self.beginsName) ?? false })
    else { return nil }
    let isDeclaration = parts[0].elementsEqual("xmlns".utf8)
    let number = isDeclaration ? Self.declaration : table.number(String(decoding: local, as: UTF8.self))
    slots[at] = Slot(hash: hash, start: UInt32(bytes.count), count: UInt32(name.count), number: number)
    bytes.append(contentsOf: name)
    used += 1
    return number
  }

  private static func beginsName(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == UInt8(ascii: "_")
  }

  static func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x3A) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
  }
}
