/// Countries as MEDLINE's grants name them.
enum Countries {
  /// Names in English, and `International`.
  static let names: Set<String> = [
    "Argentina", "Australia", "Austria", "Bangladesh", "Belgium", "Brazil", "Bulgaria", "Canada", "Chile", "China",
    "Colombia", "Croatia", "Cuba", "Cyprus", "Czech Republic", "Czechia", "Denmark", "Egypt", "England", "Estonia",
    "Ethiopia", "Finland", "France", "Germany", "Ghana", "Greece", "Hong Kong", "Hungary", "Iceland", "India",
    "Indonesia", "International", "Iran", "Iraq", "Ireland", "Israel", "Italy", "Japan", "Jordan", "Kenya",
    "Korea (South)", "Kuwait", "Latvia", "Lebanon", "Lithuania", "Luxembourg", "Malaysia", "Malta", "Mexico", "Morocco",
    "Nepal", "Netherlands", "New Zealand", "Nigeria", "Northern Ireland", "Norway", "Oman", "Pakistan", "Peru",
    "Philippines", "Poland", "Portugal", "Qatar", "Republic of Korea", "Romania", "Russia", "Russia (Federation)",
    "Russian Federation", "Saudi Arabia", "Scotland", "Serbia", "Singapore", "Slovakia", "Slovenia", "South Africa",
    "Spain", "Sri Lanka", "Sweden", "Switzerland", "Taiwan", "Tanzania", "Thailand", "Tunisia", "Turkey", "Uganda",
    "Ukraine", "United Arab Emirates", "United Kingdom", "United States", "Uruguay", "Venezuela", "Vietnam", "Wales",
    "Zambia", "Zimbabwe",
  ]
}
