/// An index that many hold by one reference.
final class SharedIndex: Sendable {
  let index: SelectorIndex
  let code: SelectorCode

  init(_ index: SelectorIndex) {
    self.index = index
    code = index.code
  }
}

extension SelectorIndex {
  /// An index at work on one document: what the document's names mean to the index is worked out once, and the walks'
  /// tables are laid out once, for any number of scopes. For one thread at a time.
  public final class Search {
    private let document: Document
    private let ruleCount: Int
    private let asksAttributes: Bool
    private var walk: Walk

    /// Prepares an index for a document.
    ///
    /// - Parameter names: What the document is to the index's selectors, where that is known already.
    public init(_ index: SelectorIndex, _ document: Document, names: DocumentNames? = nil) {
      self.document = document
      ruleCount = index.ruleCount
      asksAttributes = index.asksAttributes
      walk = Walk(index, document, names ?? DocumentNames(of: document, in: index.code.names))
    }

    /// The elements that match, by the selectors' numbers.
    ///
    /// - Parameters:
    ///   - scope: Only this element, as `:scope`, and its descendants are tried; `nil` for the whole document, whose
    ///     `:scope` is the outermost element.
    ///   - end: The index before which the trial ends, where it is not the end of the scope.
    ///   - wanted: By the selectors' numbers, which are to be tried; `nil` for all.
    ///   - onlyFirst: Whether a selector is not tried any more once it has found an element.
    public func matches(
      scope: Element? = nil, end: Int? = nil, wanted: [Bool]? = nil, onlyFirst: Bool = false
    ) -> Matches {
      guard document.count > 0, ruleCount > 0 else { return Matches(ruleCount: ruleCount) }
      walk.begin(scope: scope?.index ?? 0, wanted, onlyFirst: onlyFirst)
      for parent in parents(outside: scope, upTo: end) { walk.awaitChildren(of: parent) }
      return walk.run(over: scope.map { $0.index + 1..<max(end ?? $0.end, $0.index + 1) } ?? 0..<document.count)
    }

    /// The elements that a walk below an element does not come to, but whose children it may; outermost first.
    private func parents(outside scope: Element?, upTo end: Int?) -> [Int] {
      guard var outermost = scope, asksAttributes else { return [] }
      var parents = [outermost.index]
      while let end, end > outermost.end, let parent = outermost.parent {
        parents.append(parent.index)
        outermost = parent
      }
      return parents.reversed()
    }
  }

  /// One walk after the other over the same document.
  private struct Walk {
    private let shared: SharedIndex
    private let document: Document
    private let names: [Int32]
    private var matcher: Matcher
    private var wanted: [Bool]?
    private var onlyFirst = false
    /// Entries that are to be tried on the children of an element that has been met, up to its end.
    private var awaited: [(entry: Int32, parent: Int, end: Int)] = []
    /// What was found, in document order.
    private var hits: [(rule: Int32, element: Int32)] = []
    /// The last element that each selector has found.
    private var last: [Int32]

    init(_ index: SelectorIndex, _ document: Document, _ names: DocumentNames) {
      shared = SharedIndex(index)
      self.document = document
      self.names = names.numbers
      matcher = Matcher(shared, document, names)
      last = Array(repeating: -1, count: index.ruleCount)
    }

    mutating func begin(scope: Int, _ wanted: [Bool]?, onlyFirst: Bool) {
      self.wanted = wanted
      self.onlyFirst = onlyFirst
      matcher.begin(scope: scope)
      awaited.removeAll(keepingCapacity: true)
    }

    /// What was found, and nothing found any more.
    private mutating func finish() -> Matches {
      let matches = Matches(hits, ruleCount: last.count)
      for hit in hits { last[Int(hit.rule)] = -1 }
      hits.removeAll(keepingCapacity: true)
      return matches
    }

    /// Tries the scope and some elements.
    mutating func run(over elements: Range<Int>) -> Matches {
      test(shared.index.scoped, matcher.scope)
      let (universal, asksAttributes) = (shared.index.universal, shared.index.asksAttributes)
      document.values.withUnsafeBufferPointer { values in
        for element in elements {
          test(shared.index.byType, Int(names[Int(document.nodes[element].name)]), element)
          if universal >= 0 { test(universal, element) }
          guard asksAttributes else { continue }
          if !awaited.isEmpty { testAwaited(element) }
          testByAttributes(element, values, isInside: true)
        }
      }
      return finish()
    }

    /// Tries the entries that are filed under a name.
    private mutating func test(_ table: [Int32], _ name: Int, _ element: Int) {
      if name < table.count, table[name] >= 0 { test(table[name], element) }
    }

    /// Tries the entries of a list.
    private mutating func test(_ first: Int32, _ element: Int) {
      var at = first
      while at >= 0 {
        let link = shared.index.links[Int(at)]
        test(entry: link.entry, element)
        at = link.next
      }
    }

    private mutating func test(entry number: Int32, _ element: Int) {
      let entry = shared.index.entries[Int(number)]
      let rule = Int(entry.rule)
      guard wanted?[rule] ?? true, last[rule] < (onlyFirst ? 0 : Int32(element)),
        matcher.matches(Int(entry.last), element)
      else { return }
      last[rule] = Int32(element)
      hits.append((entry.rule, Int32(element)))
    }

    /// Tries the entries that are filed under what the element's parent has.
    private mutating func testAwaited(_ element: Int) {
      while let last = awaited.last, last.end <= element { awaited.removeLast() }
      for awaited in awaited.reversed() {
        guard awaited.parent == Int(document.nodes[element].parent) else { break }
        test(entry: awaited.entry, element)
      }
    }

    /// Tries the entries of a list on an element that has what they are filed under, or leaves them to its children;
    /// `isInside` says whether the element itself is to be tried.
    private mutating func take(_ first: Int32, _ element: Int, isInside: Bool) {
      var at = first
      while at >= 0 {
        let link = shared.index.links[Int(at)]
        if shared.index.entries[Int(link.entry)].isForChildren {
          awaited.append((link.entry, element, Int(document.nodes[element].end)))
        } else if isInside {
          test(entry: link.entry, element)
        }
        at = link.next
      }
    }

    /// Notes the entries that are to be tried on the children of an element that itself is not.
    mutating func awaitChildren(of element: Int) {
      document.values.withUnsafeBufferPointer { testByAttributes(element, $0, isInside: false) }
    }

    /// Tries the chains filed under the element's id, classes, key values and names of attributes.
    ///
    /// - Parameter values: The bytes of all values.
    private mutating func testByAttributes(_ element: Int, _ values: UnsafeBufferPointer<UInt8>, isInside: Bool) {
      for at in document.attributeRange(element) {
        let attribute = document.attributes[at]
        if isInside { test(shared.index.byAttribute, Int(names[Int(attribute.name)]), element) }
        let role = document.roles[Int(attribute.name)]
        guard role != .other else { continue }
        let value = UnsafeBufferPointer(rebasing: values[Int(attribute.start)..<Int(attribute.end)])
        switch role {
        case .id: take(shared.index.byID[value], element, isInside: isInside)
        case .classes: forEachWord(value) { take(shared.index.byClass[$0], element, isInside: isInside) }
        case .key:
          take(shared.index.byValue[value], element, isInside: isInside)
          take(shared.index.byFoldedValue[value], element, isInside: isInside)
        case .other: break
        }
      }
    }
  }
}

/// What a document is to some selectors: the numbers that its names have among theirs, and the words that its elements
/// begin with, which all who ask about the document share. For one thread at a time.
public struct DocumentNames {
  let numbers: [Int32]
  let words: LeadingWords

  /// Looks the names up.
  public init(of document: Document, in names: SelectorNames) {
    numbers = names.numbers(in: document.vocabulary)
    words = LeadingWords(document)
  }
}
