/// Places where books are published, for names of books that no mark parts from the place: `Pests of Rice Wallingford: CABI`.
enum PublishingPlaces {
  /// Cities, small, without the spaces in their names.
  static let names: WordSet =
    """
    aachen abingdon accra addisababa aleppo alexandria ames amsterdam ankara annarbor antwerp arlington athens athen \
    atlanta auckland austin baltimore bangalore bangkok baden-baden barcelona bari basel basingstoke beijing beirut belohorizonte \
    belém bergen berkeley berlin bern bethesda bielefeld bloomington bogotá bogota bologna bombay bonn bocaraton \
    boston boulder brasília brasilia bratislava brighton brisbane bristol brno brussels bruxelles bucharest budapest \
    buenosaires burlington calcutta calverton cambridge campinas canberra capetown caracas cary cham champaign \
    chapelhill charlottesville chennai chicago chichester christchurch cleveland coimbra coldspringharbor \
    collegepark collegestation cologne colombo copenhagen corvallis covello cuernavaca curitiba dakar daressalaam \
    delhi dhaka dordrecht dresden dublin durham düsseldorf eastlansing edinburgh edmonton enfield englewoodcliffs \
    evanston fargo farnham firenze florence florianópolis fortaleza frankfurt frankfurtammain frankfurta.m. frankfurt/m. frankfurt/main freiburg gainesville \
    geneva genève genf gland gloucester goiânia gothenburg göttingen graz groningen guadalajara guelph habana hague \
    halle hamburg hannover hanoi harare harlow harmondsworth hauppauge heidelberg helsinki hemelhempstead hershey \
    hillsdale hoboken hobart hongkong honolulu houndmills houston hyderabad ibadan indianapolis ithaca istanbul \
    jakarta jena jerusalem johannesburg kampala karlsruhe kathmandu kiel kiev kingston kobe köln kraków kualalumpur \
    kunming kuwait kyiv kyoto lahore lajolla lalitpur lanham larochelle lausanne lawrence leeds leiden leipzig lima \
    lisboa lisbon ljubljana london londres losangeles losbaños losbanos lucknow lund luxembourg lyon madison madrid \
    mahwah mainz malden manaus manchester manhattan manila mannheim maputo marburg marseille melbourne metromanila \
    mexico mexicocity méxico milan milano milwaukee minneapolis montevideo montpellier montreal montréal moscow \
    moskva mountainview mumbai munich münchen münster nairobi namur nanjing nashville neuchâtel newbrunswick newdelhi \
    newhaven newyork newyorkcity nijmegen northampton norwich norwell nottingham oakland odense omaha opladen orlando osaka \
    oslo ottawa oxford oxon padova palermo palmerstonnorth paloalto panamá paris patancheru penang perth petropolis \
    petrópolis philadelphia phoenix piscataway pisa pittsburgh plymouth portland porto portoalegre prague praha \
    pretoria princeton providence québec quebec quito raleigh recife redmond reinbek reston richmond riga rijeka riodejaneiro \
    riyadh rochester rockville roma roma-bari rome rotterdam saintpaul salvador salzburg sanantonio sandiego sanfrancisco sanjosé \
    santabarbara santiago santodomingo saarbrücken saltlakecity saskatoon sãopaulo saopaulo seattle seoul sevilla \
    sebastopol shanghai silverspring singapore sofia southampton springfield stanford stlouis st.louis stpaul st.paul \
    stockholm storrs strasbourg stuttgart sudbury sunderland suva sydney taipei tallahassee tallinn tehran telaviv \
    teddington thehague thousandoaks tokyo torino toronto totowa toulouse tours trento trondheim tsukuba \
    tucson tunis tübingen turin uppersaddleriver uppsala urbana utrecht valencia vancouver varanasi vienna vilnius \
    viçosa wageningen wallingford waltham warsaw warszawa washington washingtondc washingtond.c weinheim wellington \
    Москва СПб Ленинград Киев Київ Минск Новосибирск Казань Екатеринбург Томск Харьков Львів Самара Саратов Воронеж \
    Алматы Уфа Пермь Омск Красноярск Иркутск Владивосток \
    westport wien wiesbaden winchester winnipeg woodbury wuhan würzburg york zagreb zaragoza zürich zurich
    """
}
