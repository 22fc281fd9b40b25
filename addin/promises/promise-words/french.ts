import { anyOf, type PromiseLanguage } from './promise-language.ts'

/** "je vous les", "nous t'", "on vous" */
const WHO = String.raw`\b(?:je|nous|on|j')\s?(?:vous |te |t'|lui |leur )?(?:le |la |les |l'|en |y )?`
const SOON = String.raw`\b(?:je vais|nous allons|on va|je m'engage à|nous nous engageons à|je promets de|je ne manquerai pas de|nous ne manquerons pas de)\s(?:vous |te |lui |leur )?(?:le |la |les |l')?`
const SEND_INFINITIVE = anyOf(
  'envoyer|renvoyer|transmettre|adresser|faire parvenir|fournir|remettre|livrer|communiquer|partager',
  'retourner|apporter',
)
const SEND_FUTURE = anyOf(
  'r?enverr(?:ai|ons|a)|transmettr(?:ai|ons|a)|adresser(?:ai|ons|a)|fer(?:ai|ons|a) parvenir',
  'fournir(?:ai|ons|a)|remettr(?:ai|ons|a)|livrer(?:ai|ons|a)|communiquer(?:ai|ons|a)',
  'partager(?:ai|ons|a)|retourner(?:ai|ons|a)|apporter(?:ai|ons|a)',
)
const SEND_PRESENT = anyOf(
  'r?envo(?:ie|yons)|transme(?:ts|ttons|t)|adress(?:e|ons)|fai(?:s|sons|t) parvenir',
  'fourni(?:s|ssons|t)|reme(?:ts|ttons|t)|livr(?:e|ons)|communiqu(?:e|ons)|retourn(?:e|ons)',
  'apport(?:e|ons)',
)
const DO = anyOf('signer|vérifier|confirmer|préparer|régler|payer|établir|rédiger|valider|organiser|regarder|étudier')
const DO_FUTURE = `${anyOf('signer|vérifier|confirmer|préparer|régler|réglér|établir|rédiger|valider|organiser|regarder|étudier|paier|payer')}(?:ai|ons|a)`
const DO_PRESENT = anyOf(
  'sign(?:e|ons)|vérifi(?:e|ons)|confirm(?:e|ons)|prépar(?:e|ons)|règle|réglons|établi(?:s|ssons)',
  'valid(?:e|ons)|organis(?:e|ons)',
)

export const french: PromiseLanguage = {
  ways: [
    {
      kind: 'answer',
      says: /\b(?:je|on|nous) (?:reviens|revient|revenons|reviendrai|reviendra|reviendrons) (?:vers|à) (?:vous|toi)\b/d,
    },
    { kind: 'answer', says: /\b(?:je vais|nous allons|on va) revenir vers (?:vous|toi)\b/d },
    {
      kind: 'answer',
      says: new RegExp(
        `${WHO}(?:répon(?:ds|d|dons|drai|drons|dra)|tien(?:s|t|drai|drons|dra) (?:au courant|informée?s?)|tenons (?:au courant|informée?s?)|donn(?:e|ons|erai|erons|era) (?:une |ma |notre |la |des )?(?:réponse|nouvelles|retour)|dir(?:ai|ons|a)|fer(?:ai|ons|a) (?:un |mon |notre )?retour|fai(?:s|sons) (?:un |mon |notre )?retour|recontact(?:e|ons|erai|erons))`,
        'd',
      ),
    },
    { kind: 'answer', says: new RegExp(`${SOON}(?:répondre|tenir au courant|recontacter|donner une réponse)`, 'd') },
    {
      kind: 'call',
      says: new RegExp(
        `${WHO}(?:r?appelle(?:rai|rons|ra)?|r?appelons|téléphone(?:rai|rons)?|passerai un coup de fil)\\b`,
        'd',
      ),
    },
    { kind: 'call', says: new RegExp(`${SOON}(?:r?appeler|téléphoner)\\b`, 'd') },
    { kind: 'send', says: new RegExp(`${WHO}${SEND_FUTURE}\\b( )?`, 'd') },
    { kind: 'send', says: new RegExp(`${SOON}${SEND_INFINITIVE}\\b( )?`, 'd') },
    { kind: 'do', says: new RegExp(`${SOON}${DO}\\b( )?`, 'd') },
    { kind: 'do', says: new RegExp(`${WHO}${DO_FUTURE}\\b( )?`, 'd') },
    {
      kind: 'do',
      says: /\bje m'en (?:occupe|occuperai|charge|chargerai)\b|\bnous nous en (?:occupons|occuperons|chargeons)\b/d,
    },
    { kind: 'send', says: new RegExp(`${WHO}${SEND_PRESENT}\\b( )?`, 'd'), needsDate: true },
    { kind: 'do', says: new RegExp(`${WHO}${DO_PRESENT}\\b( )?`, 'd'), needsDate: true },
    { kind: 'send', says: /\b(?:vous|tu) (?:recevrez|aurez|recevras|auras|allez recevoir)( )/d, needsDate: true },
    {
      kind: 'send',
      says: /\b(?:suivra|suivront|vous parviendra|vous parviendront|sera envoyée?|seront envoyée?s)\b/d,
      needsDate: true,
    },
  ],
  not: /(?:\bsi |\bs'il|\bà condition|\bau cas où|\bpourr(?:ai[st]|ions|iez)\b|\bsouhaiter?ai[st]?|\baimerai[st]\b|\bdevrai[st]\b|\bsauf\b|(?:\bne |\bn')(?!manquer).{1,40}(?:pas|plus|jamais)\b(?!.{0,4}manquer)|\bci-joints?\b|\bci-jointes?\b|\bpièces? jointes?\b|\ben annexe\b|\bmerci de\b|\bveuillez\b)/,
  before:
    /^(?:(?:à nouveau|encore|aussi|bien|également|rapidement|directement|tout de suite|le|la|les|un|une|des|du|de la|mon|ma|mes|notre|nos|votre|vos|ce|cette|ces|tous|toutes|toute|tout) |l'|de l')+/,
  after:
    /[,;:()–]| (?:d'ici|avant|pour le|par|dès|afin|quand|lorsque|et (?:je|nous|vous|on)|à bref|signée?s?|au plus tard)(?=\s|$|')| (?:demain|aujourd'hui|lundi|mardi|mercredi|jeudi|vendredi)\b/,
  pronoun: /^(?:cela|ça|ceci|le|la|les|tout|celui-ci|celle-ci)$/,
}
