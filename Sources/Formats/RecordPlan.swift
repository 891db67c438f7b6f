internal import Articles
internal import Markup

/// The rules of a format laid out for ``RecordExtractor``: what each selector of the path index means.
struct RecordPlan {
  /// One source of one rule, or the selector that counts a rule's entries. Small and flat, since it is asked at each hit.
  struct Target {
    let set: Int32
    let rule: Int32
    /// The source's place among the rule's sources; -1 for a count.
    let source: Int32
    /// Index of the rule as it is written, for provenance.
    let number: Int32
    let field: Field
    let takesAll: Bool
    /// Whether the words are taken as they are, without mark-up, line ends and transforms.
    let isPlain: Bool
    let wantsMarkup: Bool
    /// The set of the parts, for groups.
    let parts: Int?
    let readsAttribute: Bool
  }

  /// What is asked of a rule when a record has been read.
  struct Rule {
    let field: Field
    let isRequired: Bool
    let isCounted: Bool
  }

  private(set) var targets: [Target] = []
  /// The rule of each target, and what it reads from an element.
  private(set) var rules: [FieldRule] = []
  private(set) var taken: [FieldSource.Taken] = []
  /// The rules by set; the first set is the record's.
  private(set) var sets: [[Rule]] = []

  /// Lays out rules, and the index that finds their elements.
  ///
  /// - Throws: `SelectorError` for a selector that a start tag does not decide.
  static func compile(_ fields: FieldRules) throws -> (RecordPlan, PathIndex) {
    var plan = RecordPlan()
    let index = PathIndex()
    // Sets are numbered in the order in which they are made, and come up in the same order.
    var waiting = [fields]
    while plan.sets.count < waiting.count {
      let set = plan.sets.count
      let fields = waiting[set]
      for (number, rule) in fields.rules.enumerated() {
        let parts = rule.parts.map { parts in
          waiting.append(parts)
          return index.makeSet()
        }
        try plan.add(rule, number, set, parts, index)
      }
      plan.sets.append(
        fields.rules.map { Rule(field: $0.field, isRequired: $0.isRequired, isCounted: $0.count != nil) })
    }
    return (plan, index)
  }

  private mutating func add(
    _ rule: FieldRule, _ number: Int, _ set: Int, _ parts: Int?, _ index: PathIndex
  ) throws {
    for (place, source) in rule.sources.enumerated() {
      _ = try index.add(source.pattern, to: set, opening: parts)
      rules.append(rule)
      taken.append(source.taken)
      targets.append(Target(rule, number, set, parts, source, place))
    }
    guard let count = rule.countSelector else { return }
    _ = try index.add(count, to: set)
    rules.append(rule)
    taken.append(.presence)
    targets.append(Target(rule, number, set, nil, nil, -1))
  }
}

extension RecordPlan.Target {
  fileprivate init(_ rule: FieldRule, _ number: Int, _ set: Int, _ parts: Int?, _ source: FieldSource?, _ place: Int) {
    self.set = Int32(set)
    self.rule = Int32(number)
    self.source = Int32(place)
    self.number = Int32(source?.number ?? -1)
    field = rule.field
    takesAll = rule.takesAll
    wantsMarkup = rule.wantsMarkup
    self.parts = parts
    let taken = source?.taken ?? .presence
    readsAttribute = if case .attribute = taken { true } else { false }
    isPlain = (taken == .text || readsAttribute) && rule.transforms.isEmpty && !rule.keepsLines
  }
}
