/// Drawings of the report, as inline SVG. What a shape stands for is in its title, which browsers show at the pointer.
enum Charts {
  /// A value with its name.
  struct Bar {
    let value: Double
    /// What stands under it.
    let label: String
    /// What it says at the pointer.
    let title: String
  }

  private static let (height, plot, gap) = (150.0, 110.0, 4.0)

  /// Upright bars beside each other; at most some sixty of them.
  static func bars(_ bars: [Bar], about: String, into page: inout HTMLWriter) {
    let width = 640.0
    let step = min(width / Double(max(bars.count, 1)), 90)
    let most = max(bars.map(\.value).max() ?? 0, .leastNormalMagnitude)
    let attributes: [HTMLWriter.Attribute] = [
      ("class", "chart"), ("viewBox", "0 0 \(number(width)) \(number(height))"), ("role", "img"), ("aria-label", about),
    ]
    page.element("svg", attributes) { page in
      page.empty("line", [("x1", "0"), ("x2", number(width)), ("y1", number(plot)), ("y2", number(plot))])
      // Where bars are many only some of them have room for a label.
      let every = Int((45 / step).rounded(.up))
      for (index, bar) in bars.enumerated() {
        let size = bar.value > 0 ? max(1.5, bar.value / most * (plot - 15)) : 0
        let x = Double(index) * step
        page.element(
          "rect",
          [
            ("x", number(x + gap / 2)), ("y", number(plot - size)), ("width", number(max(1, step - gap))),
            ("height", number(size)),
          ]
        ) { $0.element("title", bar.title) }
        guard index % every == 0 else { continue }
        page.element("text", [("x", number(x + step / 2)), ("y", number(plot + 16))], bar.label)
      }
    }
  }

  /// A share of one as a part of a line.
  static func share(_ share: Double, into page: inout HTMLWriter) {
    let attributes: [HTMLWriter.Attribute] = [
      ("class", "share"), ("viewBox", "0 0 100 8"), ("preserveAspectRatio", "none"), ("aria-hidden", "true"),
    ]
    page.element("svg", attributes) { page in
      page.empty("rect", [("class", "all"), ("width", "100"), ("height", "8")])
      page.empty("rect", [("width", number(share * 100)), ("height", "8")])
    }
  }

  /// Shares of one after another, joined by a line.
  static func line(_ shares: [Double], about: String, into page: inout HTMLWriter) {
    let attributes: [HTMLWriter.Attribute] = [
      ("class", "trend"), ("viewBox", "-2 -2 104 20"), ("role", "img"), ("aria-label", about),
    ]
    page.element("svg", attributes) { page in
      let step = 100 / Double(max(shares.count - 1, 1))
      let points = shares.enumerated().map { "\(number(Double($0) * step)),\(number((1 - $1) * 16))" }
      page.empty("polyline", [("points", points.joined(separator: " "))])
      guard let last = shares.last, shares.count > 0 else { return }
      page.empty(
        "circle", [("cx", number(Double(shares.count - 1) * step)), ("cy", number((1 - last) * 16)), ("r", "2")])
    }
  }

  /// A coordinate, to a hundredth.
  private static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    guard hundredths % 100 != 0 else { return String(hundredths / 100) }
    let digits = String(abs(hundredths) % 100 + 100).dropFirst()
    return (hundredths < 0 ? "-" : "") + "\(abs(hundredths) / 100)." + digits
  }
}
