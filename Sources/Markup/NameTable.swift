/// Numbers for the names of elements and attributes of one document.
///
/// libxml2 keeps each name once in a dictionary, so that nearly every look-up is answered by the address alone: a
/// direct-mapped table of 512 addresses in front of an ordinary dictionary.
struct NameTable: Sendable {
  /// The names by number.
  private(set) var names: [String] = []
  /// The numbers by name.
  private(set) var numbers: [String: Int32] = [:]
  private var seen: [(address: UInt, number: Int32)] = Array(repeating: (0, 0), count: 512)

  /// The number of a NUL-terminated name that lives at one address for as long as the document is parsed.
  mutating func number(_ name: UnsafePointer<UInt8>) -> Int32 {
    let address = UInt(bitPattern: name)
    let slot = Int((address >> 3) ^ (address >> 12)) & 511
    if seen[slot].address == address { return seen[slot].number }
    let number = number(String(cString: name))
    seen[slot] = (address, number)
    return number
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
