import Articles
import References

/// The fields of a reference that is read by the shipped model, each behind its name.
func glance(_ text: String) -> [String: String] {
  let reference = ReferenceParser().parse(text).reference
  let names = { (people: [Person]?) in
    people?.map { $0.collective ?? [$0.family, $0.given].compactMap(\.self).joined(separator: " ") }
      .joined(separator: "; ")
  }
  let pages = reference.pages.map { [$0.first, $0.last].compactMap(\.self).joined(separator: "-") }
  return [
    "authors": names(reference.authors), "editors": names(reference.editors), "title": reference.title,
    "container": reference.container, "year": reference.year.map(String.init), "volume": reference.volume,
    "issue": reference.issue, "pages": pages, "publisher": reference.publisher, "edition": reference.edition,
    "accessed": reference.accessed, "kind": reference.kind?.rawValue,
  ].compactMapValues(\.self)
}
