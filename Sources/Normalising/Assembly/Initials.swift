import Articles

/// Whose an e-mail address is that initials stand behind: `office@northmoor.example (J.Q.R.)`.
enum Initials {
  /// The only one of these initials; `nil` where none or several have them. Linear in the text.
  static func owner(of address: String, in text: String, among people: [Person]) -> Int? {
    let words = text.utf8
    guard words.count <= longestText,
      let found = words.indices.first(where: { words[$0...].starts(with: address.utf8) })
    else { return nil }
    let behind = words[found...].dropFirst(address.utf8.count).drop { $0 == 0x20 }.prefix(longest)
    guard behind.first == UInt8(ascii: "("), let close = behind.firstIndex(of: UInt8(ascii: ")")) else { return nil }
    let printed = text[behind.startIndex..<close].filter(\.isUppercase)
    guard printed.count > 1 else { return nil }
    let owners = people.indices.filter { spellings(people[$0]).contains(printed) }
    return owners.count == 1 ? owners[0] : nil
  }

  private static let longest = 32
  private static let longestText = 4096

  /// `JQR`, `JR` of Jane Q. Roe; of a double family name with one letter or two.
  private static func spellings(_ person: Person) -> [String] {
    guard let family = person.family else { return [] }
    let (given, last) = (capitals(person.given ?? ""), capitals(family))
    guard let first = given.first, let name = last.first else { return [] }
    return [given.joined() + last.joined(), given.joined() + name, first + name, first + last.joined()]
  }

  private static func capitals(_ name: String) -> [String] {
    name.split { " -.‐".contains($0) }.compactMap(\.first).filter(\.isUppercase).map { String($0) }
  }
}
