/// The words by which a group's name is told from a person's.
enum CollectiveWords {
  /// Words that stand in names of groups and hardly in names of persons, lower case; English, French, Spanish,
  /// Portuguese, Italian, German and Dutch.
  static let nouns: Set<String> = [
    "academy", "alliance", "association", "authors", "centre", "center", "cohort", "collaboration", "collaborations",
    "collaborative", "collaborator", "collaborators", "commission", "committee", "committees", "conference",
    "consortia", "consortium", "council", "department", "experts", "federation", "foundation", "group", "groups",
    "hospital", "initiative", "institute", "institutes", "institution", "investigator", "investigators", "laboratory",
    "ministry", "network", "networks", "organization", "organisation", "panel", "participants", "partners",
    "partnership", "program", "programme", "project", "registry", "researchers", "society", "editors", "studies",
    "study", "studygroup", "subcommittee", "subgroup", "taskforce", "team", "teams", "trial", "trialists", "trials",
    "university", "workgroup", "workshop", "arbeitsgemeinschaft", "arbeitsgruppe", "arbeitskreis", "forschungsgruppe",
    "gesellschaft", "gruppe", "studiengruppe", "werkgroep", "studiegroep", "groupe", "société", "équipe", "comité",
    "réseau", "étude", "investigateurs", "collaborateurs", "grupo", "sociedad", "sociedade", "asociación", "associação",
    "consorcio", "consórcio", "equipo", "equipe", "estudio", "estudo", "investigadores", "colaboradores", "colaborador",
    "proyecto", "projeto", "gruppo", "società", "associazione", "studio", "ricercatori", "instituto", "institut",
    "universidad",
  ]

  /// Words that join the words of a group's name; a person's name has none of them between two others.
  static let joints: Set<String> = ["of", "for", "the", "and", "&"]

  /// Beginnings of what stands in an author list for a group that the page does not name further.
  static let openings = [
    "on behalf ", "for the ", "and the ", "the members of ", "members of ", "the ", "of the ",
    "in collaboration with ", "en representación ", "en nombre ", "au nom ", "im namen ", "in rappresentanza ",
    "em nome ", "a nome ", "task force ",
  ]

  /// What the openings begin with.
  static let firstBytes = Set(openings.compactMap(\.utf8.first))
}
