/** Who bakes, brews, grows and sells. How a chronicle is written: see `chronicle.ts`. */
export const food: Readonly<Record<string, string>> = {
  kestrel: `
2025-12-03 05:50 mail des > ben: van keys
  lad locked both sets in, is that insured
2025-12-03 08:35 mail ben > des: Re: van keys
  No, but the breakdown service opens it for free. Number is on the card in the glovebox.
2026-01-14 11:00 call ben 15 rosie: Fridge stock
  Sum for chilled goods is from 2022. Up to 60,000 from February.
  next ben 2026-01-30, done 2026-01-29 09:20: Raise chilled goods to 60,000
2026-02-10 14:05 mail rosie > ben: Slip in the shop
  Customer slipped on sleet in our doorway. Sprained ankle, kind about it. Do I write to her?
  next ben 2026-02-11, done 2026-02-11 10:10: Tell Rosie what to write to the customer
2026-02-11 10:08 mail ben > rosie: Re: Slip in the shop
  Flowers yes, apology yes, "our fault" no.
2026-02-26 12:15 mail ben > rosie: The slip: closed
  She wrote a thank-you card to the insurer. First one I have seen.
2026-03-26 09:15 visit ben 100 rosie,des: Bakehouse
  Flour extraction over deck oven 2 is due for cleaning. Des says "next week" since 2023.
  next ben 2026-04-09, done 2026-04-09 08:30: Ask for proof that the extraction was cleaned
2026-04-09 08:28 mail ben > rosie: Extraction cleaning
  Please send me the invoice when it is done, the insurer will ask one day.
2026-05-13 12:10 call ben 6 rosie: Extraction
  Booked for June, she says.
2026-06-11 10:00 call ben 8 des: Dough mixer
  Motor burnt out, eleven years old. Wear, not breakdown. He swore and accepted it.
2026-06-23 15:40 mail rosie > ben: Re: Extraction cleaning
  Done on Friday, invoice attached. Happy?
2026-07-28 10:30 call ben 20 des: Second bakery
  Looking at a site in Ashford. Landlord wants joint names.
2026-08-20 06:10 mail des > ben: price of flour
  stock is worth more now isnt it
2026-08-20 09:00 mail ben > des: Re: price of flour
  It is. Raised by fifteen percent from today.
2026-09-16 13:00 meeting ben,anna 50 des,rosie: Ashford
  Keys in February. New site manager starts in November. Anna has done two bakeries with this landlord.
  next ben 2026-12-10: Offer for Ashford, joint names
2026-10-29 07:40 call ben 5 rosie: Driver points
  One driver at nine points. Told her to tell us, she just did.
2026-11-16 04:55 mail rosie > ben: Oven fire
  Deck oven 2, burner housing. Night shift put it out with powder. Everyone safe, oven dead.
  next ben 2026-11-16, done 2026-11-16 08:20: Report the oven fire
2026-11-16 08:05 call ben 14 rosie: Oven fire, first steps
  Claim number 4471. Gas capped, fitter takes photos. She buys in rolls, I told her to keep every invoice.
2026-11-19 16:38 mail rosie > ben cc claims: Claim 4471 photos
  Here's what the fitter took before he capped the line. When does the adjuster come? If it's next week I need to know by Monday.
  id <CA5190d68f87dc6626ca8355498f9c10@mail.kestrelbakeries.example>
2026-11-20 10:20 call ben 9 rosie: The night shift
  She has to tell them today whether they work next week. Anna knows oven losses better, she will ring her.
  next anna 2026-11-20 15:00 20: Call about claim 4471
`,
  riverbank: `
2025-12-09 10:00 visit ben 90 callum: The new brewhouse
  Steam boiler, two storeys, good doors. Bottling line second-hand from Bamberg.
  next ben 2025-12-19, done 2025-12-18 16:00: Sum insured for the brewhouse
2026-01-21 15:25 mail callum > ben: Burst hose
  Forty hectolitres of stout on the floor. Insured?
2026-01-21 16:00 call ben 10 callum: Forty hectolitres
  Leakage of stock is covered from 1,000 up. Excise duty comes back as well if he files it within seven days.
  next ben 2026-01-28, done 2026-01-27 09:00: Check that the excise claim was filed
2026-03-18 11:15 mail ben > callum: Stout: settled
  GBP 6,240 on its way. The excise office took its time.
2026-05-11 14:00 call ben 18 callum: Beer garden
  Sixty seats from June. Liability fine, the marquee needs naming.
2026-06-30 17:10 mail callum > ben: Recall, should we worry?
  New filler arrives in August. Somebody at the guild had a recall and nearly went under.
  next ben 2026-07-20, done 2026-07-17 12:30: Offer recall cover
2026-07-17 12:28 mail ben > callum: Recall cover, offer
  250,000 for recall expenses, excess 5,000, GBP 1,150 a year.
2026-08-19 09:45 call ben 12 callum: Recall, yes
  From 1 September. He finds it dear, he says, for a thing that will not happen.
  next ben 2026-09-01, done 2026-08-31 15:15: Issue recall cover
2026-10-08 13:20 call ben 8 callum: The filler
  Installed, teething trouble with the crown corker.
2026-11-19 13:26 mail callum > ben, anna: Bottle batch 0911, possible recall
  Lab found glass fragments in two bottles out of 300 from batch 0911. 4,200 bottles are out with three wholesalers. Do we have recall cover?
  id <CA3bfc39edc9b2f6d6d3b2c053e6fd8e@mail.riverbankbrewing.example>
  logged 2026-11-19 13:40
2026-11-19 14:12 mail ben > callum cc anna, david: Re: Bottle batch 0911, possible recall
  We did look at it, and you bought it: GBP 250k recall expenses, in force since 1 September, excess 5k.
  id <CAba21897f457d91741f46a20530294e@mail.aldgate.example>
  root <CA3bfc39edc9b2f6d6d3b2c053e6fd8e@mail.riverbankbrewing.example>
  next ben 2026-11-23: Ask Callum how many bottles are back
`,
  penrose: `
2025-12-08 15:30 call ben 10 hugh: Christmas trees in the car park
  Stock in the open for three weeks, covered against theft if fenced. It is fenced.
2026-02-16 09:05 mail hugh > ben: Storm, two panes
  Glass house, two panes, I'll fix them myself.
2026-03-31 10:00 visit ben 80 hugh: Spring round
  The oak at the tea room leans. He loves it. Suggested a tree surgeon's report.
  next ben 2026-04-30, done 2026-04-29 11:00: Ask Hugh for the tree report
2026-04-29 10:55 mail ben > hugh: The oak
  Did the tree man come? A one-page report protects you if it ever falls on somebody.
2026-05-04 18:12 mail hugh > ben: Re: The oak
  He came. Says it will outlive us both. Report attached.
2026-07-01 11:40 call ben 9 hugh: Hosepipe ban
  Plants dying is not a peril. He knew, he wanted to hear it from somebody.
2026-09-23 14:15 call ben 16 hugh: Renewal
  Sum for the tea room rebuilt at today's cost: 310,000.
  next ben 2026-10-05, done 2026-10-02 10:00: New sum for the tea room
2026-11-21 10:20 mail ben > hugh cc david: Re: your tea room
  Get the tarp man, now. Keep his bill, emergency work to stop more damage is always covered.
  id <4e8a49e3-dc54-2271@aldgate.example>
  root <06a2ffec-5596-284d@penrose.example>
  next ben 2026-11-24 10:00 30: Call the adjuster about the tea room
`,
  perrin: `
2025-12-01 10:00 call anna 20 claire: Échéance 2026
  Renews. Theft excess is a worry since the break-in next door.
  next anna 2025-12-10, done 2025-12-09 15:00: Ask for a lower theft excess
2025-12-09 14:55 mail anna > claire: Franchise vol
  L'assureur accepte 1 500 € au lieu de 3 000 si l'alarme est reliée à un centre.
2025-12-12 17:20 mail claire > anna: Re: Franchise vol
  C'est fait depuis mardi, attestation jointe.
2026-02-04 11:30 mail luc > anna: Échéancier
  Peut-on passer au prélèvement trimestriel ?
2026-02-04 16:10 mail anna > luc: Re: Échéancier
  Oui, sans frais, dès avril.
2026-03-19 14:00 visit anna 110 claire,luc: Rue des Tanneurs
  Leather stock has grown, shelves to the ceiling. Sum insured will be too low by the autumn.
  next anna 2026-04-15, done 2026-04-14 10:30: Suggest a stock clause
2026-04-14 10:25 mail anna > claire: Clause stock variable
  Plus ou moins 20 % sans déclaration, pour 90 € par an.
2026-05-26 09:40 call anna 8 claire: Stock clause
  Not now, she watches every euro until the summer sales are over.
  next anna 2026-09-15, dropped 2026-09-14 16:20 (She prefers to declare the stock once a year): Ask again about the stock clause
2026-07-09 17:50 mail claire > anna: Foire de Milan
  Nous exposons pour 85 000 € de sacs. Couverts pendant le trajet ?
  next anna 2026-07-13, done 2026-07-10 11:10: Exhibition cover Milan
2026-07-10 11:08 mail anna > claire: Re: Foire de Milan
  Couverts du départ au retour, montage compris. Attestation jointe.
2026-09-14 16:00 call anna 14 claire: After Milan
  Sold out, nothing damaged. Stock again above plan.
2026-11-18 11:08 mail anna > claire: Renouvellement du contrat
  Il me demande deux pièces avant d'émettre l'avenant : l'attestation de conformité de l'alarme et le Q18 de l'atelier.
  id <61AADE30PFCA127A4566ED5@mx.aldgate.example>
  next anna 2026-11-30: Check the attestations with the insurer
2026-11-19 17:25 call anna 6 claire: The two papers
  She has one and looks for the other, sends both over the weekend. I promised to answer by Monday noon.
  next anna 2026-11-23 12:00 30: Answer Claire on the attestations
`,
  oakline: `
2026-01-20 09:30 meeting carla 45 jonas,katrin: One year in
  Katrin does the money, Jonas the rest. They share one address and do not want a second.
2026-02-24 16:15 mail katrin > carla: Direct debit
  Please collect on the 2nd, not on the 28th, we get paid on the 1st.
2026-03-23 11:10 call carla 13 jonas: Apprentice and the saw
  Cut thumb, healing. Employer's side is in order, guard was on.
2026-05-05 18:30 mail jonas > carla: Stairs in a listed house
  Customer wants ten years' guarantee on oak stairs. Does the policy follow me that long?
2026-05-06 09:20 mail carla > jonas: Re: Stairs in a listed house
  Liability yes, guarantee never. Five years on workmanship is what others sign.
2026-06-16 14:00 visit carla 90 jonas: Workshop
  Sawdust extraction fine, no spark detection. He wants to build at the back next year.
2026-08-20 10:40 call carla 11 katrin: Turnover figures
  Up by a fifth. Adjusted.
  next carla 2026-09-01, done 2026-08-31 12:00: Adjust Oakline's turnover
2026-09-29 15:10 mail jonas > carla: Extension, planning permission
  Got it! Starting in October.
2026-11-09 20:48 mail jonas > anna: Workshop extension: sum insured
  We're putting 180 square metres on the back of the workshop. Is it insured while it's being built, or only when it's finished?
  id <4F40B606-7AB4-492D-C906-673B0344066F@oakline.example>
2026-11-10 08:37 mail anna > jonas cc carla: RE: Workshop extension: sum insured
  The shell is covered from today as "building under construction" up to EUR 150,000. For the final sum I need three things.
  id <49604BB1P9AD21231AECD28@mx.aldgate.example>
  root <4F40B606-7AB4-492D-C906-673B0344066F@oakline.example>
2026-11-19 17:03 mail jonas > anna cc carla: Re: Workshop extension: sum insured
  The bander moves on Thursday week. Builder's bill so far 121,400 net, the rest about 20. Spark detection: ordered.
  id <860424AC-1C25-4CE3-1368-AF21EC525F02@oakline.example>
  root <4F40B606-7AB4-492D-C906-673B0344066F@oakline.example>
  next anna 2026-11-23: Confirm survey date
  next carla 2026-11-27 11:00 90: Survey of the new workshop
`,
  rebstock: `
2025-12-17 14:30 call carla 12 johanna: Frost and hail for 2026
  Hail yes, frost too dear again.
2026-02-25 10:10 mail carla > johanna: Hagelpolice 2026
  Sieben Schläge, je Schlag abgerechnet, wie besprochen.
2026-05-08 07:25 mail johanna > carla: Frostnacht
  Minus zwei, aber nur unten am Bach. Wir haben noch einmal Glück gehabt.
2026-06-29 16:40 call carla 10 johanna: Tasting room
  Guests from July, liability for 40 people. Named it.
2026-09-14 19:50 mail johanna > carla: HAGEL
  Heute Nachmittag, zwanzig Minuten. Ich mag gar nicht hingehen.
  next carla 2026-09-15, done 2026-09-15 08:55: Report the hail
2026-09-15 07:45 call carla 8 johanna: The morning after
  Riesling is bad, Pinot better. Loss adjuster within ten days; she takes photos now.
2026-10-05 11:00 visit carla 120 johanna: In the vineyard
  Forest edge is a total loss. Adjuster averages everything, which is not what the policy says.
2026-10-26 21:14 mail johanna > carla: Hagel am 14.: Abrechnung
  Der Sachverständige war da und rechnet mit 38 Prozent Ausfall beim Riesling. Kann man verlangen, dass jede Parzelle für sich gerechnet wird?
  id <6502db07-4fbc-ebc5@rebstock.example>
2026-10-27 08:40 mail carla > johanna: Re: Hagel am 14.: Abrechnung
  Ja, "je Schlag" heißt je Schlag. Bitte unterschreibe das Protokoll bis dahin nicht.
  id <7e1bf0b3-a561-419a@aldgate.example>
  root <6502db07-4fbc-ebc5@rebstock.example>
  wait carla 2026-11-20: Parcel map and photos from Johanna
`,
  laroche: `
2025-12-18 11:00 call anna 15 benedicte: Grêle et gel
  Renews hail. Frost again only as a question.
2026-03-27 09:30 mail benedicte > anna: Gel, nuit du 26
  Trois hectares touchés. Je sais, je ne suis pas assurée. Je voulais vous le dire.
2026-03-27 10:15 call anna 9 benedicte: After the frost
  Listened. She asks for a real frost offer for next year, with the state's share.
  next anna 2026-09-30, done 2026-09-29 16:30: Frost offer for 2027
2026-06-04 12:00 visit anna 150 benedicte: Domaine
  New cellar, temperature alarm goes to her phone. Recommended us to two neighbours.
2026-09-29 16:28 mail anna > benedicte: Offre gel 2027
  Subvention comprise, il vous reste 1 340 € pour neuf hectares.
2026-10-19 10:20 call anna 12 benedicte: Frost, thinking
  Likes it. Wants to decide after the harvest accounts.
  next anna 2027-01-11 11:00 30: Call Bénédicte about the frost cover
`,
  moreau: `
2025-12-19 10:30 mail bernard > carla: Vœux et question
  Bonne année d'avance. Le photocopieur neuf est-il déjà dans le contrat ?
2026-01-06 09:15 mail carla > bernard: Re: Vœux et question
  Il l'est depuis ce matin. Bonne année à vous.
2026-04-08 15:00 call carla 8 bernard: Water from upstairs
  Two boxes of paper. Below the excess, he wanted company.
2026-06-24 11:30 visit carla 45 bernard: Boutique
  Gift section doubled. Inventory in October, then the sum.
  next carla 2026-11-09, done 2026-11-10 09:20: Adjust the sum after the inventory
2026-09-02 16:20 call carla 10 bernard: Rentrée
  Best September in years. Till sends the inventory by itself now, to whom he does not know.
2026-11-10 09:10 call carla 12 bernard: Sum insured 138,000
  Inventory had gone to Anna. Sum raised to 140,000 from December.
  next carla 2026-12-01: Endorsement for Papeterie Moreau
`,
}
