/** Makers of things, and of power. How a chronicle is written: see `chronicle.ts`. */
export const industry: Readonly<Record<string, string>> = {
  tannheim: `
2025-12-08 10:00 meeting anna,miriam 90 vogt: Jahresgespräch
  Recall limit is too low since the new filling line. Dr. Vogt wants everything in German and in writing, no calls without an appointment.
  next anna 2026-01-15, done 2026-01-14 11:20: Variants for the recall limit
2026-01-14 11:18 mail anna > vogt: Rückrufdeckung, drei Varianten
  Fünf, acht und zehn Millionen, jeweils mit und ohne Drittkosten.
2026-01-21 14:00 mail birgit > anna: Lieferantenerklärung
  Wir brauchen von allen Dienstleistern die jährliche Erklärung, Formular anbei.
2026-01-22 10:20 mail anna > birgit: AW: Lieferantenerklärung
  Unterschrieben zurück.
2026-01-28 09:40 mail vogt > anna: AW: Rückrufdeckung, drei Varianten
  Wir neigen zu acht Millionen. Der Beirat tagt Mitte Februar.
  wait anna 2026-02-20, done 2026-02-19 16:10: Decision of the advisory board on recall
2026-02-19 16:05 call anna 10 vogt: Eight million
  Decided, effective 1 March.
  next anna 2026-02-27, done 2026-02-26 13:30: Issue recall cover of eight million
2026-03-11 14:15 mail birgit > anna: Rechnungslegung
  Bitte künftig je Werk getrennt abrechnen, sonst bucht bei uns niemand.
2026-03-12 08:40 mail anna > birgit: AW: Rechnungslegung
  Ist eingerichtet, ab der nächsten Rechnung drei Belege.
2026-04-15 10:30 call anna 25 vogt: Side effect reported from Austria
  Two patients, no causal link so far. Precautionary notice goes out today.
  next anna 2026-04-15, done 2026-04-15 15:50: Precautionary notice to the liability insurer
2026-05-06 11:00 call anna 12 vogt: Austria, all clear
  Authority closes the case. He thanks for the speed, which he does rarely.
2026-05-27 15:30 mail vogt > anna: Versammlungsort Aufsichtsrat
  Bitte bestätigen Sie die Veranstalterhaftpflicht für den 12. Juni, 60 Personen.
  next anna 2026-05-29, done 2026-05-28 09:45: Confirm cover for the board's event
2026-06-11 09:30 visit anna,ben 180 vogt,birgit: New filling line
  Sprinklers planned, not yet built. Fire engineer wants them before the second shift starts.
  next ben 2026-06-26, done 2026-06-25 10:10: Report of the fire engineer to Tannheim
2026-06-25 10:08 mail ben > vogt cc anna: Report of the fire engineer
  Four recommendations, only the first one affects cover.
2026-07-02 10:00 call anna 14 birgit: Transport of samples
  Courier lost a cool box. Value small, study delayed. Nothing insurable in a delay.
2026-07-22 15:20 mail birgit > anna: Ausschreibung ab Herbst
  Der Einkauf muss die Haftpflicht formal ausschreiben. Bitte nicht persönlich nehmen.
  note They have to, above half a million. Incumbents are usually kept if the wording is right.
  next anna 2026-09-01, done 2026-08-31 17:15: Tender documents for product liability
2026-08-31 17:12 mail anna > birgit: Ausschreibungsunterlagen
  Vollständig, mit Lückenvergleich der drei Bedingungswerke.
2026-09-08 16:10 mail vogt > anna: Sprinkler, Zeitplan
  Inbetriebnahme jetzt im November, die zweite Schicht beginnt danach.
2026-09-24 11:00 call anna 35 birgit: Price against wording
  Two are cheaper, neither covers series damage by batch. She asks for a one-page comparison she can defend.
  next anna 2026-10-02, done 2026-10-01 18:05: One-page comparison for purchasing
2026-10-13 10:00 meeting anna,miriam 60 vogt,birgit: Shortlist
  Us and one other. Legal will read the terms clause by clause. Decision before Christmas.
  deal anna 186000 EUR: Product liability 2027
  next anna 2026-11-16, done 2026-11-16 10:35: Send the 2027 terms with our remarks
2026-10-29 09:30 call anna 11 vogt: Sprinklers are in
  Acceptance next week. He asks for the report to be ready before the board meets.
  promise 2026-12-04: Report on the sprinklers before the board meets
2026-11-16 10:32 mail anna > vogt: Haftungsbedingungen 2027
  Drei Punkte weichen vom heutigen Vertrag ab: Serienschadenklausel, klinische Prüfungen, Nachmeldefrist.
  id <BBF664B3PF560E693D9B9B9@mx.aldgate.example>
2026-11-20 11:47 mail vogt > anna: AW: Haftungsbedingungen 2027
  Unsere Rechtsabteilung teilt Ihre Einschätzung in den Punkten 2 und 3. Zu Punkt 1 sind wir strenger als Sie. Ich schlage vor, dass wir am Montag telefonieren, ich bin ab 10:30 Uhr erreichbar.
  id <C8F5C791P322380D038D8FB@mx.tannheim-pharma.example>
  root <BBF664B3PF560E693D9B9B9@mx.aldgate.example>
  next anna 2026-11-23 10:30 30: Call Dr. Vogt about liability terms
  next anna 2026-12-04: Get the batch wording in writing
`,
  nordlicht: `
2026-02-09 13:30 meeting miriam,anna 60 henrik: First meeting at the energy fair
  Three wind farms, one broker who never visits. Henrik is curious, Mr Jannsen signs.
  next anna 2026-03-02, done 2026-02-27 11:00: Send references for wind farms
2026-02-27 10:55 mail anna > henrik: Referenzen Windenergie
  Drei Ansprechpartner, alle dürfen Sie anrufen.
2026-04-21 10:00 call anna 20 henrik: Nothing before autumn
  Policy of Süderhever runs to March, notice is due in September. He wants us to remind him.
  next anna 2026-09-01, done 2026-09-01 08:45: Remind Henrik of the notice period
2026-09-01 08:44 mail anna > henrik: Kündigungsfrist Süderhever
  Sie haben bis zum 30. September Zeit, ein Zweizeiler genügt.
2026-09-14 16:30 mail wiebke > anna: AW: Kündigungsfrist Süderhever
  Kündigung ist heute per Einschreiben hinaus, Kopie anbei.
2026-10-27 14:00 visit anna,miriam 120 henrik,wiebke: Süderhever
  Eight turbines, two with new gearboxes. Lightning damage in 2024 was paid late, that is why they leave.
  deal anna 94000 EUR: Wind farm Süderhever
  next anna 2026-11-10, done 2026-11-09 15:20: Explain how a mandate works
2026-11-09 15:15 call anna 18 henrik: How a mandate works
  Two signatures needed. Jannsen is at sea. I will name the surveyor for the two new gearboxes.
  promise 2026-11-25: I will name the surveyor for the two new gearboxes
2026-11-12 13:40 mail henrik > anna: Maklermandat Windpark Süderhever
  Wir möchten den Windpark Süderhever (acht Anlagen) über Aldgate versichern. Schicken Sie uns bitte den Mandatsvertrag.
  id <8bfe67a0-9020-43ae@nordlicht-energie.example>
  next anna 2026-11-17, done 2026-11-17 09:20: Send the mandate for signature
2026-11-17 09:18 mail anna > henrik cc miriam: AW: Maklermandat Windpark Süderhever
  Der Mandatsvertrag hängt an, zwei Seiten, keine Mindestlaufzeit.
  id <609E8253P95E376951B99D1@mx.aldgate.example>
  root <8bfe67a0-9020-43ae@nordlicht-energie.example>
  wait anna 2026-11-27: Signed mandate
  next anna 2026-12-07: Ask three markets for the wind farm
`,
  quarryside: `
2025-12-05 09:30 call ben 15 lorna: Renewal 2026
  Property at plus four percent. She has seen worse this year and signs.
  deal ben 58900 GBP, won 2025-12-12 11:20: Property renewal 2026
2025-12-12 11:02 mail lorna > ben: Signed slip
  Signed by two directors as required by our articles.
2026-01-29 08:05 mail gareth > ben: Conveyor fire, small
  Idler bearing ran hot, belt gone over six metres. Out in ten minutes with our own hose.
  next ben 2026-01-30, done 2026-01-30 12:00: Report the conveyor fire
2026-02-04 10:00 visit ben 150 gareth: After the conveyor fire
  Belt monitoring was switched off "for the season". Photographed. Gareth embarrassed.
  next ben 2026-02-13, done 2026-02-12 09:40: Write up three recommendations for the conveyor
2026-02-12 09:35 mail ben > gareth: Three recommendations
  Belt monitoring on, bearings on the weekly round, hose reel at both ends.
2026-03-05 15:10 mail lorna > ben: Board minute on the conveyor
  The board has noted your three recommendations. So have I.
2026-03-17 14:30 call ben 8 gareth: Recommendations done
  Two of three. Second hose reel comes in May.
2026-05-07 13:00 mail gareth > ben: Hose reel
  Fitted, photo attached.
2026-06-18 10:20 call ben 20 lorna: Contractors' liability
  Relining of the kiln next January by a French firm. She asks what to demand from them.
  deal ben: Liability for the relining of the kiln
  next ben 2026-07-03, done 2026-07-02 15:45: Checklist for foreign contractors
2026-07-02 15:42 mail ben > lorna: Checklist for foreign contractors
  Six points, the third is the one they will not like.
2026-07-23 09:20 call ben 10 gareth: Dust complaint
  Two neighbours, white cars. Washed them, no admission. Good instinct.
2026-08-13 11:10 call ben 14 gareth: Oil analyses
  Gearbox looks better than last year. Worth telling the insurer before the audit.
2026-09-03 14:45 mail gareth > ben: Crusher stands still
  Bearing, ten days. Is that breakdown or bad luck?
2026-09-03 15:30 call ben 12 gareth: Crusher bearing
  Breakdown, three days' waiting period. He hires a mobile crusher.
  promise 2026-09-07, kept 2026-09-04 09:20: Word from the insurer on the mobile crusher's rent
  next ben 2026-09-04, done 2026-09-04 09:15: Report the crusher breakdown
2026-09-29 10:00 meeting ben,anna 60 lorna,gareth: Renewal strategy 2027
  Audit in December, then terms. Anna does the loss record, Ben the machinery.
  deal ben 61500 GBP: Property renewal 2027
  next ben 2026-10-16, done 2026-10-16 09:30: Fix the audit date with the insurer's engineer
2026-10-16 09:25 mail ben > gareth cc lorna: Audit: second Wednesday in December
  Engineer confirmed, one day if the papers are complete.
2026-11-11 15:05 call ben 12 gareth: Before the audit
  He has most of the machinery list. New crusher rotor is in.
  promise 2026-11-20: Send Gareth the surveyor's checklist
2026-11-16 15:35 mail anna > lorna cc ben: Loss history 2022 to 2026
  For the property renewal I need the losses of the last five years as your ledger shows them, including anything below the excess.
  id <1B19C99FP9DDD09F6D4F7B0@mx.aldgate.example>
  wait anna 2026-11-25: Loss history
2026-11-18 10:05 mail ben > gareth cc anna: Machinery audit in December: what the surveyor needs
  To keep it to one day she'd like the machinery list beforehand. Replacement values, not book values please.
  id <CA6179c33d8201bd285405f9119d73a1@mail.aldgate.example>
  wait ben 2026-11-25, done 2026-11-23 09:12: Machinery list from Gareth
2026-11-23 07:58 mail gareth > ben cc anna: Re: Machinery audit in December: what the surveyor needs
  List attached. Changes since last time are in the bottom rows. Replacement for the kiln drive has gone from 1.1 to 1.6 million. What does that do to the premium?
  id <CAf44660ebefde5fcb263a75d95856ae@mail.quarryside.example>
  root <CA6179c33d8201bd285405f9119d73a1@mail.aldgate.example>
  logged 2026-11-23 09:12
  note Checking the kiln drive with the insurer first, then Anna can put it into the renewal.
  next ben 2026-11-25: Tell Gareth what 1.6 million does to the premium
`,
  merle: `
2026-01-12 14:00 meeting ben,miriam 60 amelie: First meeting
  Robot arms that work beside people. Insured by an app until now. Series B closed, board wants proper cover.
  next ben 2026-01-30, done 2026-01-29 18:00: Risk questionnaire, tailored
2026-01-29 17:58 mail ben > amelie: Questionnaire without nonsense
  Two pages instead of nine. I took out the boilers.
2026-02-17 10:40 mail amelie > ben: Re: Questionnaire without nonsense
  Filled in. Kwabena answered the safety part and enjoyed it, which worries me.
2026-03-12 11:00 call ben 30 kwabena: Collision force
  Below 140 newton everywhere. He has measured it on himself. Video for the underwriter promised.
  wait ben 2026-03-20, done 2026-03-19 09:00: Video of the collision test
2026-04-02 15:30 mail ben > amelie: Offer: liability and property
  Ten million worldwide without North America, 41,000 a year.
2026-04-23 09:50 call ben 20 amelie: North America
  First customer in Ohio in autumn. Needs to be quotable, not bought.
  next ben 2026-05-08, done 2026-05-07 12:12: Indication with North America
2026-05-20 10:00 meeting ben 45 amelie,kwabena: Signing
  Signed in their kitchen with a robot holding the pen. Cover from 1 June.
  next ben 2026-06-01, done 2026-05-29 16:40: Policy and certificate to Merle
2026-06-25 17:15 mail amelie > ben: Certificate for a customer
  They want to be named, is that usual?
2026-06-26 09:05 mail ben > amelie: Re: Certificate for a customer
  Usual and free. Attached.
2026-08-20 11:20 call ben 9 kwabena: A pinched thumb
  Own employee, no liability case. He changed the guard the same day.
2026-10-13 10:00 meeting ben 90 amelie,kwabena: Half a year on
  Twelve arms on trial at customers, nobody knows who insures them there. Kwabena impressed with the stop button question.
  next ben 2026-10-20, done 2026-10-15 09:42: Answer who insures arms on trial
`,
  bergmann: `
2025-12-11 10:30 call ben 20 uwe: Renewal, a handshake
  Machinery breakdown and property unchanged. He reads nothing, he asks if I would sign it.
2025-12-17 09:15 mail ben > sabine: Contracts 2026
  Four contracts, one page of differences on top.
2026-01-20 13:45 mail sabine > ben: Umsatzmeldung
  48,2 Mio. im abgelaufenen Jahr, davon 30 % Export.
2026-01-29 09:50 mail ben > sabine: Turnover noted
  Premium adjustment follows in March, about 2,100.
2026-02-26 11:30 call ben 16 sabine: Credit limits
  Three buyers over limit. She wants to see limits online instead of by mail.
  next ben 2026-03-06, done 2026-03-05 10:20: Portal access for credit limits
2026-03-25 09:00 visit ben 210 uwe,sabine: Tour of the new hall
  Foundations for the big milling machine. Assembly cover needed from May.
  next ben 2026-04-10, done 2026-04-09 17:00: Erection all-risks for the milling machine
2026-04-09 16:55 mail ben > uwe: Erection cover
  Six months from 4 May, including the test run.
2026-05-29 14:40 mail uwe > ben: Kran hat gewackelt
  Ein Träger ist beim Abladen angeeckt. Sieht nach nichts aus. Soll ich was tun?
2026-05-29 15:05 call ben 7 uwe: The girder
  Photograph, measure, carry on. He did already.
2026-06-18 14:30 mail sabine > ben: Anpassung Vorräte
  Vorräte zum Halbjahr 6,4 Mio., bitte Summe prüfen.
  next ben 2026-06-26, done 2026-06-25 15:30: Check the sum for stock
2026-07-07 10:10 call ben 12 sabine: Milling machine accepted
  Test run fine. Cover moves to machinery breakdown.
  next ben 2026-07-15, done 2026-07-14 11:15: Move the milling machine to machinery breakdown
2026-08-12 11:00 call ben 13 sabine: A buyer in Poland
  Wants 90 days. Credit insurer says 60. She splits the delivery.
2026-09-10 16:20 meeting ben,miriam 60 uwe,sabine: Hand-over to the next generation
  Daughter joins in January. Uwe wants a D&O talk without lawyers.
  next miriam 2026-12-03 11:00 60: D&O talk with Uwe and his daughter
2026-09-18 11:00 note miriam uwe: Succession
  He has not told the staff. Nobody here should mention it in a mail.
  private
2026-10-22 09:35 mail sabine > ben: Limit Petri
  Der Kreditversicherer fragt nach Petri. Wissen Sie, warum?
2026-11-05 14:20 mail sabine > ben: Warenkreditversicherung: Limit Stahlhandel Petri
  Der Kreditversicherer hat das Limit für Stahlhandel Petri ohne Vorwarnung von 400 TEUR auf null gesetzt. Ich brauche bis Freitag eine belastbare Aussage.
  id <ED3D638APD6AA498FB212F5@mx.bergmann-maschinenbau.example>
  next ben 2026-11-06, done 2026-11-06 11:08: Tell Sabine what stays covered
2026-11-06 11:05 mail ben > sabine: RE: Warenkreditversicherung: Limit Stahlhandel Petri
  Deliveries you were legally bound to make before the limit was withdrawn stay covered for six months. So EUR 400,000 is safe, EUR 210,000 is not.
  id <A9A403C0PF4828FF7FE264A@mx.aldgate.example>
  root <ED3D638APD6AA498FB212F5@mx.bergmann-maschinenbau.example>
  next ben 2026-11-12: Get the 400,000 confirmed in writing
2026-11-20 09:10 note miriam uwe: Complaint by Uwe
  He wrote to me, two weeks of waiting for one confirmation. Ben calls Sabine first, then I call him.
  next miriam 2026-11-23 11:30 20: Call Uwe Bergmann back
  next ben 2026-11-23 10:00 15: Call Sabine about the confirmation
`,
  ferrum: `
2025-12-15 11:20 call ben 18 katja: Renewal, furnace 2
  Insurer insists on the thermography. She has a date in January.
  wait ben 2026-01-30, done 2026-01-28 14:00: Thermography of furnace 2
2026-01-28 13:55 mail katja > ben: Thermografie Ofen 2
  Bericht anbei, zwei gelbe Stellen, keine rote.
2026-03-02 09:40 mail ben > katja: Cover confirmed
  Insurer accepts the report, full cover without surcharge.
2026-04-27 15:10 call ben 11 katja: Short-time work
  Two shifts less until August. Told her to report it, business interruption follows turnover.
2026-06-08 10:00 visit ben 160 katja: Foundry
  Housekeeping better. Sand store still blocks a hydrant; she moved it while I was there.
2026-08-31 14:20 mail katja > ben: Wieder drei Schichten
  Seit heute. Umsatzprognose anbei.
2026-10-01 11:00 call ben 20 katja: Energy and premium
  Wants to pay monthly. Possible at one percent.
  next ben 2026-10-09, done 2026-10-08 10:30: Monthly payment for Ferrum
2026-11-03 10:45 call ben 9 katja: Furnace 3
  New lining over Christmas. Needs cover for the restart.
  next ben 2026-12-01: Ask the insurer about the restart of furnace 3
`,
}
