/// A list of names that ``NameListReader`` has found among tokens.
struct NameList {
  /// Which names are turned round, with the family name first.
  enum Order {
    /// `Jane Q. Roe, Max Doe, and Ann van Poe`
    case direct
    /// `Roe, Jane, Max Doe, and Ann Poe`, as in Chicago's and MLA's styles.
    case firstInverted
    /// `Roe, Jane, Doe, Max, and Poe, Ann`; `Roe, Jane; Doe, Max`
    case inverted
    /// `E. Roe, A. B. van Doe and L. Poe`
    case initialsFirst
  }

  /// The tokens of one name.
  struct Name {
    let given: Range<Int>
    let family: Range<Int>
    /// `Jr`
    var suffix: Range<Int>?

    var start: Int { min(given.lowerBound, family.lowerBound) }
    /// Index behind the last token.
    var end: Int { max(given.upperBound, family.upperBound, suffix?.upperBound ?? 0) }
  }

  let order: Order
  var names: [Name] = []
  /// Whether a word or an ampersand joins two names.
  var isJoined = false
  /// Whether semicolons part the names.
  var isParted = false
  /// `et al`
  var others: Range<Int>?
  /// Index behind the list: of the mark that ends it, or behind the full stop of a last initial.
  var end = 0
}
