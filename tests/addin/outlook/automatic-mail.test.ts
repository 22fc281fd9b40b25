import { expect, test } from 'vitest'
import { saysAutomatic } from '../../../addin/outlook/automatic-mail.ts'

const header = (...lines: string[]) => ['From: Luc <luc@perrin.example>', ...lines, 'MIME-Version: 1.0'].join('\r\n')

test.each([
  ['Auto-Submitted: auto-replied'],
  ['auto-submitted: Auto-Generated; owner-email="x"'],
  ['Auto-Submitted:auto-notified'],
  ['X-Autoreply: yes'],
  ['X-Autorespond: Re: Renewal'],
  ['Precedence: auto_reply'],
])('“%s” says that a program wrote it', (line) => expect(saysAutomatic(header(line))).toBe(true))

test.each([
  ['Auto-Submitted: no'],
  ['X-Autoreply: no'],
  ['Precedence: bulk'],
  ['Subject: Auto-Submitted: auto-replied'],
  ['X-Auto-Response-Suppress: All'],
  [''],
])('“%s” does not', (line) => expect(saysAutomatic(header(line))).toBe(false))
