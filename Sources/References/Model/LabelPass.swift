/// A look at a reference's labels that moves some of their borders to where marks and words have them, which tell more than
/// the tokens around each.
protocol LabelPass: Sendable {
  init(_ line: Line, _ context: TokenContext)

  /// Moves the borders, in place.
  func mend(_ labels: inout [Label])
}

extension LabelPass {
  /// Mends the labels of a line's tokens.
  static func mend(_ labels: inout [Label], _ line: Line, _ context: TokenContext) { Self(line, context).mend(&labels) }
}
