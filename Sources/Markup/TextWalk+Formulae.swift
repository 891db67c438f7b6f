/// Formulae.
extension TextWalk {
  /// Enters the next element inside a formula: only tokens and spaces give anything.
  mutating func enterFormula() {
    let index = upcoming
    let node = document.nodes[index]
    let kind = dropped.contains(index) ? .hidden : document.kinds[Int(node.name)]
    let range = Int(node.textStart)..<Int(node.textEnd)
    switch kind {
    case .token: pending.append(.token(range))
    case .words: pending.append(.bytes(range))
    case .space: if document.element(index).isWideSpace { pending.append(.gap) }
    case .hidden: break
    default:
      upcoming += 1
      return
    }
    skip(index)
  }

  /// Gives a formula's TeX annotation where that is preferred; says whether there is one.
  mutating func giveTeX(of formula: Int) -> Bool {
    guard prefersTeX else { return false }
    for index in (formula + 1)..<max(document.element(formula).end, formula + 1) {
      guard document.element(index).isTeXAnnotation else { continue }
      return giveTeX(index)
    }
    return false
  }

  /// Gives an element's words as TeX; says whether it has any.
  @discardableResult mutating func giveTeX(_ index: Int) -> Bool {
    let node = document.nodes[index]
    let range = TeXFormula.range(in: document.text[Int(node.textStart)..<Int(node.textEnd)])
    position = Int(node.textEnd)
    guard !range.isEmpty else { return false }
    pending.append(.tex(range))
    return true
  }

  /// Of the same thing in several forms the one that is read: MathML before plain words before TeX (CHOICES 4), and TeX
  /// first where it is preferred.
  func chosenAlternative(_ index: Int) -> Int? {
    let children = document.element(index).children
    for name in prefersTeX ? ["tex-math", "math", "textual-form"] : ["math", "textual-form", "tex-math"] {
      if let child = children.first(where: { $0.name == name }) { return child.index }
    }
    return nil
  }
}

extension Element {
  /// Whether this is a formula's annotation that says the formula in TeX (`application/x-tex`, `LaTeX`).
  fileprivate var isTeXAnnotation: Bool {
    guard name == "annotation" || name == "mml:annotation", let encoding = attribute("encoding") else { return false }
    return encoding.lowercased().contains("tex")
  }

  /// Whether this space inside a formula has a width that parts words.
  fileprivate var isWideSpace: Bool {
    guard let width = attribute("width"), !width.hasPrefix("-") else { return false }
    return width.utf8.contains { $0 > 0x30 && $0 <= 0x39 } || width.hasSuffix("space")
  }
}
