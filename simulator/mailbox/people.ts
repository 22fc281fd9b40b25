/** Everybody who writes or receives sample mail. All of them, and their companies, are invented. */
import type { JourneyStage, Segment } from '../../shared/customers.ts'
import { anna, ben, carla, miriam, type SampleUser } from '../organization.ts'

export interface SampleContact {
  /** What the history calls this person. */
  readonly key: string
  readonly name: string
  readonly jobTitle: string | null
  readonly addresses: readonly string[]
  readonly phones: readonly string[]
}

interface Standing {
  readonly owner: SampleUser
  readonly segment: Segment
  readonly journeyStage: JourneyStage
  /** The day we met, `YYYY-MM-DD`. */
  readonly since: string
}

export interface SampleCompany extends Standing {
  readonly key: string
  readonly name: string
  readonly domains: readonly string[]
  readonly contacts: readonly SampleContact[]
}

/** A customer without a company. */
export interface SamplePrivateCustomer extends Standing {
  readonly contact: SampleContact
}

export interface SampleMailbox {
  readonly address: string
  readonly name: string
  /** Other addresses that deliver to this mailbox. `local+tag@…` reaches it as well. */
  readonly aliases: readonly string[]
  /** Who may open it. */
  readonly members: readonly SampleUser[]
}

export const mailboxes: readonly SampleMailbox[] = [
  { address: anna.email, name: anna.name, aliases: ['anna@aldgate-brokers.example'], members: [anna] },
  { address: ben.email, name: ben.name, aliases: ['ben@aldgate-brokers.example'], members: [ben] },
  { address: carla.email, name: carla.name, aliases: ['carla@aldgate-brokers.example'], members: [carla] },
  { address: miriam.email, name: miriam.name, aliases: ['miriam@aldgate-brokers.example'], members: [miriam] },
  { address: 'claims@aldgate.example', name: 'Claims', aliases: [], members: [anna, ben, carla, miriam] },
]

/** Colleagues who write mail and never sign in. */
export const otherColleagues = [
  { name: 'David Lindqvist', email: 'david.lindqvist@aldgate.example', jobTitle: 'Claims' },
  { name: 'Sofia Marchetti', email: 'sofia.marchetti@aldgate.example', jobTitle: 'Accounts' },
] as const

/** The public mail provider of this world: its addresses say nothing about a company. */
export const freeMailDomain = 'freemail.example'

export const companies: readonly SampleCompany[] = [
  company('brightwater', 'Brightwater Logistics', 'brightwater.example', 'A', 'renewal', anna, '2021-03-08', [
    person(
      'priya',
      'Priya Raman',
      'Head of Fleet',
      ['priya.raman@brightwater.example', 'p.raman@brightwater.example', 'praman@oldfleet.example'],
      ['+44 20 7946 0182', '+44 7700 900461'],
    ),
    person('tom', 'Tom Berg', 'Finance Director', 'tom.berg@brightwater.example', '+44 20 7946 0180'),
    person('maeve', 'Maeve Donnelly', 'Depot Manager', 'maeve.donnelly@brightwater.example', '+44 20 7946 0191'),
  ]),
  company('halden', 'Halden Marine', 'haldenmarine.example', 'A', 'renewal', anna, '2022-09-19', [
    person(
      'ingrid',
      'Ingrid Solheim',
      'Chief Operating Officer',
      'ingrid.solheim@haldenmarine.example',
      '+44 20 7946 0233',
    ),
    person(
      'aksel',
      'Aksel Nygård',
      'Technical Superintendent',
      'aksel.nygaard@haldenmarine.example',
      '+44 20 7946 0237',
    ),
  ]),
  company('kestrel', 'Kestrel Bakeries', 'kestrelbakeries.example', 'B', 'renewal', ben, '2024-02-05', [
    person(
      'rosie',
      'Rosie Hartnell',
      'Operations Manager',
      'rosie.hartnell@kestrelbakeries.example',
      '+44 20 7946 0310',
    ),
    person('des', 'Des Whitcombe', 'Managing Director', 'des@kestrelbakeries.example', '+44 20 7946 0301'),
  ]),
  company('tannheim', 'Tannheim Pharma', 'tannheim-pharma.example', 'A', 'purchase', anna, '2023-05-22', [
    person(
      'vogt',
      'Dr. Anselm Vogt',
      'Leiter Recht und Versicherungen',
      'anselm.vogt@tannheim-pharma.example',
      '+49 30 23125 410',
    ),
    person('birgit', 'Birgit Hollerbach', 'Einkauf', 'birgit.hollerbach@tannheim-pharma.example', '+49 30 23125 417'),
  ]),
  company('perrin', 'Maison Perrin', 'maison-perrin.example', 'B', 'renewal', anna, '2020-11-02', [
    person(
      'claire',
      'Claire Perrin',
      'Directrice générale',
      'claire.perrin@maison-perrin.example',
      '+33 1 99 00 14 20',
    ),
    person('luc', 'Luc Mercier', 'Comptable', 'luc.mercier@maison-perrin.example', '+33 1 99 00 14 22'),
  ]),
  company('oakline', 'Oakline Joinery', 'oakline.example', 'B', 'onboarding', carla, '2025-01-20', [
    person('jonas', 'Jonas Brandt', 'Owner', 'office@oakline.example', '+44 20 7946 0422'),
    person('katrin', 'Katrin Brandt', 'Accounts', 'office@oakline.example', '+44 20 7946 0423'),
  ]),
  company('nordlicht', 'Nordlicht Energie', 'nordlicht-energie.example', 'B', 'purchase', anna, '2026-02-09', [
    person('henrik', 'Henrik Sörensen', 'Prokurist', 'henrik.soerensen@nordlicht-energie.example', '+49 30 23125 520'),
    person(
      'wiebke',
      'Wiebke Petersen',
      'Assistenz der Geschäftsführung',
      'wiebke.petersen@nordlicht-energie.example',
      '+49 30 23125 521',
    ),
  ]),
  company('quarryside', 'Quarryside Cement', 'quarryside.example', 'B', 'renewal', ben, '2019-06-11', [
    person('gareth', 'Gareth Pugh', 'Works Manager', 'gareth.pugh@quarryside.example', '+44 20 7946 0515'),
    person('lorna', 'Lorna Beattie', 'Company Secretary', 'lorna.beattie@quarryside.example', '+44 20 7946 0511'),
  ]),
  company('merle', 'Merle Robotics', 'merle-robotics.example', 'A', 'onboarding', ben, '2026-01-12', [
    person('amelie', 'Amélie Fontaine', 'VP Operations', 'amelie.fontaine@merle-robotics.example', '+33 1 99 00 31 05'),
    person(
      'kwabena',
      'Dr. Kwabena Asante',
      'Chief Safety Officer',
      'kwabena.asante@merle-robotics.example',
      '+33 1 99 00 31 12',
    ),
  ]),
  company('greyfriars', 'Greyfriars School Trust', 'greyfriars-trust.example', 'C', 'advocacy', carla, '2018-08-27', [
    person('margaret', 'Margaret Ainsley', 'Bursar', 'bursar@greyfriars-trust.example', '+44 20 7946 0604'),
  ]),
  company('aldervoss', 'Alder & Voss Clinics', 'aldervoss.example', 'A', 'renewal', carla, '2021-10-04', [
    person('helene', 'Dr. Helene Voss', 'Ärztliche Leitung', 'helene.voss@aldervoss.example', '+49 30 23125 610'),
    person('peter', 'Peter Alder', 'Kaufmännischer Leiter', 'peter.alder@aldervoss.example', '+49 30 23125 612'),
  ]),
  company('sable', 'Sable & Finch Architects', 'sableandfinch.example', 'C', 'consideration', carla, '2026-06-03', [
    person('naomi', 'Naomi Finch', 'Partner', 'naomi@sableandfinch.example', '+44 20 7946 0677'),
  ]),
  company('vik', 'Port of Vik', 'portofvik.example', 'A', 'renewal', ben, '2022-04-25', [
    person('torbjorn', 'Torbjørn Lie', 'Harbour Master', 'torbjorn.lie@portofvik.example', '+44 20 7946 0712'),
    person('sunniva', 'Sunniva Aas', 'Finance', 'sunniva.aas@portofvik.example', '+44 20 7946 0714'),
  ]),
  company('rebstock', 'Weingut Rebstock', 'rebstock.example', 'C', 'renewal', carla, '2023-03-13', [
    person('johanna', 'Johanna Rebstock', 'Inhaberin', 'johanna@rebstock.example', '+49 30 23125 733'),
  ]),
  company('lumen', 'Atelier Lumen', 'atelier-lumen.example', 'C', 'onboarding', anna, '2026-03-16', [
    person('mathilde', 'Mathilde Girard', 'Gérante', 'mathilde@atelier-lumen.example', '+33 1 99 00 42 18'),
  ]),
  company('bergmann', 'Bergmann Maschinenbau', 'bergmann-maschinenbau.example', 'A', 'renewal', ben, '2020-01-27', [
    person('uwe', 'Uwe Bergmann', 'Geschäftsführer', 'u.bergmann@bergmann-maschinenbau.example', '+49 30 23125 801'),
    person(
      'sabine',
      'Sabine Krüger',
      'Leiterin Finanzen',
      's.krueger@bergmann-maschinenbau.example',
      '+49 30 23125 804',
    ),
  ]),
  company('delacroix', 'Transports Delacroix', 'delacroix-transports.example', 'B', 'renewal', carla, '2022-12-05', [
    person(
      'etienne',
      'Étienne Delacroix',
      'Président',
      [
        'etienne@delacroix-transports.example',
        'etienne.delacroix@groupe-delacroix.example',
        'e.delacroix@freemail.example',
      ],
      ['+33 1 99 00 57 01'],
    ),
    person(
      'nadia',
      'Nadia Belkacem',
      'Responsable exploitation',
      'exploitation@delacroix-transports.example',
      '+33 1 99 00 57 06',
    ),
  ]),
  company('levi', 'Levi Diagnostics', 'levi-diagnostics.example', 'B', 'consideration', anna, '2026-05-18', [
    person('maya', 'מאיה לוי', 'Chief Financial Officer', 'maya.levi@levi-diagnostics.example', []),
  ]),
  company('alnoor', 'Al Noor Trading', 'alnoor-trading.example', 'C', 'purchase', ben, '2026-04-20', [
    person('layla', 'ليلى حداد', 'Import Manager', 'layla.haddad@alnoor-trading.example', []),
  ]),
  company(
    'greifenklau',
    'Stiftung Schloss Greifenklau',
    'stiftung-greifenklau.example',
    'C',
    'renewal',
    anna,
    '2021-07-12',
    [
      person(
        'maximilian',
        'Prof. Dr. Maximilian-Alexander Freiherr von Hohenstein-Weissenburg zu Lichtenfels und Greifenklau',
        'Vorsitzender des Stiftungsrates',
        'kanzlei@stiftung-greifenklau.example',
        '+49 30 23125 860',
      ),
    ],
  ),
  company('penrose', 'Penrose Garden Centres', 'penrose.example', 'C', 'renewal', ben, '2022-02-14', [
    person('hugh', 'Hugh Penrose', 'Owner', 'hugh@penrose.example', '+44 20 7946 0808'),
  ]),
  company('riverbank', 'Riverbank Brewing', 'riverbankbrewing.example', 'B', 'onboarding', ben, '2025-10-06', [
    person('callum', 'Callum Reid', 'Head Brewer and Director', 'callum@riverbankbrewing.example', '+44 20 7946 0833'),
  ]),
  company('clairmont', 'Clairmont Hôtels', 'clairmont-hotels.example', 'B', 'renewal', anna, '2020-05-25', [
    person(
      'sophie',
      'Sophie Clairmont',
      'Directrice financière',
      'sophie.clairmont@clairmont-hotels.example',
      '+33 1 99 00 63 40',
    ),
    person(
      'julien',
      'Julien Marchand',
      'Directeur technique',
      'julien.marchand@clairmont-hotels.example',
      '+33 1 99 00 63 44',
    ),
  ]),
  company('fenwick', 'Fenwick Veterinary Group', 'fenwickvets.example', 'C', 'advocacy', carla, '2021-02-01', [
    person('isla', 'Isla Fenwick', 'Practice Director', 'isla@fenwickvets.example', '+44 20 7946 0861'),
  ]),
  company('ostsee', 'Ostsee-Fähren', 'ostsee-faehren.example', 'A', 'renewal', ben, '2019-11-18', [
    person('juergen', 'Jürgen Thomsen', 'Flottenkapitän', 'j.thomsen@ostsee-faehren.example', '+49 30 23125 905'),
  ]),
  company('moreau', 'Papeterie Moreau', 'papeterie-moreau.example', 'C', 'renewal', carla, '2020-09-07', [
    person('bernard', 'Bernard Moreau', 'Gérant', 'contact@papeterie-moreau.example', '+33 1 99 00 71 12'),
  ]),
  company('cobalt', 'Cobalt Studio', 'cobaltstudio.example', 'C', 'consideration', ben, '2026-08-10', [
    person('imogen', 'Imogen Castle', 'Producer', 'imogen@cobaltstudio.example', '+44 20 7946 0907'),
  ]),
  company('volta-mobility', 'Volta Mobility', 'volta-mobility.example', 'C', 'awareness', anna, '2024-05-06', [
    person('fisher', 'Elena Fisher', 'Operations', 'elena@volta-mobility.example', '+49 30 23125 470'),
  ]),
  company('harrow', 'Harrow Lane Dental', 'harrowlane-dental.example', 'C', 'renewal', carla, '2021-05-10', [
    person(
      'oliver',
      'Oliver Sandhu',
      'Principal Dentist',
      'oliver.sandhu@harrowlane-dental.example',
      '+44 20 7946 0929',
    ),
  ]),
  company('ferrum', 'Ferrum Guss', 'ferrum-guss.example', 'B', 'renewal', ben, '2021-11-15', [
    person('katja', 'Katja Brenner', 'Kaufmännische Leitung', 'k.brenner@ferrum-guss.example', '+49 30 23125 933'),
  ]),
  company('laroche', 'Domaine de la Roche', 'domaine-laroche.example', 'C', 'advocacy', anna, '2019-04-01', [
    person(
      'benedicte',
      'Bénédicte de la Roche',
      'Propriétaire',
      'benedicte@domaine-laroche.example',
      '+33 1 99 00 88 03',
    ),
  ]),
  company('thistle', 'Thistle Freight', 'thistlefreight.example', 'C', 'awareness', carla, '2026-07-20', [
    person('ewan', 'Ewan MacIntyre', 'Owner', 'ewan@thistlefreight.example', '+44 20 7946 0954'),
  ]),
]

export const privateCustomers: readonly SamplePrivateCustomer[] = [
  {
    contact: person(
      'graham',
      'Graham Tuttle',
      null,
      ['graham.tuttle@freemail.example', 'graham.tuttle+insurance@freemail.example'],
      ['+44 20 7946 0961'],
    ),
    ...{ owner: anna, segment: 'C', journeyStage: 'renewal', since: '2023-08-14' },
  },
  {
    contact: person('wolff', 'Sabine Wolff', null, 'sabine.wolff71@freemail.example', '+49 30 23125 977'),
    ...{ owner: carla, segment: 'C', journeyStage: 'purchase', since: '2026-09-02' },
  },
]

function company(
  key: string,
  name: string,
  domain: string,
  segment: Segment,
  journeyStage: JourneyStage,
  owner: SampleUser,
  since: string,
  contacts: readonly SampleContact[],
): SampleCompany {
  return { key, name, domains: [domain], segment, journeyStage, owner, since, contacts }
}

function person(
  key: string,
  name: string,
  jobTitle: string | null,
  addresses: string | readonly string[],
  phones: string | readonly string[],
): SampleContact {
  return { key, name, jobTitle, addresses: [addresses].flat(), phones: [phones].flat() }
}
