/// What a user names: arguments, or a list in a file.
public enum InputSource {
  /// Files, folders and standard input, in this order.
  case named(ArraySlice<InputLocator>)
  /// A list of paths, which is read as the inputs are needed.
  case list(PathList)

  /// The inputs that arguments name; `-` is standard input.
  public init(arguments: [String]) { self = .named(arguments.map(InputLocator.init(argument:))[...]) }

  mutating func next() throws -> InputLocator? {
    switch self {
    case .named(var locators):
      let next = locators.popFirst()
      self = .named(locators)
      return next
    case .list(let list): return try list.next()
    }
  }
}
