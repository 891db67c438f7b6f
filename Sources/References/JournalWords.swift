/// Words of which journals' names are made: abbreviations after ISO 4 and NLM's practice, and joining words.
enum JournalWords {
  /// Abbreviations before whose full stop a journal's name goes on. Lower case.
  static let abbreviations: WordSet =
    """
    abdom abnorm abstr acad account acoust act acta add addict adm adolesc adv advis aeronaut aerosp aesthet aff afr \
    ageing agr agric agron aliment allerg alzheimers am amer anaesth anaesthesiol anal analyt anat androl anesth \
    anesthesiol angew anim ann annu antibiot antimicrob anthropol antivir apher app appl appld aquac aquat arch \
    archaeol arct arid arthrosc artif asian assess assist assn assoc asthma astron astrophys atmos attach audiol \
    aust australas autoimmun autom avian bact bacteriol basel behav beitr belg ber berl bibl biochem biochim \
    bioconjug biodivers bioelectron bioeng bioenerg bioethics biogeosci bioinform bioinorg biol biom biomacromol \
    biomark biomater biomech biomed biometeorol biomol bioorg biophys bioprocess biopsy bioresour biosci biosens \
    bios biostat biosyst biotech biotechnol birth bot br bras brew brit bull bur bus calcif calif can canc carbohydr \
    carcinog card cardiol cardiothorac cardiovasc catal cell cephalalgia ceram cereb cerebrovasc chem chemom \
    chemother chim chin chir chromatogr chromosom chron cienc cir circ circulat civ clim climatol clin cogn coll \
    collab colloid colloq colorectal comb commun comp comparat complement compd complex comput concr cond conf \
    congenit congr connect conserv constr consult contam contemp contin contracept contr coord cornea corp coron \
    correct corros cosmet cosmochim couns craniofac creat crim crit cryst crystallogr cult curr cutan cybern \
    cytogenet cytol cytom cytometry dairy dan dent dep dept dermatol des detect deutsch dev devel diabet diagn dial \
    diet dif differ dig dis discov discuss disord dispos dispersion diss distrib diver divers dokl drain drug dyn \
    ear earthq east ecol econ ecosyst ecotoxicol ed educ egypt electr electroanal electrochem electrochim \
    electroencephalogr electromyogr electron electrophor electrophysiol elem embryol emerg emot endocr endocrin \
    endocrinol endosc endourol endovasc energ eng engin engl enrich entomol environ enzym enzymol epidem epidemiol \
    epilept equip ergon erythropoietic essent esthet estuar ethn ethnobot ethnopharmacol ethol eur eval evid evol \
    exch exerc exp expl explor expo extr extrem facial fam farm farmacogn farmacol fed fem ferment fert fertil fetal \
    finan fish fiziol folia food foot forens forum found fr fract franc free freshw front func funct fundam fung fut \
    fuzzy gastroenterol gastrointest gazz gen genet genit genom geochem geochim geogr geol geom geomorphol geophys \
    geosci geotech geriatr gerontol ges gesamte ginecol glob gov graph grassl gynaecol gynecol haematol haemost harb \
    hazard heart hebd helv hematol hemost hepatol hered heterocycl hist histochem histol histopathol hon hort hortic \
    hosp hum hyg hydraul hydrobiol hydrol hyperfine hypertens ieee immun immunobiol immunogenet immunol immunopathol \
    immunopharmacol immunother imp impair implant improv inc ind indian individ indoor indust inf infect inform \
    inhal inherit inj innov inorg inquir insect inst instn instr instrum integr intell intens interact interdiscip \
    interf intern internat interv intervent int intl invertebr invest ion iran irrig isot isr isra istanbul ital j \
    jap jpn judgm just khim kidney kinet klin knowl kor kosm lab landsc lang laparosc laryngol laser lat latinoam \
    law learn lect leg lett leuk libr lic life limnol linguist lipidol liq lit logist lond luminesc lymphat mach \
    macromol mag magn maint mal malar malign mamm manag manage manuf mar mark mass mat mater matern math matr \
    maxillofac meas meat mech med mediat mediterr mem membr memb menop ment metab metall meteor meteorol method \
    methodol methods mex microb microbiol microchem microelectron microfluid micropor microsc microsurg microvasc \
    microw midw milit min miner minim missouri mob mod model modif mol monatsh monit monogr morphol mot mov mus \
    musculoskelet mutagen mutat mycobact mycol mycopathol myol nano nanobiotechnol nanomed nanosci nanotechnol \
    nanotoxicol narc nat natl nationalmus natur naturforsch naturwiss nav nederl neonat neotrop neph nephrol nerv \
    netw neth neural neuroanat neurobiol neurochem neurocomput neurodegener neurodev neuroendocrin neuroendocrinol \
    neuroeng neurogastroenterol neurogenet neuroimmunol neuroinflamm neurol neuromod neuromuscul neuropathol \
    neuropediatr neuropharmacol neurophysiol neuropsychiatr neuropsychol neuropsychopharmacol neuroradiol \
    neurorehabil neurosci neurosurg neurotoxicol neurotrauma new newsl nord nov nucl nuklearmed numer nurs nutr \
    nutrit obes observ obstet obstetr occas occup ocean oceanogr ocul odontol oecol of off oncol ont op oper ophthal \
    ophthalmic ophthalmol opin opt oral org organ organomet ornithol orthod orthop osteoarthr osteopath osteoporos \
    otol otolaryngol otorhinolaryngol outcomes paediatr pak palaeontol palliat pap par paraplegia parasit parasitol \
    parenter part pat path pathobiol pathog pathol pathophysiol patient patol peace pediat pediatr pept perf perform \
    perinat perinatol periodontol peripher perit pers personal perspect pest pestic pet petrol pharm pharmac \
    pharmaceut pharmacoepidemiol pharmacogenet pharmacogenom pharmacokinet pharmacol pharmacother phil philos \
    photobiol photochem photodiagn photomed photon photopolym photosynth phycol phylogenet phys physic physik \
    physiol phytochem phytol phytomed phytopathol phytother pigm plann plant plast platel pneumol pol policy polit \
    pollut polym popul postgrad potent poult powd pract prax precipit precis pregnan prehosp prenat preparat prev \
    prikl prim prob probab proc process prod prof prog promot propag prospect prostat prosthet prosthodont prot \
    protein protist protoc protozool psych psychiat psychiatr psychoanal psychobiol psychogeriatr psychol psychom \
    psychometr psychoneuroendocrinol psychopathol psychopharm psychopharmacol psychophysiol psychosoc psychosom \
    psychother pub publ pulm qual quant quart radiat radic radioact radioanal radiobiol radiochem radioisot radiol \
    radiother rapid rass read react rec recept recomb reconstr red ref reg regen regul rehab rehabil rel relat relig \
    ren renew rep reprod res resid resist resour respir respons restor resusc retard retin rev rheol rheum rheumatol \
    rhinol rhythm ric risk roentgenol rom roy roum rural russ safe sanit sao sat scand scanning sch schizophr \
    schweiz sci scient sec sect secur sediment seism sel semicond semin sens sensit separat ser serv sex sexol sign \
    signal simul sin sist skeletal skin sleep smok soc sociol softw soil sol solid som sov space span spat spec \
    spectr spectrochim spectrom spectrosc sport sports sq st stand stat statist ster stereotact stereol stoch \
    strateg strept struct stud sub subcell subst subtrop suicid sup suppl supramol surf surg surv sustain sw swed \
    symp synth syst takeda tech technol telecommun telemed tended teor teratog teratol terr tert test tetrahedron \
    tex text textil ther theor therapeut theriogenol therm thermochim thermodyn thor thorac thromb thyroid tidsskr \
    tierarztl tijdschr timber tiss tissue tob tohoku top topogr tox toxic toxicol trace trad traffic training trans \
    transcult transfus transf transl transp transplant transport traum traumat traumatol treat trends trib trop \
    trudy tuberc tum tumour turk ultramicrosc ultrason ultrasound ultrastruct underst univ unters updat upsal urban \
    urin urogyn urol utah utiliz vac vacc vaccin vaisn valid vasc ven vener verh vert vertebr vestib vestn vet \
    veterin vib vibr vietnam vir virol virus vis visc vit vitam voj voice volcanol vopr vutr wash waste wat weath \
    weed weld welf wien wiss wkly wld world wound xenobiot yeast yearb yb young zap zealand zent zh zhonghua zoo \
    zool zoonoses ztg
    """

  /// Words written small inside a name. Lower case.
  static let joining: WordSet =
    """
    of the and in on for to a an & de la le les du des da do dos di del della der die das und für et e y en el los \
    las with at by from as dell zur im van het
    """

  /// Words by which a name is known as a journal's even where it is written small.
  static let heads: WordSet =
    """
    journal journals annals archives proceedings bulletin review reviews revista acta advances transactions \
    zeitschrift jornal arquivos anais cadernos european international american british
    """

  /// Servers of preprints. Lower case.
  static let preprintServers: WordSet =

    """
    biorxiv medrxiv arxiv chemrxiv psyarxiv preprints ssrn osf techrxiv socarxiv researchsquare preprints.org authorea \
    eartharxiv engrxiv ssrnelectronicjournal
    """

  /// Repositories of data. Lower case, without spaces.
  static let repositories: WordSet =
    "dryad zenodo figshare mendeleydata harvarddataverse dataverse pangaea dryaddigitalrepository openneuro osf"

  /// Words that tell proceedings. Lower case.
  static let proceedings: WordSet = "proceedings proc anais actas actes"

  /// Words for meetings. Lower case.
  static let meetings: WordSet =
    "conference conf conferences symposium symp symposia workshop workshops congress congresso colloquium meeting"
}
