internal import Articles

/// The one member of a container that is asked for, or what it holds where it is a container itself. Others are passed
/// over unread; behind the first one of its name nothing is looked at.
public final class WantedMembers: MemberSource {
  private let members: any MemberSource
  private let place: DocumentLocator.Place
  private let prefix: String
  private var isFound = false

  /// - Parameter prefix: What stands before the names of the members in the outermost container.
  public init(_ members: any MemberSource, _ place: DocumentLocator.Place, prefix: String) {
    self.members = members
    self.place = place
    self.prefix = prefix
  }

  /// What comes next: what is asked for, or why it cannot be had.
  public func next() -> MemberItem? {
    if isFound { return nil }
    guard case .member(let wanted) = place else { return first() }
    while let item = members.next() {
      switch item {
      case .skipped: continue
      case .member(let member) where place.match(prefix + member.name) == .other: continue
      case .rejection(_, let name?, _) where place.match(prefix + name) == .other: continue
      case .member, .rejection: isFound = true
      }
      return item
    }
    isFound = true
    let name = String(wanted.dropFirst(prefix.count))
    return .rejection(.unreadable, member: name, message: "the archive holds no document of this name")
  }

  /// The record that begins where reading has begun.
  private func first() -> MemberItem? {
    isFound = true
    let item = members.next()
    guard case .skipped? = item else { return item }
    return .rejection(.notAnArticle, member: nil, message: "the record is no page")
  }
}
