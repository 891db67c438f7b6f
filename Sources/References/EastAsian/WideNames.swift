import Articles

/// Names of persons and groups in Chinese, Japanese and Korean.
///
/// Chinese and Korean family names are one character but for a few, so that a name can be cut; where a Japanese one ends no rule
/// tells, and the name is kept whole unless a space parts it.
struct WideNames {
  let text: WideText
  /// Whether names are cut: the reference is Chinese or Korean.
  let areCut: Bool

  /// The people of a range, parted by commas and semicolons, and whether more are not named.
  func list(_ range: Range<Int>) -> (people: [Person], hasMore: Bool) {
    var (people, hasMore, start): ([Person], Bool, Int) = ([], false, range.lowerBound)
    for at in range.lowerBound...range.upperBound {
      guard at == range.upperBound || Self.separators.contains(text[at]) else { continue }
      var name = text.trimmed(start..<at)
      start = at + 1
      if let more = Self.others.first(where: { text.value(name)?.hasSuffix($0) == true }) {
        hasMore = true
        name = text.trimmed(name.dropLast(more.unicodeScalars.count))
      }
      if let person = person(withoutRole(name)) { people.append(person) }
    }
    return (people, hasMore)
  }

  /// Whether a range reads as names: each short, and none a sentence.
  func areNames(_ range: Range<Int>) -> Bool {
    guard range.count <= 200, !range.isEmpty else { return false }
    return text.characters[range].split(whereSeparator: Self.separators.contains).allSatisfy { name in
      let wide = name.count(where: WideText.isWide)
      return wide <= 6 && name.count <= 24 && !name.contains(where: WideText.isDigit)
    }
  }

  private static let separators = Set(",;&·".unicodeScalars)
  private static let others = ["等", "ほか", "他", " 외", "et al"]
  /// Words behind the names of editors and translators.
  private static let roles = ["編著", "编著", "編集", "主編", "主编", "監修", "編", "编", "著", "訳", "译", "편저", "편", "저", "지음", "엮음"]

  /// Whether a range ends in a word for editors.
  func endsInRole(_ range: Range<Int>) -> Bool { withoutRole(range).count < text.trimmed(range).count }

  private func withoutRole(_ range: Range<Int>) -> Range<Int> {
    let name = text.trimmed(range)
    let role = Self.roles.first { $0.unicodeScalars.count < name.count - 1 && text.value(name)?.hasSuffix($0) == true }
    return role.map { text.trimmed(name.dropLast($0.unicodeScalars.count)) } ?? name
  }

  private func person(_ name: Range<Int>) -> Person? {
    guard let printed = text.value(name) else { return nil }
    var person = Person()
    let isWide = name.contains { WideText.isWide(text[$0]) }
    let space = isWide ? text.first(" ", in: name) : name.last { text[$0] == " " }
    if isWide, isGroup(name) {
      person.collective = printed
    } else if let space {
      let (left, right) = (text.value(name.lowerBound..<space), text.value(space + 1..<name.upperBound))
      (person.family, person.given) = (left, right)
    } else if isWide, areCut, (2...4).contains(name.count) {
      let family = name.count > 2 && Self.doubles.contains(String(printed.prefix(2))) ? 2 : 1
      person.family = text.value(name.prefix(family))
      person.given = text.value(name.dropFirst(family))
    } else {
      person.family = printed
    }
    return person
  }

  private func isGroup(_ name: Range<Int>) -> Bool {
    guard name.count > 3, let printed = text.value(name) else { return false }
    return areCut && name.count > 5 && !name.contains { text[$0] == " " }
      || Self.groups.contains { printed.hasSuffix($0) }
  }

  private static let groups = [
    "学会", "學會", "大学", "大學", "协会", "協会", "委员会", "委員会", "研究所", "研究院", "中心", "センター", "医院", "病院", "公司", "会社", "省", "庁",
    "部", "局", "组织", "組織", "機構", "编写组", "课题组", "학회", "대학교", "연구원", "연구소", "위원회", "협회", "센터", "청", "부",
  ]
  private static let doubles: Set = [
    "欧阳", "司马", "上官", "诸葛", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "歐陽", "司馬", "諸葛", "남궁", "황보", "제갈", "선우", "독고", "사공",
  ]
}
