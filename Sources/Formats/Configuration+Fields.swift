package import Articles

extension Configuration {
  /// The field of an article's record that a scalar names.
  package func recordField() throws -> RecordField {
    let path = try string("a field of the record, such as title or ids.doi")
    do {
      return try RecordField(path)
    } catch {
      guard !error.known.isEmpty else {
        throw self.error("‘\(path.prefix(max(0, error.offset - 1)))’ has no parts", offset: error.offset)
      }
      throw self.error(Spelling.complaint(about: error.word, as: "field", among: error.known), offset: error.offset)
    }
  }
}
