/** Ships, ports and cargo. How a chronicle is written: see `chronicle.ts`. */
export const marine: Readonly<Record<string, string>> = {
  halden: `
2025-12-04 11:00 call anna 30 ingrid: Hull renewal, closing
  All four vessels at expiring terms, deductible stays at 150,000. She finds it high and says so.
  next anna 2025-12-15, done 2025-12-12 16:20: Send cover notes for four vessels
2025-12-12 16:18 mail anna > ingrid: Cover notes 2026
  Four cover notes and the invoice in two instalments, as agreed.
2026-01-15 09:30 mail aksel > anna: MV Haldis, crack in a stern thruster bracket
  Found in dock, no incident. Is there anything we must tell anyone?
2026-01-15 13:10 mail anna > aksel: Re: MV Haldis, crack in a stern thruster bracket
  Class first, then us in writing. It is wear until somebody says otherwise.
2026-02-11 10:00 meeting anna,ben 60 ingrid,aksel: Claims 2023 to 2025
  The grounding of 2023 is still open at 410,000. Aksel disputes the salvage bill. Ingrid wants it closed this year.
  next anna 2026-03-02, done 2026-02-27 15:45: Get the adjuster's view on the salvage bill
2026-02-27 15:40 mail anna > ingrid cc aksel: Grounding 2023: adjuster's view
  Salvage could come down by 60,000 if the tug logs support it. Aksel has them.
  wait anna 2026-03-20, done 2026-03-18 10:00: Tug logs from Aksel
2026-03-18 09:51 mail aksel > anna: Tug logs
  Scanned, 44 pages. Page 17 is the interesting one.
2026-03-31 10:40 mail ingrid > anna: First instalment
  Paid today. Finance asks for one invoice per vessel from now on.
2026-04-09 14:20 call anna 15 ingrid: Page 17
  Tug arrived three hours later than billed. She laughed for the first time this year.
2026-04-27 13:05 mail anna > ingrid: Re: First instalment
  Done, four invoices from the second instalment on.
2026-05-21 10:10 call anna 20 ingrid: Crew change in Gdynia
  War exclusions came up. Not affected, confirmed in writing the same day.
2026-05-21 15:00 mail anna > ingrid: No additional premium for Gdynia
  Underwriters confirm: inside the trading limits, nothing to declare.
2026-06-24 09:00 visit ben,anna 150 aksel: On board MV Haldis
  Engine room better than in 2024. Aksel would like engine telematics on all four if the insurer gives something for it.
  next ben 2026-07-10, done 2026-07-09 16:05: Ask hull underwriters about telematics
2026-07-09 16:00 mail ben > aksel cc anna: Telematics: six percent on machinery
  Six percent, subject to twelve months of data from at least three vessels.
2026-07-28 08:50 call ben 15 aksel: Oil leak, MV Halvor
  Stern tube, a few litres, in dock within a day. No pollution.
  next ben 2026-07-29, done 2026-07-29 11:00: Tell hull underwriters about the stern tube
2026-08-18 11:30 call anna 10 ingrid: Salvage settled
  Bill reduced by 57,500. Final figure of the grounding is with David.
  next anna 2026-09-04, done 2026-09-03 12:10: Thank the adjuster, close the salvage file
2026-09-03 12:05 mail anna > ingrid: Grounding 2023: closed
  Final payment went out today. David keeps the figure for your board.
2026-09-22 15:00 call anna 18 ingrid: Budget round
  She plans with flat premium and asks, for the first time, what a lower deductible would cost.
2026-10-20 10:00 visit ben 120 ingrid,aksel: Office in Hull
  Telematics bundle discussed, 22,000 for four vessels. Aksel for it, Ingrid wants the insurer's discount in writing first.
  next anna 2026-10-30, dropped 2026-11-02 09:15 (Underwriter answers only after the twelve months of data): Get the telematics discount in writing
2026-11-10 14:55 mail ingrid > anna: Excess comparison?
  I would like one page that shows three levels (75, 100, 150) with the premium for each, and what the last five years would have cost us under each of them.
  id <99C509F9P11BF5BA59EAB77@mx.haldenmarine.example>
2026-11-11 09:20 mail anna > ingrid: RE: Excess comparison?
  Yes, from our own records, nobody in the market will hear of it. You will have the page by Thursday next week.
  id <A3A5BF5AP2110ACC18C70F6@mx.aldgate.example>
  root <99C509F9P11BF5BA59EAB77@mx.haldenmarine.example>
  next anna 2026-11-19: Send excess comparison
  next anna 2026-12-09: Ask Ingrid what the board decided
  next anna 2027-03-10: Start the hull renewal
`,
  vik: `
2025-12-10 13:00 call ben 22 torbjorn: Fender damage, quay 2
  A coaster took eleven metres of fender. Master admits it. Torbjørn wants to repair before the ice.
  next ben 2025-12-12, done 2025-12-11 09:50: Instruct a surveyor for quay 2
2025-12-17 10:05 mail ben > torbjorn: Survey of quay 2
  Surveyor says NOK 1.9 million, you may repair at once. Recovery against the ship runs in parallel.
2026-01-22 11:45 mail sunniva > ben: Invoice for the fender
  Contractor asks for half in advance. Can you fund that?
  next ben 2026-01-30, done 2026-01-29 14:00: Payment on account for the fender
2026-02-06 13:15 mail torbjorn > ben: Fender, photos of the repair
  Finished before the ice, just.
2026-03-03 09:20 call ben 12 torbjorn: Recovery from the coaster
  Owners' club offers 80 percent. He would rather have a hundred and wait.
2026-04-14 09:10 mail ben > sunniva: Premium statement first half
  Quay and buildings on one page, the crane is not in it yet.
2026-04-28 10:30 visit ben 180 torbjorn,sunniva: Port walk
  New crane arrives in autumn, 38 million. Ice on the slip road is their biggest liability worry.
  next ben 2026-05-15, done 2026-05-13 16:16: Liability paper on winter service
2026-05-13 16:15 mail ben > torbjorn: Winter service: who is liable
  Two pages. In short: the contractor, if you write the inspection times into his contract.
2026-06-30 14:00 call ben 10 sunniva: Second half premium
  Paid on the 26th, our reminder crossed.
2026-07-22 10:45 call ben 8 torbjorn: A swimmer in the basin
  No harm. Signs are there, in two languages. I asked for a photo of the signs.
2026-08-25 09:40 call ben 20 torbjorn: Recovery, better offer
  The club now says 95. I advised to take it. He sleeps on it.
  next ben 2026-08-28, done 2026-08-28 10:00: Call Torbjørn about the 95 percent
2026-08-28 09:50 call ben 4 torbjorn: He takes the 95
2026-09-17 14:25 mail torbjorn > ben: Oil boom exercise
  Went well. Fire service wants a copy of the emergency plan, may they?
2026-09-18 09:00 mail ben > torbjorn: Re: Oil boom exercise
  They may, and tell the insurer that you exercised.
2026-10-14 12:30 mail torbjorn > ben: Crane: transport dates
  Heavy-lift vessel on the 18th, wind permitting.
2026-10-20 13:18 mail torbjorn > ben: Mobile crane LHM, survey and sum insured
  id <31438A06P1C1FAFAEA05A3E@mx.portofvik.example>
  next ben 2026-10-21, done 2026-10-21 09:33: Declare the crane
2026-10-21 09:31 mail ben > torbjorn: RE: Mobile crane LHM, survey and sum insured
  Declared from today with 44.55 million including the grab and the dismantling.
  id <2AE0589FP0C5D9BBA25DBA7@mx.aldgate.example>
  root <31438A06P1C1FAFAEA05A3E@mx.portofvik.example>
  next ben 2026-11-13: Get the crane endorsement signed
2026-11-16 10:15 call ben 6 sunniva: Fender file closed
  Last payment arrived. She asks for the endorsement of the crane, Sofia has asked too.
`,
  ostsee: `
2025-12-16 09:00 meeting ben,miriam 90 juergen: Renewal of the whole fleet
  Seven ferries, hull and liability. Jürgen signs if fog training counts towards the discount. It does.
  next ben 2025-12-22, done 2025-12-19 17:30: Fog training clause into the slip
2025-12-19 17:28 mail ben > juergen: Slip, with the fog clause
  Signed by all four underwriters this afternoon.
2026-02-05 08:10 mail juergen > ben: Eisgang, MS Rügen
  Kratzer am Unterwasseranstrich, kein Schaden. Nur zur Kenntnis.
2026-03-24 10:45 call ben 14 juergen: Two passengers, one staircase
  Broken wrist and a broken phone. He has statements from the crew.
  next ben 2026-03-27, done 2026-03-26 09:30: Report the staircase accident
2026-04-16 13:20 call ben 9 juergen: The wrist settles
  EUR 4,200 all in. The phone costs more talk than the wrist.
2026-06-09 11:00 visit ben 200 juergen: Crossing with MS Falster
  Stood on the bridge from Puttgarden. Their radar drill would make a good slide for the underwriters.
2026-07-15 16:00 mail juergen > ben: Sommerfahrplan, zwei Charterschiffe
  Vom 20. Juli bis Ende August. Brauchen Sie mehr als die Namen?
  next ben 2026-07-17, done 2026-07-16 10:45: Declare two chartered ferries
2026-09-08 10:00 call ben 30 juergen: What if shore power fails
  He asks for loss-of-hire cover. First indication 0.8 percent of the sum.
  next ben 2026-09-22, done 2026-09-21 15:00: Loss-of-hire figures
2026-09-21 14:58 mail ben > juergen: Loss of hire, three variants
  14, 21 and 30 days' deductible. The middle one is what others buy.
2026-10-07 09:15 call ben 11 juergen: Loss of hire
  Decision with the renewal in December, not before.
  next ben 2026-12-07 10:00 45: Renewal talk with Jürgen, bring the loss-of-hire figures
2026-11-17 06:40 mail juergen > ben cc anna, claims: MS Falster, Grundberührung Fehmarn
  Heute 04:50 Uhr leichte Grundberührung in der Einfahrt, Nebel, kein Wassereinbruch, niemand verletzt. Dock frühestens Donnerstag.
  id <46ec7aca-97ec-7385@ostsee-faehren.example>
  logged 2026-11-17 07:12
2026-11-17 07:31 mail ben > juergen cc david: Re: MS Falster, Grundberührung Fehmarn
  Captain Osterhage will be in Kiel on Wednesday evening. Notified hull, P&I and the cargo underwriters of the two trailers.
  id <CA38db5c32013c6cdd715f55b7137e89@mail.aldgate.example>
  root <46ec7aca-97ec-7385@ostsee-faehren.example>
  wait ben 2026-11-25: Surveyor's first report on the propeller
2026-11-19 14:50 call ben 13 juergen: In the dock
  Two blades bent, shaft looks straight. Osterhage measures tomorrow. Replacement ferry costs 11,000 a day.
`,
  alnoor: `
2026-04-20 09:30 meeting ben 45 layla: First meeting, by video
  Dates, nuts, spices into the UK. Twelve containers a year, bought cover shipment by shipment until now.
  next ben 2026-04-30, done 2026-04-29 12:00: Offer an open cargo policy
2026-04-29 11:58 mail ben > layla: Open cargo policy, offer
  0.18 percent, certificates by return of mail, valuable cargo by agreement.
2026-05-19 08:20 mail layla > ben: Re: Open cargo policy, offer
  Management agrees for one year. We would like to start with the June vessels.
2026-06-10 10:00 call ben 10 layla: First declaration
  Walked her through the form once. She had understood it better than I.
2026-08-26 13:40 call ben 16 layla: Wet bags
  Eleven bags of pistachios wet, container had a hole. Survey in Felixstowe tomorrow.
  next ben 2026-08-28, done 2026-08-28 16:20: Survey result for the pistachios
2026-09-30 09:10 mail ben > layla: Pistachios: settled
  USD 3,870, paid today. The line has been put on notice.
2026-11-18 08:05 mail layla > ben cc anna: تأمين الشحنة القادمة (Jebel Ali – Felixstowe)
  id <A7630C13P00693B2E343A1A@mx.alnoor-trading.example>
  note Saffron on the next voyage, three containers. Needs an endorsement before it sails on Thursday week.
2026-11-18 16:50 mail ben > layla: RE: تأمين الشحنة القادمة (Jebel Ali – Felixstowe)
  Dates are covered under the open policy, saffron is not. I've asked for an endorsement for this voyage, USD 640 additional premium.
  id <F71522DEP6183062E277CB4@mx.aldgate.example>
  root <A7630C13P00693B2E343A1A@mx.alnoor-trading.example>
  wait ben 2026-11-24: Value of the saffron alone
`,
}
