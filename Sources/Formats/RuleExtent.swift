internal import Markup

extension FieldRule {
  /// Where an entry of a group ends: with its element; or, if it spans, with the next entry, the next element that ends
  /// one, or its parent. With ends of its own kind a heading that stands in a box by itself, or with links to other
  /// sections, reaches out of the box.
  ///
  /// - Parameter matches: What the rules' first index has found.
  func extent(of element: Element, next: Int?, _ matches: Matches) -> Int {
    guard spans, options.spanning.map({ matches[$0].holds(element.index) }) ?? true else { return element.end }
    let next = next ?? element.document.count
    guard let until = options.until else { return min(next, element.parent?.end ?? next) }
    let stops = matches[until]
    let stop = stops.partition { $0 > element.index }
    var around = element.parent
    for _ in 0..<32 {
      guard let box = around, box.holdsOnlyNavigation(from: element.end) else { break }
      around = box.parent
    }
    return min(next, stop < stops.endIndex ? stops[stop] : next, around?.end ?? next)
  }
}

extension ArraySlice<Int> {
  /// Whether an ascending array holds a number.
  fileprivate func holds(_ number: Int) -> Bool {
    let at = partition { $0 >= number }
    return at < endIndex && self[at] == number
  }
}

extension Element {
  /// Whether nothing but boxes of links stands in this element from an index on.
  fileprivate func holdsOnlyNavigation(from start: Int) -> Bool {
    var at = start
    for _ in 0..<4 where at < end {
      let child = document.element(at)
      guard child.name == "nav" || child.attribute("class")?.lowercased().contains("navigation") == true else { break }
      at = child.end
    }
    return at >= end
  }

  /// The nearest element around this one that has one of some names, up to 32 levels: documents may nest without bound.
  func enclosing(_ names: [String]) -> Element? {
    var here = parent
    for _ in 0..<32 {
      guard let element = here else { return nil }
      if names.contains(element.name) { return element }
      here = element.parent
    }
    return nil
  }
}

extension [Seam] {
  /// Two ascending lists as one; of two seams at one place the first list's stays.
  func merged(with other: [Seam]) -> [Seam] {
    var merged: [Seam] = []
    merged.reserveCapacity(count + other.count)
    var next = startIndex
    for seam in other {
      while next < endIndex, self[next].gap.lowerBound < seam.gap.lowerBound {
        merged.append(self[next])
        next += 1
      }
      if next == endIndex || self[next].gap.lowerBound != seam.gap.lowerBound { merged.append(seam) }
    }
    merged.append(contentsOf: self[next...])
    return merged
  }
}
