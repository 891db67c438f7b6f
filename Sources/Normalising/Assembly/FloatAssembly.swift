import Articles

extension Draft {
  /// `figures`, `tables`.
  mutating func readFloats() {
    let figures = Self.once(extraction.all(.figure).map { figure($0) }.filter { $0 != Figure() })
    article.figures = figures.filter { !Self.isTable($0) }.orNil
    var allowance = TableGrid.Allowance()
    let tables = extraction.all(.table).map { table($0, within: &allowance) }
    article.tables = Self.tables(tables.filter { $0 != Table() }, figures.filter(Self.isTable)).orNil
    if allowance.isCut {
      note(
        .limitReached, field: "tables",
        "cells that cover more than \(TableGrid.Allowance.columns) columns, or in all more than "
          + "\(TableGrid.Allowance().places) places, were not repeated in every one")
    }
  }

  /// Figures each once: a page that shows them in a gallery too prints label and caption, or their beginning, again. The
  /// fuller caption is kept at the first place.
  private static func once(_ figures: [Figure]) -> [Figure] {
    var kept: [Figure] = []
    var byStart: [String: Int] = [:]
    byStart.reserveCapacity(figures.count)
    for figure in figures {
      let line = figure.caption.map { String(Substring($0.utf8.prefix { $0 != UInt8(ascii: "\n") })) }
      let first = line.flatMap(FloatLabel.clean) ?? ""
      let start = "\(figure.label ?? "")\n\(first)"
      guard start != "\n", let at = byStart[start], areOne(kept[at].href, figure.href) else {
        byStart[start] = kept.count
        kept.append(figure)
        continue
      }
      kept[at].href = kept[at].href ?? figure.href
      guard let caption = figure.caption, caption.utf8.count > (kept[at].caption ?? "").utf8.count else { continue }
      kept[at].caption = caption
    }
    return kept
  }

  /// Whether two addresses may be those of one image in two sizes: the names of their files are one.
  private static func areOne(_ left: String?, _ right: String?) -> Bool {
    guard let left = left?.split(separator: "/").last, let right = right?.split(separator: "/").last else {
      return true
    }
    return left == right
  }

  /// Whether a figure is a table that stands in an element for figures.
  private static func isTable(_ figure: Figure) -> Bool {
    figure.label?.split(separator: " ").contains("Table") == true
  }

  /// Tables, with those among the figures that they lack.
  private static func tables(_ tables: [Table], _ figures: [Figure]) -> [Table] {
    guard !figures.isEmpty else { return tables }
    let known = Set(tables.compactMap(\.label))
    return tables
      + figures.filter { !known.contains($0.label ?? "") }.map { figure in
        var table = Table()
        (table.label, table.caption, table.href) = (figure.label, figure.caption, figure.href)
        return table
      }
  }

  private func figure(_ capture: Capture) -> Figure {
    var figure = Figure()
    (figure.label, figure.caption) = labelled(capture)
    figure.href = capture.text(.href).flatMap { $0.hasPrefix("data:") ? nil : $0 }
    return figure
  }

  /// Label and caption; a label that nothing marks stands at the caption's beginning.
  private func labelled(_ capture: Capture) -> (String?, String?) {
    let caption = capture.texts(.text).joinedLines
    if let label = capture.text(.label).flatMap(FloatLabel.clean) {
      // Some mark the caption's first sentence as a part of the label.
      guard let (short, rest) = FloatLabel.split(label), !rest.isEmpty else { return (label, caption) }
      return (short, [rest, caption].compactMap(\.self).joinedLines)
    }
    guard let caption, let (label, rest) = FloatLabel.split(caption) else { return (nil, caption) }
    return (label, rest.isEmpty ? nil : rest)
  }

  private func table(_ capture: Capture, within allowance: inout TableGrid.Allowance) -> Table {
    var table = Table()
    (table.label, table.caption) = labelled(capture)
    table.href = capture.text(.href)
    table.notes = capture.texts(.notes).joinedLines
    let cells = TableCells(rows: capture.texts(.rows).flatMap { TableCells(captured: $0).rows })
    let grid = TableGrid(cells, within: &allowance)
    guard !grid.isBlank else { return table }
    table.rows = grid.rows
    table.headerRows = grid.headerRows > 0 ? grid.headerRows : nil
    return table
  }
}

/// What stands before a caption: `Fig. 1.`, `Table 2:`.
enum FloatLabel {
  /// The label without the full stop and the colon that part it from its caption; `nil` where nothing is left.
  static func clean(_ printed: String) -> String? {
    var bytes = printed.utf8[...]
    while let last = bytes.last, last == 0x2E || last == 0x3A || last == 0x20 { bytes = bytes.dropLast() }
    return bytes.isEmpty ? nil : String(bytes)
  }

  /// The label and the rest of `Figure 2. Sleep by age.`; `nil` where a caption does not begin with one.
  static func split(_ caption: String) -> (label: String, rest: String)? {
    let words = caption.prefix(64).split(maxSplits: 5) { $0 == " " || $0 == "\n" }
    let place = words.prefix { forerunners.contains($0.lowercased()) }.count
    guard place + 1 < words.count, kinds.contains(clean(words[place].lowercased()) ?? "") else { return nil }
    let number = words[place + 1]
    guard let bare = clean(String(number)), bare.utf8.count <= 5, isNumber(bare) else { return nil }
    let behind = caption[number.endIndex...]
    let hasSign = number.utf8.count > bare.utf8.count || behind.first == "\n"
    let rest = behind.drop { " \n.:|–—".contains($0) }
    // `Figure 2 shows …` is a sentence.
    guard hasSign || rest.first?.isLowercase != true else { return nil }
    return (words[...place].joined(separator: " ") + " " + bare, String(rest))
  }

  private static let kinds: Set<String> = [
    "fig", "figure", "table", "tab", "scheme", "chart", "box", "video", "movie", "plate", "abb", "abbildung", "tabelle",
    "figura", "tabla", "tabela", "tableau",
  ]
  private static let forerunners: Set<String> = ["extended", "data", "supplementary", "supplemental", "supporting"]

  /// `2`, `S3`, `1A`, `IV`.
  private static func isNumber(_ word: String) -> Bool {
    let bytes = word.utf8
    if bytes.contains(where: \.isASCIIDigit) { return bytes.allSatisfy(\.isASCIIAlphanumeric) }
    return bytes.allSatisfy { ("IVX" as StaticString).contains($0) }
  }
}

extension [String] {
  /// The texts joined by a line feed; `nil` where there are none.
  var joinedLines: String? { isEmpty ? nil : count == 1 ? self[0] : joined(separator: "\n") }
}
