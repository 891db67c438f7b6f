/// The words that headings of statements are made of; those on conflicts of interest have a vocabulary of their own.
enum StatementVocabulary {
  /// What a word or phrase does in a heading.
  struct Mark: OptionSet {
    let rawValue: UInt32
    static let funding = Mark(rawValue: 1 << 0)
    static let ethics = Mark(rawValue: 1 << 1)
    static let consent = Mark(rawValue: 1 << 2)
    static let acknowledgement = Mark(rawValue: 1 << 3)
    static let contribution = Mark(rawValue: 1 << 4)
    static let registration = Mark(rawValue: 1 << 5)
    /// That something can be had: a statement together with what that is, or alone.
    static let availability = Mark(rawValue: 1 << 6)
    static let data = Mark(rawValue: 1 << 7)
    static let code = Mark(rawValue: 1 << 8)
    /// `Support`: funding where the heading names nothing else.
    static let support = Mark(rawValue: 1 << 9)
    /// The heading of something else.
    static let other = Mark(rawValue: 1 << 10)
    /// Any other word of such headings.
    static let filler = Mark(rawValue: 1 << 11)
  }

  /// The kinds that a mark means by itself.
  static let kinds: [(Mark, StatementKind)] = [
    (.funding, .funding), (.ethics, .ethics), (.consent, .consent), (.acknowledgement, .acknowledgements),
    (.contribution, .contributions), (.registration, .registration),
  ]

  static let table = PhraseTable<Mark>([
    (
      .funding,
      """
      funding,fundings,funded by,financial support,sources of support,source of support,support source,sponsor,sponsors
      sponsorship,sponsorships,sponsored by,grant,grants,grant support,financing,supported by,financiamiento,financiacion
      financiamento,apoio financeiro,apoyo financiero,financement,financements,soutien financier,forderung
      finanzierung,finanzielle unterstutzung,finanziamento,finanziamenti,fonti di finanziamento,fuente de financiamiento
      fonte de financiamento,fontes de financiamento,suporte financeiro,fomento,基 金,基 金 项 目,资 助
      """
    ),
    (
      .ethics,
      """
      ethics,ethical,ethic,institutional review board,irb,human and animal rights,animal rights,human rights
      animal welfare,studies involving,research involving,protection of human,protection of people
      declaration of helsinki,animal care,etica,etico,eticos,eticas,ethique,ethiques,ethik,ethische,ethisches,ethikvotum
      ethikkommission,comite de etica,etici,etiche,responsabilidades eticas,伦 理,伦 理 学
      """
    ),
    (
      .consent,
      """
      consent,consents,informed consent,consentimiento,consentimento,consentement,einwilligung,consenso
      einverstandniserklarung,知 情 同 意
      """
    ),
    (
      .acknowledgement,
      """
      additional contributions,additional contribution,acknowledgment,acknowledgments,acknowledgement,acknowledgements,acknowlegments,acknowlegements,acknowledgemnts
      acknowledgmens,aknowledgements,acknowledgenments,thanks,agradecimiento,agradecimientos,agradecimento,agradecimentos
      remerciement,remerciements,danksagung,danksagungen,dank,ringraziamenti,ringraziamento,致 谢,志 谢
      """
    ),
    (
      .contribution,
      """
      contribution,contributions,contributors,contributorship,contributor,author roles,authors roles,role of authors
      roles of authors,credit author statement,credit statement,authorship,contribucion,contribuciones,contribuicao
      contribuicoes,contributo,contributi,beitrage,autorenbeitrage,beitrag,colaboradores,贡 献
      """
    ),
    (
      .registration,
      """
      trial registration,registration,registrations,registered,clinical trial registration,trial registry
      registro,enregistrement,registrierung,registrazione,注 册
      """
    ),
    (
      .availability,
      """
      availability,accessibility,access,sharing,deposition,archiving,repository,disponibilidad,disponibilidade
      disponibilite,verfugbarkeit,disponibilita,availiability,可 用 性,可 获 取 性,共 享
      """
    ),
    (
      .data,
      """
      data,dataset,datasets,material,materials,datos,dados,donnees,daten,dati,materiales,materiais,materiel,materiali,数 据
      reagents,resource,resources,protocol,protocols,model
      """
    ),
    (
      [.data, .availability],
      """
      accession numbers,accession number,accession codes,accession code,accessions,research data,associated data
      data statement,datenverfugbarkeit,datenverfugbarkeitserklarung,data archiving,data deposition,data deposit
      data reporting,sequence accession numbers
      """
    ),
    (.code, "code,codes,software,source code,codigo,codigos,scripts,script,programs,programme,代 码"),
    (.support, "support,supports"),
    (
      .other,
      """
      abbreviations,abbreviation,abbreviations used,correspondence,correspondence to,corresponding author,address
      disclaimer,disclaimers,publisher s note,publishers note,supplementary material,supplementary materials
      supplementary data,supplementary information,supplemental material,supporting information,supporting material
      edited by,reviewed by,editor,academic editor,received,accepted,published,copyright,license,citation,how to cite
      cite this article,keywords,key words,orcid,present address,current address,provenance and peer review,peer review
      author information,authors information,additional information,additional file,additional files,references
      highlights,open access,reporting summary,generative ai statement,previous presentation,prior presentation
      previous presentations,prior publication,word count,author affiliations,biography,reprints,reprint requests
      disclaimer publisher s note,patient and public involvement,equal contribution,our contribution,our contributions
      notes on contributors,notes on contributor,note on contributor,about the contributors,patents,communicated by
      handling editor,section editor,presented at,sample availability,associated content,first author,last author
      specialty section,guest editor,clinical relevance,level of evidence,main points,key points,learning points
      """
    ),
    (
      .filler,
      """
      the,of,and,or,for,to,by,on,in,with,at,s,from,via,de,del,la,el,los,las,y,e,o,a,da,do,dos,das,des,du,le,les,l,d,et
      der,die,das,und,zur,zu,zum,von,fur,di,dei,degli,delle,della,il,i,gli,os,as,sobre,sur,uber,im
      statement,statements,declaration,declarations,section,information,info,note,notes,about,regarding,all,any,other
      additional,further,full,details,detail,summary,disclosure,disclosures,interest,interests,conflict,conflicts
      competing,financial,conflicting,potential,author,authors,auteur,auteurs,autor,autores,autora,autoras,autoren,autori
      autore,co,coauthors,human,humans,animal,animals,participant,participants,participate,participation,publication
      publish,publishing,patient,patients,subject,subjects,rights,board,committee,approval,approvals,approved
      consideration,considerations,clearance,permission,permit,permits,oversight,review,reviews,research,study,studies
      trial,trials,clinical,experiment,experiments,compliance,standard,standards,guideline,guidelines,policy,policies
      requirement,requirements,conduct,principles,issues,issue,aspects,norms,welfare,protection,use,care,experimentation,ethically
      role,roles,source,sources,body,bodies,agency,agencies,organization,organizations,organisation,funder,funders,number
      numbers,no,id,identifier,identifiers,ids,used,registry,statement of,public,open,supporting,raw,new,individual,personal,sequence
      sequencing,gene,genetic,genomic,microarray,expression,structural,crystallographic,atomic,coordinates,proteomics,web
      online,electronic,written,informed,parental,image,images,photographs,photograph,individuals,person,persons,minors
      case,report,manuscript,article,paper,work,this,our,their,his,her,preparation,technical,writing,editorial,assistance
      sponsor s,contribution s,declaracion,declaraciones,declaracao,declaracoes,declaration s,erklarung,dichiarazione
      dichiarazioni,consideraciones,consideracoes,aspectos,aprobacion,aprovacao,comite,comissao,comision,aprovado
      informado,livre,esclarecido,informe,eclaire,pacientes,participantes,clinico,clinicos,ensayo,ensaio,estudio,estudo
      dos autores,投 稿,声 明,聲 明,说 明,申 明,作 者,审 查,批 准,所 有,及,和,与,的,信 息,来 源,审 批,临 床,试 验
      equally,individual s,credit,credi t,taxonomy,group,groups,consortium,dissemination,institutional,ii,iii
      """
    ),
  ])
}
