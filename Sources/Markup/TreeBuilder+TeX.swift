extension TreeBuilder {
  /// The formula of a script that is about to end, for a browser to set in its place (`<script type="math/tex">`); `nil`
  /// for any other, and for one beside which a saved page holds what was made of it: MathJax gives that one an id.
  func unsetFormula() -> [UInt8]? {
    innermostHas("id") ? nil : innermostText(where: "type", is: "math/tex")
  }

  /// Lays a formula down as an element, behind the script that held it.
  mutating func layDownTeX(_ formula: [UInt8], line: Int) {
    startElement("tex-math", line: line)
    characters(formula)
    endElement()
  }
}
