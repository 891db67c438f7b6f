extension TreeBuilder {
  /// Lays the JSON-LD of a script that is about to end down as elements inside it, so that selectors can address it.
  ///
  /// Each object and each value is an element `json` with its `key`; an object has its `@type`s in `type`, without what
  /// stands before the last `/`, `#` or `:`. The entries of a list follow each other under the list's key.
  ///
  ///     json[type~=ScholarlyArticle] > json[key=author] > json[key=name]
  mutating func layDownJSON(line: Int) {
    guard let script = innermostText(where: "type", is: "application/ld+json") else { return }
    let json = JSONTokens(script[...])
    if json.isBroken { repair(.metadata, "the page’s JSON-LD is not well-formed", line: line) }
    for token in json.tokens {
      switch token {
      case .open(let key, let types):
        startElement("json", line: line)
        if !key.isEmpty { attribute("key", key.utf8) }
        if !types.isEmpty { attribute("type", types.utf8) }
      case .close: endElement()
      case .value(let key, let text):
        startElement("json", line: line)
        if !key.isEmpty { attribute("key", key.utf8) }
        characters(text)
        endElement()
      }
    }
  }
}
