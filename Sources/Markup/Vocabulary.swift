/// The names of elements and attributes that a document uses, by number, and what they mean.
///
/// Documents that are read one after the other share one: then what a name means is worked out once and not once a
/// document.
public final class Vocabulary: Sendable {
  /// The names by number.
  public let names: [String]
  /// The numbers by name.
  let numbers: [String: Int32]
  /// What each name is to a selector index.
  let roles: [AttributeRole]
  /// What kind of element each name is.
  let kinds: [ElementKind]

  init(_ table: NameTable, in dialect: Document.Dialect) {
    names = table.names
    numbers = table.numbers
    roles = table.names.map(AttributeRole.init(name:))
    kinds = table.names.map { ElementKind(name: $0, in: dialect) }
  }

  /// The number of a name, or `nil` when no document so far has used it.
  public func number(of name: String) -> Int? { numbers[name].map(Int.init) }
}
