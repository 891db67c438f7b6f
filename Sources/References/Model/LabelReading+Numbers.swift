import Articles

/// Reading of years, volumes and pages.
extension LabelReading {
  func year() -> Int? {
    guard let index = labels.firstIndex(of: .year) else { return nil }
    let digits = line[tokens[index].start..<tokens[index].end].prefix(while: Byte.isDigit)
    return digits.count == 4 ? digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } : nil
  }

  func number(_ label: Label) -> String? {
    guard let run = runs(label, gap: 0).first else { return nil }
    return line.value(span(tokens[run.lowerBound].start, tokens[run.upperBound - 1].end))
  }

  private func compact(_ run: Range<Int>) -> String {
    line.compact(span(tokens[run.lowerBound].start, tokens[run.upperBound - 1].end))
  }

  func readPages(_ reference: inout Reference) {
    let firsts = runs(.firstPage, gap: 0)
    let last = runs(.lastPage, gap: 0).first
    // Of several numbers the one before the dash of the last page.
    let joined = last.flatMap { last in firsts.last { (0...2).contains(last.lowerBound - $0.upperBound) } }
    guard let first = (joined ?? firsts.first).map(compact) else { return }
    if let last = last.map(compact) {
      let whole = PageNumbers.expand(last, after: first)
      reference.pages = PageRange(first: first, last: whole == first ? nil : whole)
    } else if PageNumbers.isArticleNumber(first) {
      reference.articleNumber = first
    } else {
      reference.pages = PageRange(first: first)
    }
  }
}
