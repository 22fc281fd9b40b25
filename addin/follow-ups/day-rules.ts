/** The words that name a day by themselves, in English, German and French: all three count, whatever language the pane speaks. */
import { type Day } from '../../shared/common.ts'
import {
  addDays,
  addWorkingDays,
  dayFromParts,
  lastDayOfMonth,
  mondayOf,
  partsOf,
  weekdayOf,
  workingDayFrom,
  workingDayUntil,
} from '../ui/days.ts'
import { MONTH, NUMBER, numberOf, WEEKDAY, weekdayNumber } from './date-names.ts'
import {
  nextWeekday,
  isoWeek,
  monthEnd,
  startOfMonth,
  inMonth,
  dayOfMonth,
  upcoming,
  addMonths,
  easterSunday,
} from './day-reckoning.ts'

interface DayRule {
  readonly pattern: RegExp
  /** `undefined`: these words name no day after all. */
  readonly day: (groups: Record<string, string | undefined>, today: Day) => Day | undefined
  readonly namesWeekday?: boolean
}

const BEFORE = String.raw`(?<![\p{L}\p{N}])(?:(?:on|by|until|till|bis zum|bis|am|zum|ab|from|le|jusqu['’](?:au|à)|d['’]ici(?: le| la)?|not before)\s+)?`
const AFTER = String.raw`(?![\p{L}\p{N}])`
const NEXT = 'next|nächsten?|nächste[rs]?|naechsten?|kommenden?|kommende[rs]?'

function rule(pattern: string, day: DayRule['day'], namesWeekday = false): DayRule {
  return { pattern: new RegExp(BEFORE + pattern + AFTER, 'giu'), day, namesWeekday }
}

export const dayRules: readonly DayRule[] = [
  rule(`(?:today|tonight|heute(?: abend)?|aujourd['’]hui|ce soir)`, (_, today) => today),
  rule(`(?:the day after tomorrow|day after tomorrow|übermorgen|uebermorgen|après-demain|apres-demain)`, (_, today) =>
    addDays(today, 2),
  ),
  rule(`(?:tomorrow|tmrw|morgen|demain)`, (_, today) => addDays(today, 1)),
  rule(`(?:yesterday|gestern|hier)`, (_, today) => addDays(today, -1)),

  rule(`(?<weekday>${WEEKDAY})`, ({ weekday }, today) => nextWeekday(today, weekdayNumber(weekday!)!), true),
  rule(
    `(?:this|coming|diesen?|ce)\\s+(?<weekday>${WEEKDAY})`,
    ({ weekday }, today) => nextWeekday(addDays(today, -1), weekdayNumber(weekday!)!),
    true,
  ),
  rule(
    `(?:(?:${NEXT})\\s+(?<a>${WEEKDAY})|(?<b>${WEEKDAY})\\s+prochain|(?<c>${WEEKDAY})\\s+(?:of\\s+)?(?:next week|nächster woche|nächste woche|la semaine prochaine)|(?:next week|nächste woche|la semaine prochaine)\\s+(?:on\\s+|am\\s+)?(?<d>${WEEKDAY}))`,
    ({ a, b, c, d }, today) => addDays(mondayOf(today), 6 + weekdayNumber((a ?? b ?? c ?? d)!)!),
    true,
  ),
  rule(
    `(?:(?:last|letzten?|vergangenen?)\\s+(?<a>${WEEKDAY})|(?<b>${WEEKDAY})\\s+dernier)`,
    ({ a, b }, today) => addDays(nextWeekday(today, weekdayNumber((a ?? b)!)!), -7),
    true,
  ),

  rule(`(?:next week|nächste woche|naechste woche|kommende woche|la semaine prochaine|semaine prochaine)`, (_, today) =>
    addDays(mondayOf(today), 7),
  ),
  rule(`(?:(?:the\\s+)?week after next|übernächste woche|uebernaechste woche|dans deux semaines)`, (_, today) =>
    addDays(mondayOf(today), 14),
  ),
  rule(
    `(?:(?:the\\s+)?end of (?:the |this )?week|eow|this week|ende der woche|ende dieser woche|diese woche|(?:la )?fin de (?:la |cette )?semaine|cette semaine)`,
    (_, today) => workingDayUntil(addDays(mondayOf(today), Math.max(4, weekdayOf(today) - 1))),
  ),
  rule(
    `(?:(?:the\\s+)?end of next week|ende nächster woche|ende der nächsten woche|fin de la semaine prochaine)`,
    (_, today) => addDays(mondayOf(today), 11),
  ),
  rule(`(?:mid(?:dle)?[- ](?:of )?next week|mitte nächster woche|milieu de la semaine prochaine)`, (_, today) =>
    addDays(mondayOf(today), 9),
  ),
  rule(`(?:KW|CW|calendar week|kalenderwoche|semaine|week)\\s*(?<week>\\d{1,2})`, ({ week }, today) =>
    isoWeek(Number(week), today),
  ),

  rule(
    `(?:(?:the\\s+)?end of (?:the |this )?month|month[- ]end|eom|ende (?:des|dieses) monats|monatsende|(?:la )?fin (?:du|de ce) mois)`,
    (_, today) => monthEnd(today, 0),
  ),
  rule(`(?:(?:the\\s+)?end of next month|ende (?:des )?nächsten monats|(?:la )?fin du mois prochain)`, (_, today) =>
    monthEnd(today, 1),
  ),
  rule(
    `(?:(?:the\\s+)?(?:start|beginning) of next month|early next month|next month|anfang (?:des )?nächsten monats|nächsten monat|(?:le )?mois prochain|début du mois prochain)`,
    (_, today) => startOfMonth(today, 1),
  ),
  rule(
    `(?:mid(?:dle)?[- ](?:of )?(?:the |this )?month|mitte (?:des|dieses) monats|monatsmitte|mi-mois|milieu du mois)`,
    (_, today) => upcoming(today, (year, month) => workingDayFrom(dayFromParts(year, month, 15)), 'month'),
  ),
  rule(
    `(?:(?:the\\s+)?end of (?:the |this )?quarter|quartalsende|ende des quartals|(?:la )?fin du trimestre)`,
    (_, today) => {
      const { year, month } = partsOf(today)
      return workingDayUntil(lastDayOfMonth(year, Math.ceil(month / 3) * 3))
    },
  ),
  rule(
    `(?:(?:the\\s+)?end of (?:the |this )?year|year[- ]end|eoy|jahresende|ende des jahres|(?:la )?fin de l['’]année|fin d['’]année)`,
    (_, today) => workingDayUntil(dayFromParts(partsOf(today).year, 12, 31)),
  ),
  rule(
    `(?:(?:the\\s+)?(?:start|beginning) of (?:the )?(?:next|new) year|early next year|next year|anfang (?:des )?nächsten jahres|nächstes jahr|l['’]année prochaine)`,
    (_, today) => workingDayFrom(dayFromParts(partsOf(today).year + 1, 1, 2)),
  ),

  rule(
    `(?:(?:early|(?:the )?(?:start|beginning) of)\\s+|anfang\\s+|début\\s+|in\\s+|im\\s+|en\\s+)(?<month>${MONTH})(?!\\.?\\s*\\d{1,2}(?!\\d))(?:\\s+(?<year>20\\d\\d))?`,
    ({ month, year }, today) => inMonth(today, month!, year, (y, m) => workingDayFrom(dayFromParts(y, m, 1))),
  ),
  rule(
    `(?:mid[- ]?(?:of )?|middle of |mitte |mi-)(?<month>${MONTH})(?:\\s+(?<year>20\\d\\d))?`,
    ({ month, year }, today) => inMonth(today, month!, year, (y, m) => workingDayFrom(dayFromParts(y, m, 15))),
  ),
  rule(
    `(?:(?:late|(?:the )?end of)\\s+|ende\\s+|fin\\s+)(?<month>${MONTH})(?:\\s+(?<year>20\\d\\d))?`,
    ({ month, year }, today) => inMonth(today, month!, year, (y, m) => workingDayUntil(lastDayOfMonth(y, m))),
  ),
  rule(`the\\s+(?<date>\\d{1,2})(?:st|nd|rd|th)`, ({ date }, today) => dayOfMonth(Number(date), today)),

  rule(`(?:in|within|dans|d['’]ici)\\s+(?<count>${NUMBER})\\s+(?:working|business)\\s+days?`, ({ count }, today) =>
    addWorkingDays(today, numberOf(count!)!),
  ),
  rule(`in\\s+(?<count>${NUMBER})\\s+(?:arbeitstag(?:en)?|werktag(?:en)?)`, ({ count }, today) =>
    addWorkingDays(today, numberOf(count!)!),
  ),
  rule(`dans\\s+(?<count>${NUMBER})\\s+jours\\s+ouvr(?:és|ables)`, ({ count }, today) =>
    addWorkingDays(today, numberOf(count!)!),
  ),
  rule(`(?:in|within|innerhalb von|dans)\\s+(?<count>${NUMBER})\\s+(?:days?|tag(?:en)?|jours?)`, ({ count }, today) =>
    addDays(today, numberOf(count!)!),
  ),
  rule(`(?:in|within|dans)\\s+(?<count>${NUMBER})\\s+(?:weeks?|wochen?|semaines?)`, ({ count }, today) =>
    addDays(today, numberOf(count!)! * 7),
  ),
  rule(`(?:(?:in )?a fortnight|dans une quinzaine)`, (_, today) => addDays(today, 14)),
  rule(`(?:in|within|dans)\\s+(?<count>${NUMBER})\\s+(?:months?|monat(?:en)?|mois)`, ({ count }, today) =>
    addMonths(today, numberOf(count!)!),
  ),
  rule(`(?:in|dans)\\s+(?<count>${NUMBER})\\s+(?:years?|jahr(?:en)?|ans?)`, ({ count }, today) =>
    addMonths(today, numberOf(count!)! * 12),
  ),

  rule(`(?:after easter|nach ostern|après pâques)`, (_, today) =>
    upcoming(today, (year) => addDays(easterSunday(year), 2), 'year'),
  ),
  rule(`(?:before easter|vor ostern|avant pâques)`, (_, today) =>
    upcoming(today, (year) => addDays(easterSunday(year), -3), 'year'),
  ),
  rule(`(?:before christmas|vor weihnachten|avant noël)`, (_, today) =>
    upcoming(today, (year) => workingDayUntil(dayFromParts(year, 12, 23)), 'year'),
  ),
  rule(`(?:after christmas|nach weihnachten|après noël)`, (_, today) =>
    upcoming(today, (year) => workingDayFrom(dayFromParts(year, 12, 27)), 'year'),
  ),
]
