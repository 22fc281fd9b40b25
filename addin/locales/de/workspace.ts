import { type workspace as english } from '../en/workspace.ts'
import { type German } from '../translated.ts'

export const workspace: German<typeof english> = {
  workspace: {
    title: '{{name}} · Followthrough',
    signIn: 'Melden Sie sich an, um diesen Kunden zu sehen',
    signInText: 'Mit Ihrem Arbeitskonto. Einmal öffnet sich ein kleines Fenster.',
    followUps: 'Offene Wiedervorlagen',
    yours: 'Sie',
    loading: 'Der Kunde wird gesucht',
    slow: 'Der Kunde wird noch gesucht',
    failed: 'Dieser Kunde kann gerade nicht gezeigt werden',
    gone: 'Diesen Kunden gibt es hier nicht mehr',
    goneText: 'Er wurde entfernt.',
    merged: '„{{gone}}“ gehört jetzt zu „{{into}}“',
    openMerged: '{{into}} öffnen',
    goneOn: 'Wählen Sie in Outlook eine seiner Mails: Der Bereich daneben zeigt, wer es jetzt ist.',
    noCustomer: 'Dieser Link nennt keinen Kunden',
    noCustomerText: 'Ein Teil davon fehlt. Öffnen Sie ihn noch einmal aus dem Termin in Ihrem Kalender.',
    offline: 'Was Sie sehen, ist von vorhin. Nichts geht verloren.',
  },
}
