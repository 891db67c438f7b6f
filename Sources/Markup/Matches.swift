/// The elements that selectors have found, by the selectors' numbers, each list in document order and without doubles.
public struct Matches: Sendable {
  private var elements: [Int] = []
  /// Where each selector's elements begin; the last one's end is that of all.
  private var starts: [Int32]

  /// No selectors.
  public static let none = Matches(ruleCount: 0)

  /// Selectors that have found nothing.
  init(ruleCount: Int) { starts = Array(repeating: 0, count: ruleCount + 2) }

  /// Hits in document order, sorted by their selectors.
  init(_ hits: [(rule: Int32, element: Int32)], ruleCount: Int) {
    starts = Array(repeating: 0, count: ruleCount + 2)
    guard !hits.isEmpty else { return }
    elements = Array(unsafeUninitializedCapacity: hits.count) { elements, count in
      starts.withUnsafeMutableBufferPointer { starts in
        // Counted two places further on, each start moves to where it belongs while the elements are laid down.
        for hit in hits { starts[Int(hit.rule) + 2] += 1 }
        for rule in 2..<starts.count { starts[rule] += starts[rule - 1] }
        for hit in hits {
          elements[Int(starts[Int(hit.rule) + 1])] = Int(hit.element)
          starts[Int(hit.rule) + 1] += 1
        }
      }
      count = hits.count
    }
  }

  /// How many elements a selector has found.
  public func count(_ selector: Int) -> Int { Int(starts[selector + 1] - starts[selector]) }

  /// The elements that a selector has found.
  public subscript(selector: Int) -> ArraySlice<Int> { elements[Int(starts[selector])..<Int(starts[selector + 1])] }
}
