/// A place in an article's record as users write it: `title`, `ids.doi`, `authors.family`, `authors.0.family`.
///
/// Keys of inner objects stand behind full stops. A list stands for each of its entries, unless a number says which one,
/// counted from 0.
package struct RecordField: Sendable, Hashable {
  /// What the values at a field are.
  package enum Kind: Sendable, Hashable {
    case text, date, number
    /// One of these words; `true` and `false` are words, too.
    case word([String])
    /// No value, but an object with keys of its own.
    case object
  }

  /// A path that leads nowhere.
  package struct Unknown: Error {
    /// The word of the path that is not known there.
    package let word: String
    /// How many characters of the path stand before it.
    package let offset: Int
    /// The keys that there are; none behind what has no parts.
    package let known: [String]
  }

  /// One word of the path.
  enum Step: Sendable, Hashable {
    case key(String)
    case entry(Int)
  }

  /// As it was written.
  package let path: String
  /// What its values are.
  package let kind: Kind
  let steps: [Step]

  /// A field by its path, if the record's shape has it.
  package init(_ path: String) throws(Unknown) {
    var shape = Shape.object(.article)
    var steps: [Step] = []
    var offset = 0
    for word in path.split(separator: ".", omittingEmptySubsequences: false).map(String.init) {
      if let entry = shape.entry, let number = Int(word), number >= 0 {
        steps.append(.entry(number))
        shape = entry
      } else {
        guard let value = shape.value(of: word) else {
          throw Unknown(word: word, offset: offset, known: shape.knownKeys)
        }
        steps.append(.key(word))
        shape = value
      }
      offset += word.count + 1
    }
    self.path = path
    self.steps = steps
    kind = shape.kind
  }
}

extension Shape {
  /// What the entries of a list are.
  fileprivate var entry: Shape? {
    switch self {
    case .list(let shape), .filledList(let shape): shape
    default: nil
    }
  }

  /// What stands at a key of this object, or of each object of this list.
  fileprivate func value(of key: String) -> Shape? {
    switch self {
    case .list(let shape), .filledList(let shape): shape.value(of: key)
    case .object(let definition): definition.keys.first { $0.name == key }?.shape
    case .map(let definition): .object(definition)
    default: nil
    }
  }

  fileprivate var knownKeys: [String] {
    switch self {
    case .list(let shape), .filledList(let shape): shape.knownKeys
    case .object(let definition): definition.keys.map(\.name)
    default: []
    }
  }

  fileprivate var kind: RecordField.Kind {
    switch self {
    case .text(.date): .date
    case .text, .cell: .text
    case .word(let words): .word(words)
    case .integer: .number
    case .flag: .word(["true"])
    case .boolean: .word(["true", "false"])
    case .list(let shape), .filledList(let shape): shape.kind
    case .object, .map: .object
    }
  }
}
