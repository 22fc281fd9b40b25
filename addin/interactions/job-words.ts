/** Words that stand in job titles, in English, German and French. */
const english =
  'head director manager manageress officer lead leader owner co-owner founder co-founder partner president chair chairman chairwoman chief ceo cfo cio coo cto cmo vp svp evp engineer consultant advisor adviser assistant secretary accountant controller buyer purchaser purchasing sales marketing operations procurement supervisor coordinator administrator specialist analyst architect counsel solicitor lawyer broker planner foreman developer designer curator registrar bursar principal treasurer executive associate representative agent technician clerk surveyor inspector dispatcher estimator receptionist underwriter superintendent captain producer brewer chef baker chemist pharmacist physician dentist teacher editor'
const german =
  'inhaber inhaberin buchhaltung prokura disposition vorstand vorstände vorständin verwaltung kaufmännisch architekt architektin ingenieur ingenieurin berater beraterin gesellschafter gesellschafterin'
const french =
  'directeur directrice direction responsable gérant gérante co-gérant co-gérante chef cheffe acheteur acheteuse comptable assistant assistante secrétaire président présidente associé associée dirigeant dirigeante chargé chargée conseiller conseillère ingénieur ingénieure avocat avocate architecte juriste gestionnaire technicien technicienne attaché attachée fondateur fondatrice commercial commerciale conducteur conductrice courtier courtière propriétaire négociant mandataire'
/** What German compounds end in, without "in": "Werkstattleiterin", "Zentraleinkauf". */
const germanEndings =
  'leiter leitung einkauf einkäufer vertrieb buchhalter assistenz assistent prokurist referent disponent meister kapitän anwalt anwält berater sekretariat beauftragter beauftragte verwalter kauffrau kaufmann koordinator sachbearbeiter sachbearbeitung geschäftsführer geschäftsführung geschäftsführend geschäftsführender geschäftsführende'

const words = new Set(`${english} ${german} ${french}`.split(' '))
const endings = germanEndings.split(' ')

export const isJobTitle = (bare: string): boolean =>
  bare
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .some((word) => words.has(word) || endings.some((ending) => word.replace(/in$/, '').endsWith(ending)))
