import { type MailboxSettings, type MailChange, type MailDetails, type MailSummary } from '../../mailbox/mail-item.ts'
import { type CalendarEntry, type DemoConfig } from '../demo-config-answer.ts'
import { type Fault } from './Faults.tsx'

/** Our own server's answers; both ends are of one build, so they are not checked again here. */
async function request<T>(path: string, init: RequestInit = {}): Promise<T> {
  let response: Response
  try {
    response = await fetch(path, init)
  } catch {
    throw new Error('The simulator does not answer. Is “npm start” still running in the terminal?')
  }
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok) return body as T
  const reason = (body as { error?: string } | undefined)?.error
  throw new Error(reason ?? `The simulator answered ${response.status} to ${path}.`)
}

function sending(method: 'PATCH' | 'POST', body: unknown): RequestInit {
  return { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
}

const mailPath = (id: string) => `/mailbox/mails/${encodeURIComponent(id)}`

export const api = {
  config: () => request<DemoConfig>('/demo/config'),
  mails: (oid: string, search: string) =>
    request<MailSummary[]>(`/mailbox/users/${oid}/mails?${new URLSearchParams({ search }).toString()}`),
  mail: (id: string) => request<MailDetails>(mailPath(id)),
  changeMail: (id: string, change: MailChange) => request<MailDetails>(mailPath(id), sending('PATCH', change)),
  settings: (oid: string) => request<MailboxSettings>(`/mailbox/users/${oid}/settings`),
  changeSettings: (oid: string, change: Partial<MailboxSettings>) =>
    request<MailboxSettings>(`/mailbox/users/${oid}/settings`, sending('PATCH', change)),
  newDraft: (oid: string) => request<MailDetails>(`/mailbox/users/${oid}/drafts`, { method: 'POST' }),
  upload: (file: File) => request<{ id: string }>('/mailbox/own', { method: 'POST', body: file }),
  reload: () => request<{ unreadable: { name: string; reason: string }[] }>('/mailbox/reload', { method: 'POST' }),
  calendar: (oid: string) => request<CalendarEntry[]>(`/demo/calendar/${oid}`),
  faults: () => request<{ faults: Fault[] }>('/control/faults'),
  addFault: (fault: Fault) => request<unknown>('/control/faults', sending('POST', fault)),
  clearFaults: () => request<unknown>('/control/faults', { method: 'DELETE' }),
  startAfresh: () => request<{ done: true }>('/demo/start-afresh', { method: 'POST' }),
  nestedAppAuth: (body: unknown) => request<unknown>('/nested-app-auth', sending('POST', body)),
  attachmentPath: (mailId: string, attachmentId: string) =>
    `${mailPath(mailId)}/attachments/${encodeURIComponent(attachmentId)}`,
}
