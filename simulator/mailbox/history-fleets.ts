/** Hauliers and fleets. How a chronicle is written: see `chronicle.ts`. */
export const fleets: Readonly<Record<string, string>> = {
  brightwater: `
2025-12-02 10:15 call anna 20 priya: Renewal 2026, last open points
  Premium agreed at 44,500. Priya wants the policy before Christmas because the lenders ask for it.
  next anna 2025-12-12, done 2025-12-11 15:20: Send policy and certificates 2026
2025-12-04 16:02 mail tom > anna: Renewal 2026: purchase order
  Order attached. Please put the order number on the invoice this time, ours will not pay without it.
2025-12-11 15:18 mail anna > priya, tom: Policy and certificates 2026
  Everything for the lenders is in one file, the green cards follow by post.
2025-12-18 09:40 call anna 8 priya: Green card for the Rotterdam run
  Truck leaves on Sunday. Insurer mails a PDF today.
2025-12-22 11:30 mail priya > anna: Thanks, and a question for January
  The lenders are happy. In January I would like to look at the yard claims together.
2026-01-12 11:05 note anna priya: How Brightwater works
  Prefers mornings. Tom decides on budget. Never call on Fridays, they close the week.
2026-01-19 13:30 mail priya > anna: Windscreen BW22 CSZ
  Stone chip on the motorway, the driver says it is growing. Our own garage can do it tomorrow.
  next anna 2026-01-20, done 2026-01-20 09:10: Clear the windscreen repair with the insurer
2026-01-20 09:08 mail anna > priya: Re: Windscreen BW22 CSZ
  Go ahead, up to EUR 450 without an expert.
2026-02-03 10:00 meeting anna,ben 75 priya,maeve: Claims review 2025
  Eleven claims, seven of them while parking in the yard. Maeve will paint the bays and move the smokers' hut.
  next ben 2026-02-10, done 2026-02-09 17:12: Send the list of yard claims by bay
2026-02-09 17:10 mail ben > maeve cc anna: Yard claims by bay
  Bays 4 to 7 are the expensive ones, EUR 9,300 in two years.
2026-02-16 14:20 mail maeve > ben: Bays repainted
  Yellow, as wide as the paint lasted. The smokers have a new hut and no view.
2026-03-04 18:20 mail maeve > anna cc priya: Rear-end at Purfleet roundabout
  BW21 ALX into the back of a car, slow, nobody hurt. Statement and the other side's details attached.
  next anna 2026-03-06, done 2026-03-05 10:02: Report the Purfleet collision
2026-03-05 10:00 call anna 12 maeve: Purfleet collision
  Driver says the car braked for a pigeon. Liability is ours all the same; she accepts that.
2026-03-19 11:30 call anna 15 priya: Two third-party losses in a month
  I told her plainly that this will show at renewal. She asks what telematics would bring.
  next anna 2026-03-31, done 2026-03-30 14:25: Find out the insurer's telematics discount
2026-03-24 09:35 mail priya > anna: Wheel theft at Dartford
  Four wheels, two vans, one night. Police reference attached.
  next anna 2026-03-25, done 2026-03-25 08:50: Report the wheel theft
2026-03-30 14:22 mail anna > priya: Telematics: what it brings
  With units in every vehicle the excess stays at 500. Without, expect 1,000 from January.
2026-04-14 09:12 mail priya > anna: Re: Telematics: what it brings
  Budget for 35 units is there, the other eleven have to wait for 2027.
2026-04-28 15:15 call anna 11 tom: Quarterly or annual
  Told him what annual payment would save. He nods by telephone.
2026-05-12 10:30 call ben 18 priya: Driver training
  Insurer pays half of a training day. She would send twelve drivers if it is a Monday.
  next ben 2026-05-20, done 2026-05-19 12:40: Book a training day in June
2026-05-19 12:38 mail ben > priya: Training day booked
  Monday 15 June, twelve places, the insurer pays half.
2026-05-21 09:05 call ben 7 maeve: Forklift on the public road
  Two hundred metres, once a day. Needs naming, costs nothing.
  next ben 2026-05-22, done 2026-05-21 16:30: Name the forklift on the policy
2026-05-27 16:45 mail priya > anna: Mirror, Harlow dock
  EUR 265, we pay that ourselves. Only so that you have it.
2026-06-15 17:20 call ben 6 maeve: After the training day
  Twelve came, two had fun. The braking exercise was the best part.
2026-06-30 15:10 mail maeve > anna: BW20 BPY and the bollard
  Reversed, 1,190 according to the garage. Bollard is fine.
  next anna 2026-07-03, done 2026-07-02 11:00: Report own damage BW20 BPY
2026-07-14 09:30 call anna 25 tom: Half-year figures
  Loss ratio 71 percent. Tom asks for a forecast for his budget, I promised a range by August.
  next anna 2026-08-05, done 2026-08-04 16:31: Send Tom a premium range for 2027
2026-07-21 10:10 mail priya > anna: Agency drivers
  From August up to six a week. Do they need their own paper?
2026-07-21 14:00 mail anna > priya: Re: Agency drivers
  No paper, but licence checks before the first trip, and keep them.
2026-08-04 16:30 mail anna > tom: Premium range 2027
  Between 46,500 and 49,500, depending on glass and on the last quarter.
2026-08-05 08:21 mail tom > anna: Re: Premium range 2027
  49.5 would be a hard sell. Budgeted 48.
2026-08-11 14:40 mail priya > anna: Another windscreen
  Same vehicle as in January. 430 this time.
2026-08-26 09:15 call anna 10 priya: Electric vans
  Two on trial in September. Battery is covered as part of the vehicle, the wallbox is property.
2026-09-03 10:00 note carla priya: While Anna was away
  Priya rang about a hired van for three weeks, covered under clause 12. Said again that Tom decides, not she.
2026-09-17 11:00 meeting anna 40 priya,tom: Planning the renewal
  They want the offer by mid-November and time to read it. Glass is the sore point, the garage must stay in-house.
  next anna 2026-10-30, done 2026-10-28 17:05: Ask three insurers for fleet terms
2026-09-30 13:40 mail tom > anna: Budget frozen
  48 it is. If you come in above, come with a reason.
2026-10-02 15:55 mail priya > anna: Side panel, no counterparty
  Parked in the street in Harlow, nobody saw anything. EUR 1,720.
2026-10-12 09:25 call anna 14 priya: Side panel and the excess
  She takes it on the own-damage cover. I warned her it is the twelfth this year.
2026-10-20 11:20 call anna 9 priya: The gate in Tilbury
  Second time this year. Property policy, excess 1,000, she lets it be.
2026-10-28 17:02 mail anna > priya cc ben: Market feedback on the fleet
  Two declined because of the third-party losses, the present insurer wants to keep you.
2026-11-02 10:10 call anna 20 tom: Call with Tom
  Wants to see annual against quarterly payment. Irritated about the declinatures, calmer at the end.
2026-11-02 11:32 mail tom > carla: Question in confidence
  Off the record: would Aldgate mind if we let a second broker look at the property side?
  private
  note I told him he is free to, and that I would rather he asked Anna directly. He will.
2026-11-04 10:00 visit anna,ben 90 priya,tom,maeve: Visit at the depot
  Walked the yard. The painted bays work, no parking claim since May. The own garage is cleaner than most dealers'; worth arguing for with the insurer.
  next anna 2026-11-12, done 2026-11-12 16:45: Send the proposal for the fleet
2026-11-12 09:05 mail priya > anna: Vehicle list for next year
  The list you asked for, as it will stand on 1 January: 46 vehicles, eleven of them still without telematics. The two Renaults in Dartford may go.
  id <B5D93FD4P5C754FDF8929FA@mx.brightwater.example>
  logged 2026-11-12 09:21
2026-11-12 16:40 mail anna > priya, tom: Fleet renewal 2027: proposal
  Same insurer, same scope, comprehensive for all 46 vehicles. Annual premium EUR 48,000. The insurer holds the price until 11 December.
  id <E60A6BB8PF7095B66320E0F@mx.aldgate.example>
  next ben 2026-11-17 14:15 30, done 2026-11-17 14:48: Call Priya about the proposal
2026-11-17 14:20 call ben 25 priya: Call with Priya
  Wants options for the excess before signing. Two vans leave the fleet in January. Tom decides on the budget, not Priya.
  Anna owes her an answer on glass cover by Wednesday 25 November.
  logged 2026-11-17 14:48
  next anna 2026-11-20, done 2026-11-20 17:06: Send the premium table
`,
  delacroix: `
2025-12-09 09:50 call carla 15 etienne: Renouvellement flotte 2026
  He renews as it is. Asks for one contact person for claims; I named David.
2025-12-15 14:12 mail carla > etienne: Contrats 2026
  Les deux contrats signés sont joints, les cartes vertes partent demain.
2026-01-27 16:30 mail nadia > carla: Carte verte illisible
  Le contrôle en Suisse a refusé une photocopie. Peut-on avoir les originaux pour six tracteurs ?
  next carla 2026-01-28, done 2026-01-28 09:15: Order six original green cards
2026-02-18 11:00 call carla 22 nadia: Temperature claims
  Two loads of yoghurt above eight degrees. The recorder was not calibrated; the insurer may refuse. She sends the calibration log.
  wait carla 2026-02-27, done 2026-02-26 10:40: Calibration log of the refrigerated trailers
2026-02-26 10:38 mail nadia > carla: Carnet d'étalonnage
  Voici les carnets, celui de la FX-204 manque, le garage le cherche.
2026-03-10 15:00 call carla 10 nadia: Yoghurt, the outcome
  One load paid, one refused. She is not surprised. From now on calibration every six months.
2026-04-22 10:30 visit carla 120 etienne,nadia: Lyon depot
  Very tidy. He is founding a holding, Groupe Delacroix; addresses will change. Second site in Mulhouse uses a guarded car park.
  next carla 2026-05-06, dropped 2026-05-05 16:00 (He wants to wait for the holding's statutes): Offer D&O for the holding
2026-05-05 15:52 mail etienne > carla: Holding, patience
  Les statuts ne seront signés qu'à la rentrée. Reparlons-en en septembre.
2026-06-16 17:40 mail nadia > carla: Franchise bris de glace
  Quatre pare-brise en mai. Est-ce que la franchise s'applique à chaque fois ?
2026-06-17 08:55 mail carla > nadia: Re: Franchise bris de glace
  Oui, 150 euros à chaque fois, sauf réparation sans remplacement : zéro.
2026-07-08 14:00 call carla 18 etienne: Mid-year
  Fuel and drivers worry him more than insurance. Loss ratio is fine at 48 percent.
2026-09-15 10:15 call carla 25 etienne: D&O for the holding, again
  Statutes are signed. Three directors, one of them his sister. He wants a figure, no meeting.
  next carla 2026-09-25, done 2026-09-24 15:10: Send a D&O indication
2026-09-24 15:08 mail carla > etienne: Indication mandataires sociaux
  Deux millions de garantie, environ 2 100 € par an.
2026-10-06 09:20 mail etienne > carla: Re: Indication mandataires sociaux
  C'est bon pour moi, ma sœur trouve que c'est cher pour ne rien faire. Faites partir.
  next carla 2026-10-16, done 2026-10-15 11:30: Have the D&O policy issued
2026-11-04 16:20 mail etienne > carla: Remorque volée à Mulhouse
  Une semi-remorque frigo a disparu cette nuit du parking sécurisé de Mulhouse. Plainte déposée ce matin, récépissé joint.
  id <9A46AFDCPC75BF81B2A0DA0@mx.delacroix-transports.example>
  next carla 2026-11-05, done 2026-11-05 09:05: Open the file and say what is missing
2026-11-05 09:03 mail carla > etienne cc david: RE: Remorque volée à Mulhouse
  Trente jours à compter de la plainte, soit le 4 décembre. Dossier 4502.
  id <C5B71505PF94F81E92BF93A@mx.aldgate.example>
  root <9A46AFDCPC75BF81B2A0DA0@mx.delacroix-transports.example>
  next carla 2026-12-04: Press for payment, the thirty days are over
2026-11-10 11:10 call carla 9 nadia: Replacement trailer
  They hire one at 142 a day. Cover is 30 days at 120; told her that the rest is hers.
`,
  'volta-mobility': `
2025-12-03 15:00 meeting anna 25 fisher: Fair in Hamburg
  Elena Fisher, operations. Charging points for fleets, nine vans, insured with a petrol-station wording. Wants to be called in spring.
  next anna 2026-03-16, done 2026-03-16 10:40: Call Elena Fisher about charging points
2026-03-16 10:30 call anna 7 fisher: Not now
  They are being bought, everything is frozen. She will come back to us under whatever name that has.
  next anna 2026-06-15, dropped 2026-06-15 09:05 (Company is being merged, number no longer answers): Ask how the purchase went
2026-06-15 09:00 note anna fisher: Number rings, nobody answers
  Website is gone as well. Left it.
`,
  thistle: `
2026-07-20 14:10 call carla 16 ewan: First call
  Four lorries, timber, insured through his cousin. Unhappy with a late payment, not with the price.
  next carla 2026-09-01, done 2026-09-01 10:20: Call Ewan after the summer
2026-07-21 09:00 mail carla > ewan: Aldgate in three sentences
  Who we are, what we would need from you, and that there is no hurry.
2026-09-01 10:10 call carla 12 ewan: After the summer
  Cousin paid at last. He stays for another year and would like to hear from us next July.
2026-10-14 17:30 mail ewan > carla: Trailer question
  My cousin does not know if a hired trailer is covered. Do you? No obligation I hope.
2026-10-15 08:50 mail carla > ewan: Re: Trailer question
  Only if it is named within seven days. Ring him today, and no obligation.
  next carla 2027-06-28: Call Ewan, his policy ends in August
`,
}
