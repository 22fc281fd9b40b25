import { anyOf, type PromiseLanguage } from './promise-language.ts'

const WILL = String.raw`\b(?:i|we)(?:'ll| will| shall|'m going to| am going to|'re going to| are going to| promise to| promise we'll| promise i'll)(?: (?:also|then|definitely|certainly|gladly|happily|of course|now|just|try to|make sure to|be sure to|personally|surely|both|all))* `
const SEND = anyOf(
  'send|forward|email|e-mail|mail|share|provide|deliver|submit|return|upload|supply|pass on',
  'issue|get(?= (?:you|the|that|it|them|this|our|my)\\b)|let you have|bring|hand in|ship',
)
const DO = anyOf(
  'sign|prepare|draft|check(?! (?:in|out)\\b)|confirm|review|update|book|arrange|organi[sz]e|finish',
  'complete',
  'fix|sort out|look into|pay|transfer|invoice|find out|write up',
  'have(?= .{2,60} (?:ready|signed|done|sorted|for you|with you)\\b)',
)
const ANSWER = anyOf(
  'get back to|come back to|be back to|be in touch|answer|reply|respond|let you know|revert',
  'follow up|tell you|report back|write to you|write back',
  'give you (?:an? )?(?:answer|update|feedback|reply)',
)
const CALL = anyOf('call', 'ring', 'phone', 'give you a (?:call|ring)')

export const english: PromiseLanguage = {
  ways: [
    { kind: 'answer', says: new RegExp(`${WILL}${ANSWER}\\b`, 'd') },
    { kind: 'answer', says: /\blet me (?:check|ask|find out|think|look|get back|come back|confirm)\b/d },
    { kind: 'call', says: new RegExp(`${WILL}${CALL}\\b`, 'd') },
    {
      kind: 'send',
      says: new RegExp(`${WILL}${SEND}\\b( )?`, 'd'),
    },
    { kind: 'do', says: new RegExp(`${WILL}${DO}\\b( )?`, 'd') },
    { kind: 'send', says: /\byou(?:'ll| will| shall) (?:have|get|receive)( )/d, needsDate: true },
    { kind: 'send', says: /\b(?:you can )?expect(?= (?:our|my|the|it|an|a)\b)( )/d, needsDate: true },
    {
      kind: 'send',
      says: /\bwill (?:be with you|reach you|be in your inbox|be sent|be delivered|follow)\b/d,
      needsDate: true,
    },
  ],
  not: /\b(?:if|unless|provided|in case|whether|would|could|might|never|not|won't|can't|cannot|please (?:send|let|call|confirm)|attached|enclosed|herewith|newsletter|every \w+)\b/,
  before:
    /^(?:(?:you|over|back|to you|across|both|all|also|then|everybody|the|a|an|our|my|your|some|this|that(?= \w)|of|with) )+/,
  after:
    /[,;:()–]| (?:to you|over to|by|until|till|before|so|as soon|as|because|and (?:i|we|then|will|call|send|let|get|give)|via|when|once|after|that|which|for you|for your|from|ready|signed|sorted|done)\b/,
  pronoun: /^(?:it|them|that|this|these|those|everything|all|one|you|him|her|back|know)\b.{0,3}$/,
}
