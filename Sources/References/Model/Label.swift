/// What a token of a reference is part of.
enum Label: UInt8, CaseIterable {
  /// Nothing that is kept: marks between parts, `doi`, `pp.`, months.
  case other
  case family, given, collective, suffix
  /// `et al`, `and others`.
  case others
  /// Marks and words between names.
  case separator
  case year, title, container, volume, issue
  /// An article number too.
  case firstPage, lastPage
  case editorFamily, editorGiven, editorSeparator
  case publisher, place, edition

  static let count = Int(edition.rawValue) + 1

  var isAuthor: Bool { rawValue >= Label.family.rawValue && rawValue <= Label.separator.rawValue }
  var isEditor: Bool { rawValue >= Label.editorFamily.rawValue && rawValue <= Label.editorSeparator.rawValue }
}

/// A set of labels, kept as bits.
struct LabelSet: ExpressibleByArrayLiteral {
  private let bits: UInt32

  init(arrayLiteral labels: Label...) { bits = labels.reduce(0) { $0 | 1 << UInt32($1.rawValue) } }

  private init(bits: UInt32) { self.bits = bits }

  func contains(_ label: Label) -> Bool { bits & (1 << UInt32(label.rawValue)) != 0 }

  func union(_ other: LabelSet) -> LabelSet { LabelSet(bits: bits | other.bits) }
}
