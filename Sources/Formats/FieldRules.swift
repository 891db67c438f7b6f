internal import Articles
internal import Markup

/// The rules for the fields of a document, or for the parts of a group, compiled for one walk. It is a class since groups
/// hold rules in rules, which then is one reference each.
final class FieldRules: Sendable {
  let rules: [FieldRule]
  /// What the format file writes for each source, by its number.
  let written: [String]
  /// The selectors of the first sources, of what is left out and of counts: they are asked of every document.
  let index: SelectorIndex
  /// The selectors of all other sources, which are asked only where the first source of a field gave nothing.
  let fallbacks: SelectorIndex
  /// The names that all selectors of the format ask for.
  let names: SelectorNames
  /// Of each rule the selector of its first source.
  let firstSelectors: [Int]
  /// The rules that have more sources than one.
  let withFallbacks: [Int]
  /// The rules whose first source does not win for being the first.
  let withMost: [Int]
  /// The rules that wait for what others give, each with these, those together of which one is enough.
  let waiting: [(rule: Int, others: [[FieldRule.Place]])]

  init(
    rules: [FieldRule] = [], written: [String] = [], index: SelectorIndex = SelectorIndex(),
    fallbacks: SelectorIndex = SelectorIndex(), names: SelectorNames = SelectorNames()
  ) {
    self.rules = rules
    self.written = written
    self.index = index
    self.fallbacks = fallbacks
    self.names = names
    firstSelectors = rules.map { $0.sources[0].selector }
    withFallbacks = rules.indices.filter { rules[$0].sources.count > 1 && rules[$0].options.lacking.isEmpty }
    waiting = rules.enumerated().compactMap { $1.options.lacking.isEmpty ? nil : ($0, $1.options.lacking) }
    withMost = withFallbacks.filter { rules[$0].options.most > 1 }
  }
}

/// How one field is found. A class, since a rule is passed on for each element that it finds.
final class FieldRule: Sendable {
  let field: Field
  /// Tried in order; the first that yields wins. There is one at the least.
  let sources: [FieldSource]
  let options: Options
  let transforms: [Transform]
  /// The rules inside each element, for groups.
  let parts: FieldRules?

  /// A field, or a part of one.
  struct Place: Sendable {
    let field: Field
    let part: Field?
  }

  /// What a rule says beside its sources.
  struct Options: Sendable {
    /// Numbers of selectors of what is left out inside.
    var drops: [Int] = []
    /// Numbers of selectors of what is parted inside where it meets, each with what is put between; the first one holds.
    var aparts: [(selector: Int, separator: String)] = []
    /// Number of the selector that counts the entries the source shows, and the selector.
    var count: Int?
    var countSelector: Selector?
    var isRequired = false
    /// Whether the fragment with inline mark-up is wanted too.
    var wantsMarkup = false
    /// Whether the borders of blocks stay as line feeds.
    var keepsLines = false
    /// Whether every match is taken, not the first alone.
    var takesAll = false
    /// Whether an entry of a group reaches to the next entry, or to the end of its parent, and not only to its own end:
    /// for headings with what follows them, and names with the marks behind them.
    var spans = false
    /// Number of the selector of those entries that span, where not all do.
    var spanning: Int?
    /// Number of the selector of what ends an entry that spans.
    var until: Int?
    /// Among how many of the first sources the one wins that finds the most elements, and not the first that yields.
    var most = 0
    /// The rule is asked only where one of these came out empty; of every document where there are none.
    var lacking: [[Place]] = []
    /// Whether the values of the sources that did not win are kept, to be compared with what won.
    var compares = false
  }

  init(_ field: Field, _ sources: [FieldSource], _ options: Options, _ transforms: [Transform], _ parts: FieldRules?) {
    self.field = field
    self.sources = sources
    self.options = options
    self.transforms = transforms
    self.parts = parts
  }

  var drops: [Int] { options.drops }
  var aparts: [(selector: Int, separator: String)] { options.aparts }
  var count: Int? { options.count }
  var countSelector: Selector? { options.countSelector }
  var isRequired: Bool { options.isRequired }
  var wantsMarkup: Bool { options.wantsMarkup }
  var keepsLines: Bool { options.keepsLines }
  var takesAll: Bool { options.takesAll }
  var spans: Bool { options.spans }

  /// Whether a value is an element's words as they are, in one line.
  var isPlain: Bool { !wantsMarkup && !keepsLines && transforms.isEmpty }

  /// Numbers of the selectors that give no value of their own.
  var supporting: [Int] {
    drops + aparts.map(\.selector) + [count, options.until, options.spanning].compactMap(\.self)
  }
}

/// One place where a field may stand.
final class FieldSource: Sendable {
  /// What is read from the element.
  enum Taken: Sendable, Equatable {
    case text
    case attribute(String)
    /// The words directly inside, without those of elements inside.
    case ownText
    /// The element's name.
    case elementName
    /// Only that the element is there.
    case presence
    /// The rows of a table (`TableCells`).
    case rows
    /// A number that is the element's own in its document.
    case place
    /// Words that the format file gives, for an element that says something by being there.
    case constant(String)
    /// Where it begins and ends among the document's elements (`12-40`), by which entries that lie in each other are
    /// told from those side by side.
    case extent
  }

  /// What is looked for.
  let pattern: Selector
  /// Number of the selector among its rules' ``FieldRules/index`` or ``FieldRules/fallbacks``.
  let selector: Int
  /// Whether the selector is among the fallbacks.
  let isFallback: Bool
  let taken: Taken
  /// Names of elements: the nearest one around the element is meant in its stead. Empty for the element itself.
  let enclosing: [String]
  /// Its place in ``FieldRules/written``.
  let number: Int

  init(_ pattern: Selector, _ selector: Int, isFallback: Bool, _ taken: Taken, enclosing: [String], number: Int) {
    self.pattern = pattern
    self.selector = selector
    self.isFallback = isFallback
    self.taken = taken
    self.enclosing = enclosing
    self.number = number
  }
}
