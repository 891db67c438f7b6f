internal import Glibc

/// The names that records use, by their bytes: a table of open addressing, since every start tag asks it.
final class RecordNames {
  private struct Slot {
    var hash: UInt32 = 0
    var start: UInt32 = 0
    var count: UInt32 = 0
    var number: Int32 = -1
  }

  private static let slotCount = 1024
  private static let mostNames = 512
  private static let mostBytes = 32 << 10
  /// What stands for a declaration of a name space, which is no attribute.
  static let declaration: Int32 = -2

  /// The local names by number.
  private(set) var table = NameTable()
  private let slots = UnsafeMutablePointer<Slot>.allocate(capacity: slotCount)
  private var used = 0
  /// The qualified names, one behind the other, and how many bytes they take.
  private let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: mostBytes)
  private var byteCount = 0
  /// For each slot the one that was met after it last time: records look alike.
  private let followers = UnsafeMutablePointer<Int32>.allocate(capacity: slotCount)
  /// The slot that was met last.
  private var last = 0

  init() {
    slots.initialize(repeating: Slot(), count: Self.slotCount)
    followers.initialize(repeating: 0, count: Self.slotCount)
  }

  deinit {
    slots.deallocate()
    followers.deallocate()
    bytes.deallocate()
  }

  /// The name that followed the last one before, if bytes begin with it: its number and length. What stands behind it is
  /// the caller's to look at; it says with ``takeExpected()`` that this is the name.
  func expected(_ text: UnsafePointer<UInt8>, _ available: Int) -> (number: Int32, count: Int)? {
    let slot = slots[Int(followers[last])]
    let count = Int(slot.count)
    guard count > 0, count < available, memcmp(bytes + Int(slot.start), text, count) == 0 else { return nil }
    return (slot.number, count)
  }

  /// Goes on from the name that was expected.
  func takeExpected() { last = Int(followers[last]) }

  /// The number of a qualified name: that of its local part. `nil` for what is no name, and for one name too many.
  func number(_ name: UnsafePointer<UInt8>, _ count: Int, hash: UInt32) -> Int32? {
    var at = Int(hash) & (Self.slotCount - 1)
    while slots[at].count > 0 {
      if slots[at].hash == hash, Int(slots[at].count) == count, memcmp(bytes + Int(slots[at].start), name, count) == 0 {
        follow(at)
        return slots[at].number
      }
      at = (at + 1) & (Self.slotCount - 1)
    }
    follow(at)
    return learn(UnsafeBufferPointer(start: name, count: count), hash, at)
  }

  private func follow(_ slot: Int) {
    followers[last] = Int32(slot)
    last = slot
  }

  private func learn(_ name: UnsafeBufferPointer<UInt8>, _ hash: UInt32, _ at: Int) -> Int32? {
    let parts = name.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard used < Self.mostNames, byteCount + name.count <= Self.mostBytes, parts.count <= 2, let local = parts.last,
      parts.allSatisfy({ $0.first.map(Self.beginsName) ?? false })
    else { return nil }
    let isDeclaration = parts[0].elementsEqual("xmlns".utf8)
    let number = isDeclaration ? Self.declaration : table.number(String(decoding: local, as: UTF8.self))
    slots[at] = Slot(hash: hash, start: UInt32(byteCount), count: UInt32(name.count), number: number)
    for byte in name {
      bytes[byteCount] = byte
      byteCount += 1
    }
    used += 1
    return number
  }

  private static func beginsName(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == UInt8(ascii: "_")
  }
}
