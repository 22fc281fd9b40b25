/** Clinics, schools, workshops and collections. How a chronicle is written: see `chronicle.ts`. */
export const careAndCulture: Readonly<Record<string, string>> = {
  aldervoss: `
2025-12-10 13:00 meeting carla 60 helene,peter: Jahresgespräch
  Helene wants ten million, Peter wants five. Ten it stays.
2025-12-18 15:45 mail carla > peter: Verträge 2026
  Beide Standorte, getrennt berechnet, wie Sie es wollten.
2026-01-26 18:20 mail helene > carla: Neue Kollegin
  Ab März operiert Frau Dr. Yilmaz bei uns. Was muss ich melden?
  next carla 2026-02-02, done 2026-01-30 10:00: Report the new surgeon
2026-02-12 12:30 call carla 14 helene: Ambulatory surgery at the west site
  From May. Premium depends on the number, she guesses 400 a year.
2026-03-05 10:15 mail carla > helene, peter: Ambulante OPs
  Bei 400 Eingriffen rund 9.800 Euro mehr. Ab 600 wird es günstiger je Eingriff.
2026-03-09 09:00 mail peter > carla: AW: Ambulante OPs
  Wir planen mit 420. Bitte ab 1. Mai.
  next carla 2026-04-20, done 2026-04-17 14:20: Include ambulatory surgery from May
2026-03-30 11:20 mail carla > helene: Frau Dr. Yilmaz
  Ist mitversichert, rückwirkend zum 1. März.
2026-04-17 14:15 mail carla > peter: Nachtrag ambulante OPs
  Nachtrag unterschrieben zurück, gilt ab 1. Mai.
2026-05-05 12:40 call carla 8 peter: First operations at the west site
  Eleven in the first week, none cancelled.
2026-05-20 17:30 call carla 20 helene: Data loss in the practice software
  Four hours without patient files. No leak. We looked at cyber together.
  next carla 2026-06-10, done 2026-06-09 11:45: Cyber offer for the clinics
2026-06-09 11:40 mail carla > peter: Cyber, Angebot
  Zwei Millionen mit Krisenhilfe, 7.300 Euro.
2026-06-22 10:00 call carla 9 peter: Cyber
  Yes, but from the new financial year.
  next carla 2026-09-28, done 2026-09-28 09:20: Remind Peter of cyber
2026-07-16 08:30 mail helene > carla: Wasser im Keller
  Das Archiv steht drei Zentimeter unter Wasser. Feuerwehr pumpt.
2026-07-16 08:50 call carla 11 helene: Water in the archive
  Drying company on its way. Files are copies, thank heaven.
  next carla 2026-07-17, done 2026-07-17 09:30: Adjuster for the archive
2026-08-06 13:10 call carla 10 helene: Backflow valve
  Plumber comes in September. She means it this time.
2026-08-27 14:10 mail carla > helene: Archiv: abgerechnet
  11.240 Euro, angewiesen. Die Rückstauklappe bitte wirklich einbauen lassen.
2026-09-28 09:15 call carla 13 peter: Cyber starts in October
  Signed. Backups are tested monthly, he had it done after July.
2026-10-19 11:30 meeting carla,miriam 75 helene,peter: Preparing the renewal
  Peter doubts the ten million again. They ask for variants in November.
  next carla 2026-11-25 14:30 60: Variants at Alder & Voss, bring one page
2026-10-30 17:40 call carla 6 helene: A complaint
  Bleeding after an operation in October, patient unhappy. No claim yet. She asked me to keep it to myself until she has spoken with the colleague.
  private
2026-11-16 19:58 mail helene > carla cc miriam: Deckungsvarianten Berufshaftpflicht
  Können Sie uns am Mittwoch beide Varianten mitbringen: die heutige mit 10 Mio. und die kleine mit 5 Mio.?
  id <2D2ACC50-5D9C-4511-2AF4-820797BD0424@aldervoss.example>
  private
2026-11-17 08:30 mail carla > helene cc miriam: AW: Deckungsvarianten Berufshaftpflicht
  id <BC2307A1P8EC079E3853477@mx.aldgate.example>
  root <2D2ACC50-5D9C-4511-2AF4-820797BD0424@aldervoss.example>
  private
  next carla 2026-11-17, done 2026-11-17 11:40: Forward the notification
2026-11-17 12:05 note carla helene: For Wednesday
  Bring the figures for 5 and 10 million with and without the west site. Start with her, not with the price.
`,
  greyfriars: `
2025-12-04 14:20 mail margaret > carla: Carol service in the marquee
  Four hundred guests and candles. I am told candles are the matter.
2025-12-05 09:10 mail carla > margaret: Re: Carol service in the marquee
  Lanterns instead of open candles and two extinguishers, then all is well.
2026-02-02 11:00 call carla 15 margaret: Roof lead
  Stolen from the chapel, twelve square metres. Police informed.
  next carla 2026-02-04, done 2026-02-03 16:00: Report the theft of lead
2026-03-12 10:30 visit carla 70 margaret: Chapel roof
  Scaffold up. Insurer will pay for terne-coated steel instead of lead; the diocese agrees.
2026-04-30 15:00 mail carla > margaret: Roof: final payment
  GBP 18,400, paid to the roofer directly as you asked.
2026-06-19 13:15 mail margaret > carla: Sports day, bouncy castle
  The parents' association insists.
2026-06-19 15:40 mail carla > margaret: Re: Sports day, bouncy castle
  Only with the operator's own liability certificate, and not in wind.
2026-09-08 10:00 call carla 12 margaret: New school year
  614 pupils. Declared.
2026-10-02 11:45 note carla margaret: She recommends us
  Two other bursars asked her for our number at the association's dinner. She gave it to both.
`,
  sable: `
2026-06-03 17:00 meeting carla 30 naomi: At the building exhibition
  Four architects, professional indemnity in February, current broker "sends a form". Wants honesty about façades.
  next carla 2026-09-07, done 2026-09-07 11:20: Call Naomi after the summer
2026-09-07 11:10 call carla 16 naomi: After the summer
  Façade job likely. She will write when it is signed.
2026-11-03 17:45 mail naomi > carla: PI cover: what would you need for a number?
  Four architects, fees of about 900k. We've just won our first façade over 18 metres. What would you need from us for an honest indication?
  id <d9b36f99-3d86-fbdd@sableandfinch.example>
2026-11-04 10:20 mail carla > naomi: Re: PI cover: what would you need for a number?
  Five things: fees by type of work for three years, your standard appointment, the parapet file, a list of jobs over 18 metres, and who checks whose drawings.
  id <3c3a1ec8-c728-960a@aldgate.example>
  root <d9b36f99-3d86-fbdd@sableandfinch.example>
  next carla 2026-12-01: Send indicative quote
`,
  lumen: `
2026-03-16 16:00 visit anna 60 mathilde: Atelier
  Stained glass, three people, insured like a glazier. Values up to 300,000 on the table at a time.
  next anna 2026-03-27, done 2026-03-26 17:10: Offer for works of art in care
2026-03-26 17:05 mail anna > mathilde: Objets confiés
  500 000 € en atelier, valeur agréée par chantier.
2026-04-10 09:50 mail mathilde > anna: Re: Objets confiés
  Enfin un contrat qui parle de vitraux. Je signe.
2026-06-23 14:30 call anna 10 mathilde: A cracked panel
  Old crack, photographed on arrival. No claim, but now she photographs everything.
2026-09-10 10:15 call anna 12 mathilde: Saint-Aubin
  Twelve panels of the fifteenth century, agreed value 310,000. Declared by phone.
2026-11-17 18:55 mail mathilde > anna: Transport des vitraux : qui assure quoi ?
  Le transporteur les reprend jeudi en huit. Le diocèse me demande une attestation « clou à clou » avant de laisser partir le camion.
  id <D5423BE6-CDDD-4EDF-A934-CE24705E06B4@atelier-lumen.example>
2026-11-18 09:12 mail anna > mathilde: RE: Transport des vitraux : qui assure quoi ?
  Je demande aujourd'hui une extension « clou à clou » pour ce voyage. L'assureur voudra le nom du transporteur.
  id <DCEB86EDPD4F960F122C553@mx.aldgate.example>
  root <D5423BE6-CDDD-4EDF-A934-CE24705E06B4@atelier-lumen.example>
  next anna 2026-11-25: Send Mathilde the nail-to-nail certificate
  next anna 2026-12-17: Review the sum insured of the atelier
`,
  greifenklau: `
2025-12-15 10:00 call anna 20 maximilian: Jahresprämie
  Inventory 2020 still valid. He reads the numbers aloud, all of them.
2026-02-23 09:30 mail maximilian > anna: Taxe des Altarflügels
  Der Gutachter kommt auf 280.000 Euro. Ich bitte um Aufnahme in die Police.
  next anna 2026-03-02, done 2026-02-27 10:10: Raise the agreed value of the altar wing
2026-02-27 10:05 mail anna > maximilian: AW: Taxe des Altarflügels
  Aufgenommen zum 1. März, Nachtrag liegt bei.
2026-06-10 11:00 visit anna 140 maximilian: Schloss Greifenklau
  New fire doors in the gallery, the chimney still leans. Tea with the whole board.
2026-09-21 15:00 call anna 12 maximilian: Loan to the museum
  Two paintings for an exhibition. The contract will come in November.
2026-11-13 09:30 mail maximilian > anna: Leihgabe zweier Gemälde an das Landesmuseum: Fragen zur Versicherung „von Nagel zu Nagel“, zur Taxe und zur Haftung während der Restaurierungspause im Depot des Museums
  Das Museum bietet an, beide über seine eigene Police zu versichern, jedoch zum Zeitwert und nicht zur vereinbarten Taxe.
  id <A308DBB0P43B477D6945DA7@mx.stiftung-greifenklau.example>
2026-11-16 17:20 mail anna > maximilian: AW: Leihgabe zweier Gemälde an das Landesmuseum
  Bitte nehmen Sie das Angebot nur an, wenn das Museum die Taxe schriftlich anerkennt. Einfacher ist es, die Bilder bleiben in Ihrer Police.
  id <9B9F1D85P76AA8B18A6BFDB@mx.aldgate.example>
  root <A308DBB0P43B477D6945DA7@mx.stiftung-greifenklau.example>
  next anna 2026-11-27: Ask whether the museum accepts the agreed value
  next anna 2027-02-01: Ask for the date of the return transport
`,
  levi: `
2026-05-18 15:30 meeting anna 40 maya: Introduced by her lawyer
  Laboratory group, 70 people. Insured for everything but cyber. CFO, quick, wants one page for each decision.
  next anna 2026-06-08, done 2026-06-05 13:00: One page on cyber
2026-06-05 12:55 mail anna > maya: Cyber on one page
  What happens, what it costs, what is paid.
2026-07-06 10:00 call anna 15 maya: After reading
  Convinced of the need, not yet of the price. After the audit in autumn.
  next anna 2026-10-12, done 2026-10-12 09:40: Call Maya after the audit
2026-10-12 09:30 call anna 12 maya: Audit is over
  Auditor asked for cyber cover by year's end. Start on 1 January.
2026-11-12 10:20 mail anna > maya: Cyber questionnaire
  Pages 1 to 3 are for you, 4 to 7 for whoever looks after your laboratory systems.
  id <A7707670P3A197FA8301562@mx.aldgate.example>
  next anna 2026-12-15: Bind the cyber cover
2026-11-16 12:10 call anna 9 maya: Is January still possible?
  Questionnaire is half done. I ask the underwriter if 1 January holds.
  next anna 2026-11-24: Ask the underwriter whether 1 January still holds
`,
  fenwick: `
2026-01-08 17:00 mail isla > carla: X-ray unit
  New one, 48,000. Old one goes to the Romney branch.
2026-01-09 09:00 mail carla > isla: Re: X-ray unit
  Both on the list, the old one at 9,000.
2026-04-20 13:30 call carla 12 isla: Bitten nurse
  Stitches, back at work. Dog is fine too.
2026-07-22 10:00 visit carla 60 isla: Romney branch
  Drugs cabinet bolted, alarm tested. She asks about cover for locums.
  next carla 2026-08-03, done 2026-07-31 15:20: Locums on the policy
2026-07-31 15:15 mail carla > isla: Locums
  Covered automatically up to 60 days a year, each.
2026-11-18 17:25 mail isla > claims cc carla: Incident report: greyhound under anaesthetic
  A five-year-old racing greyhound died during a dental on Tuesday. Nobody has claimed anything yet. I'd rather tell you early.
  id <7F469E3F-7412-49AA-1E02-498116FC4CB7@fenwickvets.example>
  note David has it as a circumstance, 4518.
  next carla 2026-11-26: Call Isla, hear how the practice is
`,
  harrow: `
2025-12-16 12:15 call carla 9 oliver: Renewal
  As it is. Second chair from spring.
2026-03-17 12:20 mail oliver > carla: Second chair
  Installed, 31,500 with the compressor.
2026-03-18 08:40 mail carla > oliver: Re: Second chair
  On the policy from today.
2026-06-25 12:30 call carla 14 oliver: A crown and a lawyer
  Patient swallowed a crown. Letter from a lawyer, harmless in tone.
  next carla 2026-06-26, done 2026-06-26 09:45: Forward the lawyer's letter
2026-09-09 12:10 call carla 6 oliver: Crown, closed
  Lawyer withdrew.
2026-10-28 12:25 call carla 10 oliver: Associate dentist
  Joins in January, needs her own indemnity. He asks us to call her.
  next carla 2026-12-08: Call the new associate at Harrow Lane
`,
}
