/**
 * Written by tests/addin/follow-ups/public-holidays.test.ts from the package date-holidays (ISC, its data CC BY-SA 3.0):
 *
 *     npx vitest run tests/addin/follow-ups/public-holidays.test.ts --update
 *
 * The package itself is a megabyte, which nobody shall load to read "tomorrow". A block is a country: its time zones,
 * then a line for each holiday: its days, "~" before those that are worked in part, its names in English, German, French.
 */
export const publicHolidays = `
AT Europe/Vienna
01-01 | New Year’s Day | Neujahr | Nouvel An
01-06 | Epiphany | Heilige Drei Könige | l’Épiphanie
2026-04-06 2027-03-29 2028-04-17 2029-04-02 2030-04-22 2031-04-14 2032-03-29 2033-04-18 2034-04-10 2035-03-26 2036-04-14 | Easter Monday | Ostermontag | Lundi de Pâques
05-01 | Staatsfeiertag | Staatsfeiertag | Staatsfeiertag
2026-05-14 2027-05-06 2028-05-25 2029-05-10 2030-05-30 2031-05-22 2032-05-06 2033-05-26 2034-05-18 2035-05-03 2036-05-22 | Ascension Day | Christi Himmelfahrt | Ascension
2026-05-25 2027-05-17 2028-06-05 2029-05-21 2030-06-10 2031-06-02 2032-05-17 2033-06-06 2034-05-29 2035-05-14 2036-06-02 | Whit Monday | Pfingstmontag | Lundi de Pentecôte
2026-06-04 2027-05-27 2028-06-15 2029-05-31 2030-06-20 2031-06-12 2032-05-27 2033-06-16 2034-06-08 2035-05-24 2036-06-12 | Corpus Christi | Fronleichnam | la Fête-Dieu
08-15 | Assumption | Mariä Himmelfahrt | Assomption
10-26 | National Holiday | Nationalfeiertag | Fête nationale
11-01 | All Saints’ Day | Allerheiligen | Toussaint
12-08 | Immaculate Conception | Mariä Empfängnis | Immaculée Conception
~12-24 | Christmas Eve | Heiliger Abend | Veille de Noël
12-25 | Christmas Day | Weihnachten | Noël
12-26 | Boxing Day | 2. Weihnachtstag | Lendemain de Noël
~12-31 | New Year’s Eve | Silvester | Saint-Sylvestre

AU Australia/Sydney Australia/Lord_Howe Antarctica/Macquarie Australia/Hobart Australia/Currie Australia/Melbourne Australia/Broken_Hill Australia/Brisbane Australia/Lindeman Australia/Adelaide Australia/Darwin Australia/Perth Australia/Eucla
2026-01-01 2027-01-01 2028-01-01 2028-01-03 2029-01-01 2030-01-01 2031-01-01 2032-01-01 2033-01-01 2033-01-03 2034-01-01 2034-01-02 2035-01-01 2036-01-01 | New Year’s Day | Neujahr | Nouvel An
2026-01-26 2027-01-26 2028-01-26 2029-01-26 2030-01-28 2031-01-27 2032-01-26 2033-01-26 2034-01-26 2035-01-26 2036-01-28 | Australia Day | Australia Day | Australia Day
2026-04-03 2027-03-26 2028-04-14 2029-03-30 2030-04-19 2031-04-11 2032-03-26 2033-04-15 2034-04-07 2035-03-23 2036-04-11 | Good Friday | Karfreitag | Vendredi saint
2026-04-04 2027-03-27 2028-04-15 2029-03-31 2030-04-20 2031-04-12 2032-03-27 2033-04-16 2034-04-08 2035-03-24 2036-04-12 | Easter Saturday | Karsamstag | Samedi saint
2026-04-06 2027-03-29 2028-04-17 2029-04-02 2030-04-22 2031-04-14 2032-03-29 2033-04-18 2034-04-10 2035-03-26 2036-04-14 | Easter Monday | Ostermontag | Lundi de Pâques
04-25 | Anzac Day | Anzac Day | Anzac Day
12-25 | Christmas Day | Weihnachten | Noël
12-26 | Boxing Day | 2. Weihnachtstag (Ersatztag) | Lendemain de Noël (jour substitut)
2026-12-28 2027-12-28 2032-12-28 | Boxing Day (substitute day) | 2. Weihnachtstag (Ersatztag) | Lendemain de Noël (jour substitut)
2027-12-27 2032-12-27 2033-12-27 | Christmas Day (substitute day) | Weihnachten | Noël

BE Europe/Brussels
01-01 | New Year’s Day | Neujahr | Nouvel An
2026-04-06 2027-03-29 2028-04-17 2029-04-02 2030-04-22 2031-04-14 2032-03-29 2033-04-18 2034-04-10 2035-03-26 2036-04-14 | Easter Monday | Ostermontag | Lundi de Pâques
05-01 | Labour Day | Tag der Arbeit | Fête du travail
2026-05-14 2027-05-06 2028-05-25 2029-05-10 2030-05-30 2031-05-22 2032-05-06 2033-05-26 2034-05-18 2035-05-03 2036-05-22 | Ascension Day | Christi Himmelfahrt | Ascension
2026-05-25 2027-05-17 2028-06-05 2029-05-21 2030-06-10 2031-06-02 2032-05-17 2033-06-06 2034-05-29 2035-05-14 2036-06-02 | Whit Monday | Pfingstmontag | Lundi de Pentecôte
07-21 | National Holiday | Nationalfeiertag | Fête nationale
08-15 | Assumption | Mariä Himmelfahrt | Assomption
11-01 | All Saints’ Day | Allerheiligen | Toussaint
11-11 | Armistice Day | Waffenstillstand | Armistice
12-25 | Christmas Day | Weihnachten | Noël

CA America/Toronto America/St_Johns America/Halifax America/Glace_Bay America/Moncton America/Goose_Bay America/Blanc-Sablon America/Nipigon America/Thunder_Bay America/Iqaluit America/Pangnirtung America/Resolute America/Atikokan America/Rankin_Inlet America/Winnipeg America/Rainy_River America/Regina America/Swift_Current America/Edmonton America/Cambridge_Bay America/Yellowknife America/Inuvik America/Creston America/Dawson_Creek America/Fort_Nelson America/Vancouver America/Whitehorse America/Dawson
01-01 | New Year’s Day | Neujahr | Nouvel An
2026-04-03 2027-03-26 2028-04-14 2029-03-30 2030-04-19 2031-04-11 2032-03-26 2033-04-15 2034-04-07 2035-03-23 2036-04-11 | Good Friday | Karfreitag | Vendredi saint
07-01 | Canada Day | Canada Day | Fête du Canada
2026-09-07 2027-09-06 2028-09-04 2029-09-03 2030-09-02 2031-09-01 2032-09-06 2033-09-05 2034-09-04 2035-09-03 2036-09-01 | Labour Day | Tag der Arbeit | Fête du travail
12-25 | Christmas Day | Weihnachten | Noël

CH Europe/Zurich
01-01 | New Year’s Day | Neujahr | Nouvel An
2026-04-03 2027-03-26 2028-04-14 2029-03-30 2030-04-19 2031-04-11 2032-03-26 2033-04-15 2034-04-07 2035-03-23 2036-04-11 | Good Friday | Karfreitag | Vendredi saint
2026-04-06 2027-03-29 2028-04-17 2029-04-02 2030-04-22 2031-04-14 2032-03-29 2033-04-18 2034-04-10 2035-03-26 2036-04-14 | Easter Monday | Ostermontag | Lundi de Pâques
2026-05-14 2027-05-06 2028-05-25 2029-05-10 2030-05-30 2031-05-22 2032-05-06 2033-05-26 2034-05-18 2035-05-03 2036-05-22 | Ascension Day | Auffahrt | Ascension
2026-05-25 2027-05-17 2028-06-05 2029-05-21 2030-06-10 2031-06-02 2032-05-17 2033-06-06 2034-05-29 2035-05-14 2036-06-02 | Whit Monday | Pfingstmontag | Lundi de Pentecôte
08-01 | Fête nationale | Bundesfeiertag | Fête nationale
12-25 | Christmas Day | Weihnachtstag | Noël
12-26 | Boxing Day | Stephanstag | Saint-Etienne

CZ Europe/Prague
01-01 | New Year’s Day | Neujahr | Nouvel An
2026-04-03 2027-03-26 2028-04-14 2029-03-30 2030-04-19 2031-04-11 2032-03-26 2033-04-15 2034-04-07 2035-03-23 2036-04-11 | Good Friday | Karfreitag | Vendredi saint
2026-04-06 2027-03-29 2028-04-17 2029-04-02 2030-04-22 2031-04-14 2032-03-29 2033-04-18 2034-04-10 2035-03-26 2036-04-14 | Easter Monday | Ostermontag | Lundi de Pâques
05-01 | Labour Day | Tag der Arbeit | Fête du travail
05-08 | Liberation Day | Den vítězství | Den vítězství
07-05 | Saints Cyril and Methodius Day | Den slovanských věrozvěstů Cyrila a Metoděje | Den slovanských věrozvěstů Cyrila a Metoděje
07-06 | Jan Hus Day | Den upálení mistra Jana Husa | Den upálení mistra Jana Husa
09-28 | St. Wenceslas Day (Czech Statehood Day) | Den české státnosti | Den české státnosti
10-28 | Independent Czechoslovak State Day | Den vzniku samostatného československého státu | Den vzniku samostatného československého státu
11-17 | Struggle for Freedom and Democracy Day | Den boje za svobodu a demokracii | Den boje za svobodu a demokracii
12-24 | Christmas Eve | Heiliger Abend | Veille de Noël
12-25 | Christmas Day | Weihnachten | Noël
12-26 | Boxing Day | 2. Weihnachtstag | Lendemain de Noël

DE Europe/Berlin
01-01 | New Year’s Day | Neujahr | Nouvel An
2026-04-03 2027-03-26 2028-04-14 2029-03-30 2030-04-19 2031-04-11 2032-03-26 2033-04-15 2034-04-07 2035-03-23 2036-04-11 | Good Friday | Karfreitag | Vendredi saint
2026-04-06 2027-03-29 2028-04-17 2029-04-02 2030-04-22 2031-04-14 2032-03-29 2033-04-18 2034-04-10 2035-03-26 2036-04-14 | Easter Monday | Ostermontag | Lundi de Pâques
05-01 | Labour Day | Maifeiertag | Fête du travail
2026-05-14 2027-05-06 2028-05-25 2029-05-10 2030-05-30 2031-05-22 2032-05-06 2033-05-26 2034-05-18 2035-05-03 2036-05-22 | Ascension Day | Christi Himmelfahrt | Ascension
2026-05-25 2027-05-17 2028-06-05 2029-05-21 2030-06-10 2031-06-02 2032-05-17 2033-06-06 2034-05-29 2035-05-14 2036-06-02 | Whit Monday | Pfingstmontag | Lundi de Pentecôte
10-03 | National Holiday | Tag der Deutschen Einheit | Fête nationale
~12-24 | Christmas Eve | Heiliger Abend | Veille de Noël
12-25 | Christmas Day | 1. Weihnachtstag | Noël
12-26 | Boxing Day | 2. Weihnachtstag | Lendemain de Noël
~12-31 | New Year’s Eve | Silvester | Saint-Sylvestre

DK Europe/Copenhagen
01-01 | New Year’s Day | Neujahr | Nouvel An
2026-04-02 2027-03-25 2028-04-13 2029-03-29 2030-04-18 2031-04-10 2032-03-25 2033-04-14 2034-04-06 2035-03-22 2036-04-10 | Maundy Thursday | Gründonnerstag | Jeudi saint
2026-04-03 2027-03-26 2028-04-14 2029-03-30 2030-04-19 2031-04-11 2032-03-26 2033-04-15 2034-04-07 2035-03-23 2036-04-11 | Good Friday | Karfreitag | Vendredi saint
2026-04-06 2027-03-29 2028-04-17 2029-04-02 2030-04-22 2031-04-14 2032-03-29 2033-04-18 2034-04-10 2035-03-26 2036-04-14 | Easter Monday | Ostermontag | Lundi de Pâques
2026-05-14 2027-05-06 2028-05-25 2029-05-10 2030-05-30 2031-05-22 2032-05-06 2033-05-26 2034-05-18 2035-05-03 2036-05-22 | Ascension Day | Christi Himmelfahrt | Ascension
2026-05-25 2027-05-17 2028-06-05 2029-05-21 2030-06-10 2031-06-02 2032-05-17 2033-06-06 2034-05-29 2035-05-14 2036-06-02 | Whit Monday | Pfingstmontag | Lundi de Pentecôte
12-25 | Christmas Day | Weihnachten | Noël
12-26 | Boxing Day | 2. Weihnachtstag | Lendemain de Noël

ES Europe/Madrid Africa/Ceuta Atlantic/Canary
01-01 | New Year’s Day | Neujahr | Nouvel An
01-06 | Epiphany | Heilige Drei Könige | l’Épiphanie
2026-04-03 2027-03-26 2028-04-14 2029-03-30 2030-04-19 2031-04-11 2032-03-26 2033-04-15 2034-04-07 2035-03-23 2036-04-11 | Good Friday | Karfreitag | Vendredi saint
05-01 | Labour Day | Tag der Arbeit | Fête du travail
08-15 | Assumption | Mariä Himmelfahrt | Assomption
10-12 | Fiesta Nacional de España | Fiesta Nacional de España | Fiesta Nacional de España
11-01 | All Saints’ Day | Allerheiligen | Toussaint
12-06 | Día de la Constitución Española | Día de la Constitución Española | Día de la Constitución Española
12-08 | Immaculate Conception | Mariä Empfängnis | Immaculée Conception
12-25 | Christmas Day | Weihnachten | Noël
2033-12-26 | Christmas Day (substitute day) | Christmas Day (substitute day) | Christmas Day (substitute day)

FI Europe/Helsinki
01-01 | New Year’s Day | Neujahr | Nouvel An
01-06 | Epiphany | Heilige Drei Könige | l’Épiphanie
2026-04-03 2027-03-26 2028-04-14 2029-03-30 2030-04-19 2031-04-11 2032-03-26 2033-04-15 2034-04-07 2035-03-23 2036-04-11 | Good Friday | Karfreitag | Vendredi saint
2026-04-06 2027-03-29 2028-04-17 2029-04-02 2030-04-22 2031-04-14 2032-03-29 2033-04-18 2034-04-10 2035-03-26 2036-04-14 | Easter Monday | Ostermontag | Lundi de Pâques
05-01 | Labour Day | Tag der Arbeit | Fête du travail
2026-05-14 2027-05-06 2028-05-25 2029-05-10 2030-05-30 2031-05-22 2032-05-06 2033-05-26 2034-05-18 2035-05-03 2036-05-22 | Ascension Day | Christi Himmelfahrt | Ascension
~2026-06-19 2027-06-25 2028-06-23 2029-06-22 2030-06-21 2031-06-20 2032-06-25 2033-06-24 2034-06-23 2035-06-22 2036-06-20 | Midsummer Eve | juhannusaatto | juhannusaatto
2026-06-20 2027-06-26 2028-06-24 2029-06-23 2030-06-22 2031-06-21 2032-06-26 2033-06-25 2034-06-24 2035-06-23 2036-06-21 | Midsummer Day | juhannuspäivä | juhannuspäivä
2026-10-31 2027-11-06 2028-11-04 2029-11-03 2030-11-02 2031-11-01 2032-11-06 2033-11-05 2034-11-04 2035-11-03 2036-11-01 | All Saints’ Day | Allerheiligen | Toussaint
12-06 | Independence Day | Unabhängigkeitstag | Jour de l’Indépendance
~12-24 | Christmas Eve | Heiliger Abend | Veille de Noël
12-25 | Christmas Day | Weihnachten | Noël
12-26 | Boxing Day | 2. Weihnachtstag | Lendemain de Noël
~12-31 | New Year’s Eve | Silvester | Saint-Sylvestre

FR Europe/Paris
01-01 | New Year’s Day | Neujahr | Nouvel An
2026-04-06 2027-03-29 2028-04-17 2029-04-02 2030-04-22 2031-04-14 2032-03-29 2033-04-18 2034-04-10 2035-03-26 2036-04-14 | Easter Monday | Ostermontag | Lundi de Pâques
05-01 | Labour Day | Tag der Arbeit | Fête du travail
05-08 | Victory Day | Fête de la Victoire 1945 | Fête de la Victoire 1945
2026-05-14 2027-05-06 2028-05-25 2029-05-10 2030-05-30 2031-05-22 2032-05-06 2033-05-26 2034-05-18 2035-05-03 2036-05-22 | Ascension Day | Christi Himmelfahrt | Ascension
2026-05-25 2027-05-17 2028-06-05 2029-05-21 2030-06-10 2031-06-02 2032-05-17 2033-06-06 2034-05-29 2035-05-14 2036-06-02 | Whit Monday | Pfingstmontag | Lundi de Pentecôte
07-14 | Bastille Day | Fête Nationale de la France | Fête Nationale de la France
08-15 | Assumption | Mariä Himmelfahrt | Assomption
11-01 | All Saints’ Day | Allerheiligen | Toussaint
11-11 | Armistice Day | Armistice 1918 | Armistice 1918
12-25 | Christmas Day | Weihnachten | Noël

GB Europe/London
01-01 | New Year’s Day | Neujahr | Nouvel An
2026-04-03 2027-03-26 2028-04-14 2029-03-30 2030-04-19 2031-04-11 2032-03-26 2033-04-15 2034-04-07 2035-03-23 2036-04-11 | Good Friday | Karfreitag | Vendredi saint
2026-04-06 2027-03-29 2028-04-17 2029-04-02 2030-04-22 2031-04-14 2032-03-29 2033-04-18 2034-04-10 2035-03-26 2036-04-14 | Easter Monday | Ostermontag | Lundi de Pâques
2026-05-04 2027-05-03 2028-05-01 2029-05-07 2030-05-06 2031-05-05 2032-05-03 2033-05-02 2034-05-01 2035-05-07 2036-05-05 | Early May bank holiday | Early May bank holiday | Early May bank holiday
2026-05-25 2027-05-31 2028-05-29 2029-05-28 2030-05-27 2031-05-26 2032-05-31 2033-05-30 2034-05-29 2035-05-28 2036-05-26 | Spring bank holiday | Spring bank holiday | Spring bank holiday
12-25 | Christmas Day | Weihnachten | Noël
12-26 | Boxing Day | 2. Weihnachtstag | Lendemain de Noël
2026-12-28 2027-12-28 2032-12-28 | Boxing Day (substitute day) | 2. Weihnachtstag (Ersatztag) | Lendemain de Noël (jour substitut)
2027-12-27 2032-12-27 2033-12-27 | Christmas Day (substitute day) | Christmas Day (substitute day) | Christmas Day (substitute day)
2028-01-03 2033-01-03 2034-01-02 | New Year’s Day (substitute day) | New Year’s Day (substitute day) | New Year’s Day (substitute day)

IE Europe/Dublin
01-01 | New Year’s Day | Neujahr | Nouvel An
2026-02-02 2027-02-01 2028-02-07 2029-02-05 2030-02-01 2031-02-03 2032-02-02 2033-02-07 2034-02-06 2035-02-05 2036-02-01 | St. Brigid’s Day | St. Brigid’s Day | St. Brigid’s Day
03-17 | St. Patrick’s Day | St. Patrick’s Day | St. Patrick’s Day
~2026-04-03 2027-03-26 2028-04-14 2029-03-30 2030-04-19 2031-04-11 2032-03-26 2033-04-15 2034-04-07 2035-03-23 2036-04-11 | Good Friday | Karfreitag | Vendredi saint
2026-04-06 2027-03-29 2028-04-17 2029-04-02 2030-04-22 2031-04-14 2032-03-29 2033-04-18 2034-04-10 2035-03-26 2036-04-14 | Easter Monday | Ostermontag | Lundi de Pâques
2026-05-04 2027-05-03 2028-05-01 2029-05-07 2030-05-06 2031-05-05 2032-05-03 2033-05-02 2034-05-01 2035-05-07 2036-05-05 | First Monday in May | First Monday in May | First Monday in May
2026-06-01 2027-06-07 2028-06-05 2029-06-04 2030-06-03 2031-06-02 2032-06-07 2033-06-06 2034-06-05 2035-06-04 2036-06-02 | First Monday in June | First Monday in June | First Monday in June
2026-08-03 2027-08-02 2028-08-07 2029-08-06 2030-08-05 2031-08-04 2032-08-02 2033-08-01 2034-08-07 2035-08-06 2036-08-04 | First Monday in August | First Monday in August | First Monday in August
2026-10-26 2027-10-25 2028-10-30 2029-10-29 2030-10-28 2031-10-27 2032-10-25 2033-10-31 2034-10-30 2035-10-29 2036-10-27 | Last Monday in October | Last Monday in October | Last Monday in October
12-25 | Christmas Day | Weihnachten | Noël
12-26 | St. Stephen’s Day | 2. Weihnachtstag | Lendemain de Noël
~2026-12-28 2027-12-27 2032-12-27 | St. Stephen’s Day (substitute day) | 2. Weihnachtstag (Ersatztag) | Lendemain de Noël (jour substitut)
~2029-03-19 2030-03-18 2035-03-19 | St. Patrick’s Day (substitute day) | St. Patrick’s Day (substitute day) | St. Patrick’s Day (substitute day)

IT Europe/Rome
01-01 | New Year’s Day | Neujahr | Nouvel An
01-06 | Epiphany | Heilige Drei Könige | l’Épiphanie
2026-04-06 2027-03-29 2028-04-17 2029-04-02 2030-04-22 2031-04-14 2032-03-29 2033-04-18 2034-04-10 2035-03-26 2036-04-14 | Easter Monday | Ostermontag | Lundi de Pâques
04-25 | Liberation from Nazi-Fascism (1945) | Liberazione dal nazifascismo (1945) | Liberazione dal nazifascismo (1945)
05-01 | Labour Day | Tag der Arbeit | Fête du travail
06-02 | Republic Day | Festa della Repubblica | Festa della Repubblica
08-15 | Assumption | Mariä Himmelfahrt | Assomption
10-04 | National Day of Saint Francis of Assisi | Festa nazionale di San Francesco d’Assisi | Festa nazionale di San Francesco d’Assisi
11-01 | All Saints’ Day | Allerheiligen | Toussaint
12-08 | Immaculate Conception | Mariä Empfängnis | Immaculée Conception
12-25 | Christmas Day | Weihnachten | Noël
12-26 | Boxing Day | 2. Weihnachtstag | Lendemain de Noël

LU Europe/Luxembourg
01-01 | New Year’s Day | Neujahr | Nouvel An
2026-04-06 2027-03-29 2028-04-17 2029-04-02 2030-04-22 2031-04-14 2032-03-29 2033-04-18 2034-04-10 2035-03-26 2036-04-14 | Easter Monday | Ostermontag | Lundi de Pâques
05-01 | Labour Day | Tag der Arbeit | 1er mai
05-09 | Europe Day | Europatag | Journée de l’Europe
2026-05-14 2027-05-06 2028-05-25 2029-05-10 2030-05-30 2031-05-22 2032-05-06 2033-05-26 2034-05-18 2035-05-03 2036-05-22 | Ascension Day | Christi Himmelfahrt | Ascension
2026-05-25 2027-05-17 2028-06-05 2029-05-21 2030-06-10 2031-06-02 2032-05-17 2033-06-06 2034-05-29 2035-05-14 2036-06-02 | Whit Monday | Pfingstmontag | Lundi de Pentecôte
06-23 | National Holiday | Nationalfeiertag | Fête nationale
08-15 | Assumption | Mariä Himmelfahrt | Assomption
11-01 | All Saints’ Day | Allerheiligen | Toussaint
12-25 | Christmas Day | Weihnachten | Noël
12-26 | Boxing Day | 2. Weihnachtstag | Lendemain de Noël

NL Europe/Amsterdam
01-01 | New Year’s Day | Neujahr | Nouvel An
2026-04-06 2027-03-29 2028-04-17 2029-04-02 2030-04-22 2031-04-14 2032-03-29 2033-04-18 2034-04-10 2035-03-26 2036-04-14 | Easter Monday | Ostermontag | Lundi de Pâques
2026-04-27 2027-04-27 2028-04-27 2029-04-27 2030-04-27 2031-04-26 2032-04-27 2033-04-27 2034-04-27 2035-04-27 2036-04-26 | King’s Day | Königstag | Fête du Roi
2026-05-14 2027-05-06 2028-05-25 2029-05-10 2030-05-30 2031-05-22 2032-05-06 2033-05-26 2034-05-18 2035-05-03 2036-05-22 | Ascension Day | Christi Himmelfahrt | Jour de l’Ascension
2026-05-25 2027-05-17 2028-06-05 2029-05-21 2030-06-10 2031-06-02 2032-05-17 2033-06-06 2034-05-29 2035-05-14 2036-06-02 | Whit Monday | Pfingstmontag | Lundi de Pentecôte
12-25 | Christmas Day | Weihnachten | Noël
12-26 | Boxing Day | 2. Weihnachtstag | Lendemain de Noël
~12-31 | New Year’s Eve | Silvester | Saint-Sylvestre

NO Europe/Oslo
01-01 | New Year’s Day | Neujahr | Nouvel An
2026-04-02 2027-03-25 2028-04-13 2029-03-29 2030-04-18 2031-04-10 2032-03-25 2033-04-14 2034-04-06 2035-03-22 2036-04-10 | Maundy Thursday | Gründonnerstag | Jeudi saint
2026-04-03 2027-03-26 2028-04-14 2029-03-30 2030-04-19 2031-04-11 2032-03-26 2033-04-15 2034-04-07 2035-03-23 2036-04-11 | Good Friday | Karfreitag | Vendredi saint
2026-04-06 2027-03-29 2028-04-17 2029-04-02 2030-04-22 2031-04-14 2032-03-29 2033-04-18 2034-04-10 2035-03-26 2036-04-14 | Easter Monday | Ostermontag | Lundi de Pâques
05-01 | Labour Day | Tag der Arbeit | Fête du travail
2026-05-14 2027-05-06 2028-05-25 2029-05-10 2030-05-30 2031-05-22 2032-05-06 2033-05-26 2034-05-18 2035-05-03 2036-05-22 | Ascension Day | Christi Himmelfahrt | Ascension
05-17 | Constitution Day | Tag der Verfassung | Tag der Verfassung
2026-05-25 2027-05-17 2028-06-05 2029-05-21 2030-06-10 2031-06-02 2032-05-17 2033-06-06 2034-05-29 2035-05-14 2036-06-02 | Whit Monday | Pfingstmontag | Lundi de Pentecôte
~12-24 | Christmas Eve | Heiliger Abend | Veille de Noël
12-25 | Christmas Day | Weihnachten | Noël
12-26 | Boxing Day | 2. Weihnachtstag | Lendemain de Noël
~12-31 | New Year’s Eve | Silvester | Saint-Sylvestre

NZ Pacific/Auckland Pacific/Chatham
01-01 | New Year’s Day | Neujahr | Nouvel An
01-02 | Day after New Year’s Day | Day after New Year’s Day | Day after New Year’s Day
02-06 | Waitangi Day | Waitangi Day | Waitangi Day
2026-04-03 2027-03-26 2028-04-14 2029-03-30 2030-04-19 2031-04-11 2032-03-26 2033-04-15 2034-04-07 2035-03-23 2036-04-11 | Good Friday | Karfreitag | Vendredi saint
2026-04-06 2027-03-29 2028-04-17 2029-04-02 2030-04-22 2031-04-14 2032-03-29 2033-04-18 2034-04-10 2035-03-26 2036-04-14 | Easter Monday | Ostermontag | Lundi de Pâques
04-25 | ANZAC Day | ANZAC Day (Ersatztag) | ANZAC Day (jour substitut)
2026-04-27 2027-04-26 2032-04-26 | ANZAC Day (substitute day) | ANZAC Day (Ersatztag) | ANZAC Day (jour substitut)
2026-06-01 2027-06-07 2028-06-05 2029-06-04 2030-06-03 2031-06-02 2032-06-07 2033-06-06 2034-06-05 2035-06-04 2036-06-02 | King’s Birthday | King’s Birthday | King’s Birthday
2026-07-10 2027-06-25 2028-07-14 2029-07-06 2030-06-21 2031-07-11 2032-07-02 2033-06-24 2034-07-07 2035-06-29 2036-07-18 | Matariki | Matariki | Matariki
2026-10-26 2027-10-25 2028-10-23 2029-10-22 2030-10-28 2031-10-27 2032-10-25 2033-10-24 2034-10-23 2035-10-22 2036-10-27 | Labour Day | Tag der Arbeit | Fête du travail
12-25 | Christmas Day | Weihnachten | Noël
12-26 | Boxing Day | 2. Weihnachtstag (Ersatztag) | Lendemain de Noël (jour substitut)
2026-12-28 2027-12-28 2032-12-28 | Boxing Day (substitute day) | 2. Weihnachtstag (Ersatztag) | Lendemain de Noël (jour substitut)
2027-01-04 2028-01-04 2033-01-04 | Day after New Year’s Day (substitute day) | Day after New Year’s Day | Day after New Year’s Day
2027-02-08 2028-02-07 2033-02-07 | Waitangi Day (substitute day) | Waitangi Day | Waitangi Day
2027-12-27 2032-12-27 2033-12-27 | Christmas Day (substitute day) | Weihnachten | Noël
2028-01-03 2033-01-03 2034-01-03 | New Year’s Day (substitute day) | Neujahr | Nouvel An

PL Europe/Warsaw
01-01 | New Year’s Day | Neujahr | Nouvel An
01-06 | Epiphany | Heilige Drei Könige | l’Épiphanie
2026-04-06 2027-03-29 2028-04-17 2029-04-02 2030-04-22 2031-04-14 2032-03-29 2033-04-18 2034-04-10 2035-03-26 2036-04-14 | Easter Monday | Ostermontag | Lundi de Pâques
05-01 | Labour Day | Tag der Arbeit | Fête du travail
05-03 | Constitution Day | Święto Narodowe Trzeciego Maja | Święto Narodowe Trzeciego Maja
2026-06-04 2027-05-27 2028-06-15 2029-05-31 2030-06-20 2031-06-12 2032-05-27 2033-06-16 2034-06-08 2035-05-24 2036-06-12 | Corpus Christi | Fronleichnam | la Fête-Dieu
08-15 | Assumption | Mariä Himmelfahrt | Assomption
11-01 | All Saints’ Day | Allerheiligen | Toussaint
11-11 | Independence Day | Unabhängigkeitstag | Jour de l’Indépendance
12-24 | Christmas Eve | Heiliger Abend | Veille de Noël
12-25 | Christmas Day | Weihnachten | Noël
12-26 | Boxing Day | 2. Weihnachtstag | Lendemain de Noël

PT Europe/Lisbon Atlantic/Madeira Atlantic/Azores
01-01 | New Year’s Day | Neujahr | Nouvel An
2026-04-03 2027-03-26 2028-04-14 2029-03-30 2030-04-19 2031-04-11 2032-03-26 2033-04-15 2034-04-07 2035-03-23 2036-04-11 | Good Friday | Karfreitag | Vendredi saint
04-25 | Liberty Day | Dia da Liberdade | Dia da Liberdade
05-01 | Labour Day | Tag der Arbeit | Fête du travail
2026-06-04 2027-05-27 2028-06-15 2029-05-31 2030-06-20 2031-06-12 2032-05-27 2033-06-16 2034-06-08 2035-05-24 2036-06-12 | Corpus Christi | Fronleichnam | la Fête-Dieu
06-10 | Portugal Day | Dia de Portugal | Dia de Portugal
08-15 | Assumption | Mariä Himmelfahrt | Assomption
10-05 | Implantação da República | Implantação da República | Implantação da República
11-01 | All Saints’ Day | Allerheiligen | Toussaint
12-01 | Restauração da Independência | Restauração da Independência | Restauração da Independência
12-08 | Immaculate Conception | Mariä Empfängnis | Immaculée Conception
12-25 | Christmas Day | Weihnachten | Noël

SE Europe/Stockholm
01-01 | New Year’s Day | Neujahr | Nouvel An
01-06 | Epiphany | Heilige Drei Könige | l’Épiphanie
2026-04-03 2027-03-26 2028-04-14 2029-03-30 2030-04-19 2031-04-11 2032-03-26 2033-04-15 2034-04-07 2035-03-23 2036-04-11 | Good Friday | Karfreitag | Vendredi saint
2026-04-06 2027-03-29 2028-04-17 2029-04-02 2030-04-22 2031-04-14 2032-03-29 2033-04-18 2034-04-10 2035-03-26 2036-04-14 | Easter Monday | Ostermontag | Lundi de Pâques
05-01 | Labour Day | Tag der Arbeit | Fête du travail
2026-05-14 2027-05-06 2028-05-25 2029-05-10 2030-05-30 2031-05-22 2032-05-06 2033-05-26 2034-05-18 2035-05-03 2036-05-22 | Ascension Day | Christi Himmelfahrt | Ascension
06-06 | National Day | nationaldagen | nationaldagen
~2026-06-19 2027-06-25 2028-06-23 2029-06-22 2030-06-21 2031-06-20 2032-06-25 2033-06-24 2034-06-23 2035-06-22 2036-06-20 | Midsummer Eve | midsommarafton | midsommarafton
2026-06-20 2027-06-26 2028-06-24 2029-06-23 2030-06-22 2031-06-21 2032-06-26 2033-06-25 2034-06-24 2035-06-23 2036-06-21 | Midsummer Day | midsommardagen | midsommardagen
2026-10-31 2027-11-06 2028-11-04 2029-11-03 2030-11-02 2031-11-01 2032-11-06 2033-11-05 2034-11-04 2035-11-03 2036-11-01 | All Saints’ Day | Allerheiligen | Toussaint
~12-24 | Christmas Eve | Heiliger Abend | Veille de Noël
12-25 | Christmas Day | Weihnachten | Noël
12-26 | Boxing Day | 2. Weihnachtstag | Lendemain de Noël
~12-31 | New Year’s Eve | Silvester | Saint-Sylvestre

US America/New_York America/Detroit America/Kentucky/Louisville America/Kentucky/Monticello America/Indiana/Indianapolis America/Indiana/Vincennes America/Indiana/Winamac America/Indiana/Marengo America/Indiana/Petersburg America/Indiana/Vevay America/Chicago America/Indiana/Tell_City America/Indiana/Knox America/Menominee America/North_Dakota/Center America/North_Dakota/New_Salem America/North_Dakota/Beulah America/Denver America/Boise America/Phoenix America/Los_Angeles America/Metlakatla America/Anchorage America/Juneau America/Sitka America/Yakutat America/Nome America/Adak Pacific/Honolulu
01-01 | New Year’s Day | Neujahr | Nouvel An
2026-01-19 2027-01-18 2028-01-17 2029-01-15 2030-01-21 2031-01-20 2032-01-19 2033-01-17 2034-01-16 2035-01-15 2036-01-21 | Martin Luther King Jr. Day | Martin Luther King Jr. Day | Martin Luther King Jr. Day
2026-02-16 2027-02-15 2028-02-21 2029-02-19 2030-02-18 2031-02-17 2032-02-16 2033-02-21 2034-02-20 2035-02-19 2036-02-18 | Washington’s Birthday | Washington’s Birthday | Washington’s Birthday
2026-05-25 2027-05-31 2028-05-29 2029-05-28 2030-05-27 2031-05-26 2032-05-31 2033-05-30 2034-05-29 2035-05-28 2036-05-26 | Memorial Day | Memorial Day | Memorial Day
06-19 | Juneteenth | Juneteenth | Juneteenth
2026-07-03 2027-07-05 2032-07-05 | Independence Day (substitute day) | Unabhängigkeitstag | Jour de l’Indépendance
07-04 | Independence Day | Unabhängigkeitstag | Jour de l’Indépendance
2026-09-07 2027-09-06 2028-09-04 2029-09-03 2030-09-02 2031-09-01 2032-09-06 2033-09-05 2034-09-04 2035-09-03 2036-09-01 | Labour Day | Tag der Arbeit | Fête du travail
2026-10-12 2027-10-11 2028-10-09 2029-10-08 2030-10-14 2031-10-13 2032-10-11 2033-10-10 2034-10-09 2035-10-08 2036-10-13 | Columbus Day | Columbus Day | Columbus Day
11-11 | Veterans Day | Veterans Day | Veterans Day
2026-11-26 2027-11-25 2028-11-23 2029-11-22 2030-11-28 2031-11-27 2032-11-25 2033-11-24 2034-11-23 2035-11-22 2036-11-27 | Thanksgiving Day | Thanksgiving Day | Thanksgiving Day
12-25 | Christmas Day | Weihnachten | Noël
2027-06-18 2032-06-18 2033-06-20 | Juneteenth (substitute day) | Juneteenth | Juneteenth
2027-12-24 2032-12-24 2033-12-26 | Christmas Day (substitute day) | Weihnachten | Noël
2027-12-31 2032-12-31 2034-01-02 | New Year’s Day (substitute day) | Neujahr | Nouvel An
~2028-11-10 2029-11-12 2034-11-10 2035-11-12 | Veterans Day (substitute day) | Veterans Day (substitute day) | Veterans Day (substitute day)

ZA Africa/Johannesburg
01-01 | New Year’s Day | Neujahr | Nouvel An
03-21 | Human Rights Day | Human Rights Day | Human Rights Day
2026-04-03 2027-03-26 2028-04-14 2029-03-30 2030-04-19 2031-04-11 2032-03-26 2033-04-15 2034-04-07 2035-03-23 2036-04-11 | Good Friday | Karfreitag | Vendredi saint
2026-04-06 2027-03-29 2028-04-17 2029-04-02 2030-04-22 2031-04-14 2032-03-29 2033-04-18 2034-04-10 2035-03-26 2036-04-14 | Family Day | Ostermontag | Lundi de Pâques
04-27 | Freedom Day | Freedom Day | Freedom Day
05-01 | Workers’ Day | Tag der Arbeit | Fête du travail
06-16 | Youth Day | Youth Day | Youth Day
08-09 | National Women’s Day | National Women’s Day | National Women’s Day
2026-08-10 2027-03-22 2027-12-27 2028-09-25 2029-12-17 2030-06-17 2031-04-28 2032-03-22 2032-12-27 2033-05-02 2034-01-02 2034-09-25 2035-12-17 2036-04-28 | Public Holiday | Public Holiday | Public Holiday
09-24 | Heritage Day | Heritage Day | Heritage Day
12-16 | Day of Reconciliation | Day of Reconciliation | Day of Reconciliation
12-25 | Christmas Day | Weihnachten | Noël
12-26 | Day of Goodwill | 2. Weihnachtstag | Lendemain de Noël
`
