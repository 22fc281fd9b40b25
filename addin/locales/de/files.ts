import { type files as english } from '../en/files.ts'
import { type German } from '../translated.ts'

export const files: German<typeof english> = {
  files: {
    label: 'Dateien dieser Mail',
    picture: '{{name}}, Bild im Text',
    kept: 'Dateien',
    sending_one: '{{count, number}} Datei wird aufbewahrt…',
    sending_other: '{{count, number}} Dateien werden aufbewahrt…',
    failed_one: '{{count, number}} Datei konnte nicht aufbewahrt werden: {{reason}}',
    failed_other: '{{count, number}} Dateien konnten nicht aufbewahrt werden: {{reason}}',
    reasons: {
      'too-large': 'zu groß, über 25\u00a0MB',
      link: 'an der Mail hängt nur ein Link',
      otherMail: 'eine andere Mail wurde zu früh geöffnet',
      outlook: 'Outlook hat sie nicht herausgegeben',
      never: 'sie ist nicht angekommen',
      other: '{{reason}}',
    },
    andFiles_one: '{{count, number}} Datei',
    andFiles_other: '{{count, number}} Dateien',
    download: '{{name}} herunterladen',
    downloading: 'Wird geholt…',
    missing: 'nicht aufbewahrt',
    blocked: 'Nichts angekommen? Outlook erlaubt hier möglicherweise keine Downloads.',
    openWindow: 'In einem Fenster öffnen',
    refused: 'Nicht heruntergeladen: {{reason}}',
  },
}
