"""Invented sentences and titles of biomedicine, with the inline mark-up and the characters of real abstracts.

What is returned is XML text: `&` and `<` are escaped, and mark-up is MEDLINE's (`i`, `sub`, `sup`).
"""

PREFIXES = (
    "neuro cardio hepato nephro angio immuno cyto osteo pneumo gastro dermo hemo lipo glyco myo thermo photo chemo "
    "endo peri trans inter hyper hypo micro macro poly oligo meta para adeno arterio broncho chondro cranio entero "
    "fibro galacto histo karyo leuko lympho mammo melano onco phlebo rhino sarco spleno thrombo uro veno xeno").split()
STEMS = (
    "genesis plasia toxicity trophy kinesis morphism lysis pathy stasis metry sclerosis therapy phagy tropism "
    "genicity vascularity cellularity methylation phosphorylation regulation activation expression inhibition "
    "dynamics blasts globulin megaly peptide kinase transferase reductase vesicles scopy graphy tonicity philia penia "
    "necrosis cysts stenosis spasm rrhage resection imaging").split()
NOUNS = (
    "patients receptors lesions outcomes biomarkers cohorts samples mutations variants responses pathways tissues "
    "infections interventions controls families vaccines antibodies membranes neurons kinases ligands proteins "
    "species symptoms admissions relapses procedures models estimates signals concentrations trajectories assays "
    "clinicians households genotypes isolates fractures implants embryos seedlings larvae ecosystems cytokines "
    "inhibitors scores questionnaires thresholds algorithms nanoparticles oocytes macrophages fibroblasts adolescents "
    "donors wards").split()
ADJECTIVES = (
    "acute chronic severe mild early late primary secondary longitudinal randomised observational high-risk low-dose "
    "age-adjusted multicentre prospective retrospective cellular systemic local hereditary refractory asymptomatic "
    "pulmonary renal hepatic cortical vascular metabolic paediatric postoperative recurrent bilateral transient "
    "idiopathic congenital nocturnal synthetic aerobic seasonal rural maternal ischaemic bacterial autologous").split()
VERBS = (
    "reduced increased predicted preceded delayed mediated altered attenuated preserved restored was|associated|with "
    "correlated|with depended|on did|not|change differed|from was|independent|of confirmed explained").split()
PLACES = (
    "in the first year of life|after adjustment for age and sex|in three independent cohorts|at follow-up|during "
    "treatment|in the placebo group|over a median of six years|in men and women alike|under field conditions|before "
    "and after surgery|on the ward|in a murine model").split("|")
OPENINGS = (
    "We found that |These data suggest that |Here we show that |Unexpectedly, |In contrast, |Moreover, |However, |It "
    "remains unclear whether |In a sensitivity analysis, |Taken together, |||").split("|")
GENES = "RAS TP53 KDR2 Xist Brca7 FOXL9 mir-881 Sox31 cdc77 PPARζ".split()
SPECIES = "E. coli|S. aureus|D. melanogaster|C. elegans|A. thaliana|P. vivax|M. tuberculosis|H. pylori".split("|")


def term(chance):
    """A technical word: more than two thousand are possible, so that text does not compress better than real text."""
    return chance.pick(PREFIXES) + chance.pick(STEMS)


def noun_phrase(chance):
    """What a sentence is about."""
    if chance.often(0.08):
        return f"<i>{chance.pick(GENES)}</i> {chance.pick(NOUNS)}"
    if chance.often(0.05):
        return f"<i>{chance.pick(SPECIES)}</i>"
    if chance.often(0.5):
        return f"{chance.pick(ADJECTIVES)} {term(chance)} of {chance.pick(NOUNS)}"
    return f"{chance.pick(NOUNS)} with {chance.pick(ADJECTIVES)} {term(chance)}"


def result(chance):
    """A figure in brackets, or a quantity."""
    number, low, high = (chance.between(1, 99) / 10 for _ in range(3))
    return chance.pick((
        f" ({number}%, 95% CI {low}–{low + high:.1f}; P &lt; 0.0{chance.between(1, 5)})",
        f" ({chance.between(20, 900)} vs. {chance.between(20, 900)} ng/mL, p = 0.{chance.digits(3)})",
        f" to {number} × 10<sup>{chance.between(3, 9)}</sup> CFU",
        f" (HR {number}; n = {chance.digits(3)})",
        f" by {number} ± {low} kg/m<sup>2</sup>",
        f", with CO<sub>2</sub> at {number} μmol·L<sup>-1</sup>",
        "", "", "", ""))


def sentence(chance):
    """One sentence."""
    words = (
        chance.pick(OPENINGS) + noun_phrase(chance) + " " + chance.pick(VERBS).replace("|", " ") + " "
        + noun_phrase(chance) + result(chance) + (" " + chance.pick(PLACES) if chance.often(0.6) else "") + ".")
    return words if words.startswith("<") else words[0].upper() + words[1:]


def paragraph(chance, first, last):
    """Between `first` and `last` sentences."""
    return " ".join(sentence(chance) for _ in range(chance.between(first, last)))


def title(chance):
    """An article's title, without a final full stop."""
    start = noun_phrase(chance)
    start = start if start.startswith("<") else start[0].upper() + start[1:]
    return start + chance.pick((
        f" and {noun_phrase(chance)}: a {chance.pick(ADJECTIVES)} study",
        f" in {noun_phrase(chance)}",
        f" &amp; {term(chance)}: cause or consequence?",
        f": what {noun_phrase(chance)} can and cannot tell"))


def keyword(chance):
    """An author's keyword."""
    phrase = f"{chance.pick(ADJECTIVES)} {chance.pick(NOUNS)}"
    return chance.pick((term(chance), phrase, f"{term(chance)} &amp; ageing"))
