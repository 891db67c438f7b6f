/// Formulae that stand in TeX between mark-up (JATS' `tex-math`, MathML's annotations).
enum TeXFormula {
  /// Where the formula itself is: without the shell of a document (`\documentclass…\begin{document}` and
  /// `\end{document}`), without `$` and white space around it (CHOICES 4). Empty where nothing is left.
  static func range(in bytes: ArraySlice<UInt8>) -> Range<Int> {
    var formula = bytes
    if let begin = formula.firstRange(of: "\\begin{document}") { formula = formula[begin.upperBound...] }
    if let end = formula.firstRange(of: "\\end{document}") { formula = formula[..<end.lowerBound] }
    while let first = formula.first, isAround(first) { formula = formula.dropFirst() }
    while let last = formula.last, isAround(last) { formula = formula.dropLast() }
    return formula.indices
  }

  private static func isAround(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "$") || byte <= 0x20 }
}

extension ArraySlice<UInt8> {
  /// Where some ASCII words stand first.
  fileprivate func firstRange(of words: StaticString) -> Range<Int>? {
    let count = words.utf8CodeUnitCount
    guard self.count >= count else { return nil }
    for at in startIndex...(endIndex - count) where self[at] == words.utf8Start[0] {
      if (1..<count).allSatisfy({ self[at + $0] == words.utf8Start[$0] }) { return at..<(at + count) }
    }
    return nil
  }
}
