/// Numbers for the names of elements and attributes of one document.
///
/// libxml2 keeps each name once in a dictionary, so that nearly every look-up is answered by the address alone, from a
/// table with open addressing in front of an ordinary dictionary.
struct NameTable: Sendable {
  /// The names by number.
  private(set) var names: [String] = []
  /// The numbers by name.
  private(set) var numbers: [String: Int32] = [:]
  private var seen = Self.emptySlots(256)
  private var seenCount = 0

  /// The number of a NUL-terminated name that lives at one address for as long as the document is parsed.
  mutating func number(_ name: UnsafePointer<UInt8>) -> Int32 {
    let address = UInt(bitPattern: name)
    var slot = slot(of: address)
    while seen[slot].address != 0 {
      if seen[slot].address == address { return seen[slot].number }
      slot = (slot + 1) & (seen.count - 1)
    }
    return learn(address, number(String(cString: name)))
  }

  /// Remembers the number of an address.
  private mutating func learn(_ address: UInt, _ number: Int32) -> Int32 {
    seenCount += 1
    if seenCount * 2 > seen.count {
      let known = seen
      seen = Self.emptySlots(known.count * 2)
      for entry in known where entry.address != 0 { place(entry) }
    }
    place((address, number))
    return number
  }

  private mutating func place(_ entry: (address: UInt, number: Int32)) {
    var slot = slot(of: entry.address)
    while seen[slot].address != 0 { slot = (slot + 1) & (seen.count - 1) }
    seen[slot] = entry
  }

  /// Fibonacci hashing: names lie closer to each other than any bits of their addresses would tell.
  private func slot(of address: UInt) -> Int {
    Int((address &* 0x9E37_79B9_7F4A_7C15) >> UInt(UInt.bitWidth - seen.count.trailingZeroBitCount))
  }

  private static func emptySlots(_ count: Int) -> [(address: UInt, number: Int32)] {
    Array(repeating: (0, 0), count: count)
  }

  /// The number of a name.
  mutating func number(_ name: String) -> Int32 {
    if let number = numbers[name] { return number }
    let number = Int32(names.count)
    names.append(name)
    numbers[name] = number
    return number
  }
}
