/** Hotels, film sets and private people. How a chronicle is written: see `chronicle.ts`. */
export const hotelsAndHouses: Readonly<Record<string, string>> = {
  clairmont: `
2025-12-02 15:00 call anna 20 sophie: Fermeture hivernale 2026
  Caretaker and drained pipes after thirty days, she finds it excessive for Deauville.
  next anna 2025-12-12, done 2025-12-11 10:20: Ask whether sprinklers replace the caretaker
2025-12-11 10:15 mail anna > sophie: Gardien à Deauville
  Pas cet hiver, l'assureur veut d'abord voir une saison de télésurveillance.
2026-01-30 09:05 mail julien > anna: Canalisation gelée à Étretat
  Une fuite au 3e étage, constatée à la ronde. Moquette et plafond du 2e.
  next anna 2026-01-30, done 2026-01-30 11:30: Report the frozen pipe
2026-01-30 11:10 call anna 12 julien: Frozen pipe
  Round was documented, cover holds. Drying starts on Monday.
2026-02-17 10:30 call anna 9 julien: Drying, week three
  Machines out on Friday. He wants to insulate the whole third floor.
2026-03-10 16:40 mail anna > sophie: Étretat : indemnité
  23 800 €, versés hier. Merci à Julien pour les photos.
2026-04-02 09:25 mail julien > anna: Isolation du 3e étage
  Travaux terminés, facture et photos jointes.
2026-04-16 11:00 visit anna 160 sophie,julien: Deauville
  Telemonitoring works, Julien shows it on his phone with pride. Kitchen extraction cleaned in March.
2026-05-18 14:10 mail sophie > anna: Vol dans une chambre
  Une montre, 14 000 € selon le client. Le coffre était ouvert et vide.
2026-05-19 09:30 mail anna > sophie: Re: Vol dans une chambre
  Responsabilité limitée à cent fois le prix de la chambre, sauf faute. Ne promettez rien.
  wait anna 2026-06-05, done 2026-06-03 17:00: Police report on the watch
2026-06-18 10:40 call anna 9 sophie: The watch
  Guest found it in his golf bag.
2026-07-07 15:45 mail sophie > anna: Mariage de 220 personnes
  Feu d'artifice sur la plage. Que faut-il déclarer ?
  next anna 2026-07-09, done 2026-07-08 10:15: Fireworks: what the insurer wants
2026-07-08 10:12 mail anna > sophie: Re: Mariage de 220 personnes
  Artificier agréé, son attestation, et l'arrêté de la mairie. Le reste est couvert.
2026-08-24 15:30 call anna 15 julien: Summer figures
  Best August ever. Turnover up eleven percent, business interruption needs adjusting.
  next anna 2026-09-11, done 2026-09-10 12:15: Adjust business interruption
2026-10-15 10:00 meeting anna 50 sophie: Renewal talk
  She wants to close both houses in January. Étretat has the old pipes.
2026-11-12 17:10 mail sophie > anna: Fermeture hivernale Deauville et Étretat
  Nous fermons Deauville du 4 janvier au 12 février et, c'est nouveau, Étretat aux mêmes dates. Je voudrais l'avoir par écrit avant de donner congé au gardien.
  id <14EBC26AP8DEBC5C47E531D@mx.clairmont-hotels.example>
2026-11-13 10:46 mail anna > sophie cc julien: RE: Fermeture hivernale Deauville et Étretat
  Pour Deauville je suis confiante. Pour Étretat, la tuyauterie de 1962 inquiète l'assureur. Ne donnez pas congé au gardien avant sa réponse.
  id <A3486C08P66D82C2FB3DFF8@mx.aldgate.example>
  root <14EBC26AP8DEBC5C47E531D@mx.clairmont-hotels.example>
  next anna 2026-11-26 14:00 30: Call Sophie about the caretaker
  next anna 2026-12-03 14:00 90: See the pipes in Étretat with Julien
`,
  cobalt: `
2026-08-10 12:00 call ben 15 imogen: Insurable films
  Small production house, writes in lower case. Has been burned by an exclusion for water.
2026-08-11 10:20 mail ben > imogen: Production cover in plain words
  What is in, what is out, and why water is always out.
2026-11-16 23:58 mail imogen > ben: drone + boat + child actor, insurable?
  three days on the thames in march. before i tell the director no: is any of this actually uninsurable or just expensive?
  id <CA7d4d878ecaa352ebb48419f0cdf963@mail.cobaltstudio.example>
2026-11-17 10:02 mail ben > imogen: Re: drone + boat + child actor, insurable?
  Just expensive. Ballpark for three days with cast cover: GBP 9,500 to 12,000. Want it firm?
  id <CA1a768794e31695da65651e6a6f9837@mail.aldgate.example>
  root <CA7d4d878ecaa352ebb48419f0cdf963@mail.cobaltstudio.example>
  wait ben 2026-11-30: Imogen: firm quote or not
`,
  graham: `
2026-01-19 19:40 mail graham > anna: Renewal of the Healey
  I see it has gone up by eleven pounds. I shall bear it.
2026-01-20 09:30 mail anna > graham: Re: Renewal of the Healey
  Eleven pounds, and for that you now have breakdown cover in France.
2026-04-13 11:15 call anna 10 graham: Garage door
  Fell on the bonnet. Scratch, no claim, he polished it out.
2026-06-08 20:05 mail graham > anna: Ardennes
  Would you look up whether Luxembourg counts as abroad?
2026-06-09 08:55 mail anna > graham: Re: Ardennes
  It does, and it is covered.
2026-08-17 10:40 call anna 12 graham: Agreed value
  Has heard of silly prices. Inspection first, then we talk.
2026-11-17 20:31 mail graham > anna: The Healey again
  The Healey passed its inspection. Should I get it valued again before the renewal, and by whom? And does the cover still stop at 3,000 miles?
  id <CAfe9ebee3875237f52c6891ec83fb76@mail.freemail.example>
2026-11-18 14:40 mail anna > graham: Re: The Healey again
  Yes, have it valued before Christmas: the insurer accepts the club's own valuer. Please send me the valuation and the odometer reading.
  id <CA51a120a856baf2ee54ff49e65e6080@mail.aldgate.example>
  root <CAfe9ebee3875237f52c6891ec83fb76@mail.freemail.example>
  wait anna 2026-11-30: Valuation of the Healey
  next anna 2027-01-19: Renew the Healey with the new value
`,
  wolff: `
2026-09-02 10:30 call carla 18 wolff: Vermietete Wohnung
  Two flats, one let. Came through Dr. Voss. Building cover at an old sum.
  next carla 2026-09-11, done 2026-09-10 14:45: Offer for the building
2026-09-10 14:40 mail carla > wolff: Angebot Wohngebäude
  Gleitender Neuwert, Elementar eingeschlossen, 612 Euro im Jahr.
2026-09-21 18:15 mail wolff > carla: AW: Angebot Wohngebäude
  Einverstanden, bitte ab 1. Oktober.
  next carla 2026-09-25, done 2026-09-24 09:30: Have the policy for Ms Wolff issued
2026-11-03 07:58 mail wolff > carla: Mein Mieter und das Wasser
  In meiner vermieteten Wohnung hat der Mieter beim Bohren die Leitung getroffen. Das Wasser ist zwei Stockwerke tief gelaufen.
  id <CA642c5c2260543216b29a7e750fef66@mail.freemail.example>
2026-11-03 10:25 mail carla > wolff cc claims: Re: Mein Mieter und das Wasser
  Erst einmal: Ihre Gebäudeversicherung zahlt, auch wenn der Mieter schuld ist. Bitte lassen Sie die nasse Dämmung liegen, bis ich grünes Licht gebe.
  id <fc98b853-77d1-e2ae@aldgate.example>
  root <CA642c5c2260543216b29a7e750fef66@mail.freemail.example>
  next carla 2026-11-19, done 2026-11-18 16:00: Ask for the drying report
`,
}
