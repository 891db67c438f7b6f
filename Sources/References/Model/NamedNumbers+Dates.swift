/// Reading of dates, whose numbers are no volumes, issues or pages.
extension NamedNumbers {
  /// `12.03.2015`: day and month are no volume, issue or page.
  func takeDate(_ labels: inout [Label]) -> Bool {
    var start: Int?
    for year in tokens.indices.dropFirst(7)
    where tokens[year].form == .year && tokens[year - 1].form == .stop && tokens[year - 3].form == .stop {
      let day = year - 4
      let areNumbers = [day, year - 2].allSatisfy { tokens[$0].form == .digit || tokens[$0].form == .twoDigits }
      if areNumbers, tokens[day - 1].form.isMark, labels[day] != .title {
        start = day
        break
      }
    }
    guard let start else {
      dropDay(&labels)
      takeNamedDate(&labels)
      return false
    }
    for at in start..<start + 4 { labels[at] = .other }
    labels[start + 4] = .year
    return true
  }

  /// `The Times, March 3, 1999`: a day is no volume.
  private func dropDay(_ labels: inout [Label]) {
    guard let day = labels.firstIndex(where: { $0 == .volume || $0 == .issue }), day > 2, day + 2 < tokens.count,
      tokens[day + 1].form == .comma, tokens[day + 2].form == .year, tokens[day - 1].form == .name,
      tokens[day].form == .digit || tokens[day].form == .twoDigits,
      line.isDate(tokens[day - 1].start..<tokens[day].end)
    else { return }
    labels[day] = .other
  }

  /// `Title. April 9, 2019`, `Journal. March 10, 2009:A1`: a day and a month behind a full stop are no part of the name before
  /// them.
  private func takeNamedDate(_ labels: inout [Label]) {
    for year in tokens.indices.dropFirst(7) where tokens[year].form == .year {
      let isLast = year + 1 == tokens.count || tokens[year + 1].form.isMark
      guard isLast,
        let stop = (year - 6..<year - 1).last(where: { tokens[$0].form == .stop && tokens[$0 + 1].form == .name }),
        tokens[stop - 1].end - tokens[stop - 1].start > 2, case let date = stop + 1..<year,
        labels[date].contains(where: Self.ofNames.contains),
        line.isDate(tokens[stop].end..<tokens[year].start)
      else { continue }
      for at in stop..<year { labels[at] = .other }
      labels[year] = labels[..<stop].contains(.year) ? .other : .year
      if year + 2 < tokens.count, tokens[year + 1].form == .colon, tokens[year + 2].form == .letterNumber,
        !labels.contains(.firstPage)
      {
        labels[year + 2] = .firstPage
      }
      return
    }
  }

  private static let ofNames: LabelSet = [.title, .container, .volume, .issue, .firstPage]
}
