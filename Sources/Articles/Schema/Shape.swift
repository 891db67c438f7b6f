/// What a value of the record looks like.
///
/// The tables of shapes (``Definition``) are the one description of the record from which its schema is made; a test
/// holds the encoder to the same tables, key by key.
indirect enum Shape: Sendable {
  /// A string that is not empty, perhaps of a certain form.
  case text(Pattern? = nil)
  /// A string that may be empty: the cell of a table.
  case cell
  /// One of a closed list of words.
  case word([String])
  /// A whole number, no less than a bound.
  case integer(from: Int)
  /// `true`; where it would be `false` the key is absent.
  case flag
  /// `true` or `false`.
  case boolean
  /// A list, perhaps empty.
  case list(of: Shape)
  /// A list that is absent where it would be empty.
  case filledList(of: Shape)
  /// An object.
  case object(Definition)
  /// An object whose keys are names of fields, each with the same shape.
  case map(to: Definition)

  /// A string that is not empty.
  static let text = Shape.text()

  /// A list of objects.
  static func list(_ definition: Definition) -> Shape { .list(of: .object(definition)) }

  /// One of the raw values of an enumeration.
  static func word<Word: CaseIterable & RawRepresentable<String>>(of _: Word.Type) -> Shape {
    .word(Word.allCases.map(\.rawValue))
  }
}

/// The form of a string, as an ECMA-262 regular expression without flags. The program itself runs none of these.
enum Pattern: String, Sendable {
  case pmid = "^[1-9][0-9]{0,8}$"
  case pmcid = "^PMC[0-9]+$"
  case doi = #"^10\.[0-9]{4,9}/\S+$"#
  case orcid = "^[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]$"
  case issn = "^[0-9]{4}-[0-9]{3}[0-9X]$"
  case date = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
  case language = "^[a-z]{2,3}$"
  case sha256 = "^[0-9a-f]{64}$"
}

/// A key of an object.
struct Key: Sendable {
  /// The key as written.
  let name: String
  /// The shape of its value.
  let shape: Shape
  /// Whether the object never stands without it.
  let isRequired: Bool
  /// What it means, in a sentence or two.
  let meaning: String

  /// A key that is absent where the source does not speak of it.
  static func optional(_ name: String, _ shape: Shape, _ meaning: String) -> Key {
    Key(name: name, shape: shape, isRequired: false, meaning: meaning)
  }

  /// A key that is always there.
  static func required(_ name: String, _ shape: Shape, _ meaning: String) -> Key {
    Key(name: name, shape: shape, isRequired: true, meaning: meaning)
  }
}

/// An object of the record: its keys in the order in which they are written.
struct Definition: Sendable {
  /// Its name among the schema's definitions.
  let name: String
  /// What it stands for.
  let meaning: String
  /// Its keys, in order.
  let keys: [Key]

  init(_ name: String, _ meaning: String, _ keys: [Key]) {
    self.name = name
    self.meaning = meaning
    self.keys = keys
  }
}
