import {
  type MailLog,
  mailLogSchema,
  type NewEmailLog,
  type NewHandLog,
  type TimelinePage,
  timelinePageSchema,
  undoneSchema,
} from '../../shared/interactions.ts'
import { type KeptFile, keptFileSchema } from '../../shared/files.ts'
import { type Act, type Api } from '../api.ts'

export const postEmailLog = (api: Api, log: NewEmailLog, act: Act): Promise<MailLog> =>
  api.write('POST', '/interactions', log, mailLogSchema, act)

export const postHandLog = (api: Api, log: NewHandLog, act: Act): Promise<MailLog> =>
  api.write('POST', '/interactions/by-hand', log, mailLogSchema, act)

export const deleteLog = (api: Api, id: string, act: Act): Promise<{ id: string }> =>
  api.write('DELETE', `/interactions/${id}`, undefined, undoneSchema, act)

interface FileContent {
  readonly logId: string
  readonly fileId: string
  readonly content: Uint8Array<ArrayBuffer>
  readonly digest: string
}

export const putFile = (api: Api, { logId, fileId, ...file }: FileContent, act: Act): Promise<KeptFile> =>
  api.upload(`/interactions/${logId}/files/${fileId}`, file, keptFileSchema, act)

export const getFile = (api: Api, logId: string, fileId: string): Promise<Blob> =>
  api.download(`/interactions/${logId}/files/${fileId}`)

/** Whole, where lists have only the start of its text. */
export const getInteraction = (api: Api, id: string, signal: AbortSignal): Promise<MailLog> =>
  api.get(`/interactions/${id}`, mailLogSchema, { signal })

/** Whose timeline: the company's where there is one. */
export interface TimelineOf {
  readonly contactId: string | null
  readonly companyId: string | null
}

export const getTimeline = (api: Api, of: TimelineOf, before: string, signal: AbortSignal): Promise<TimelinePage> => {
  const query = new URLSearchParams({ before })
  if (of.companyId) query.set('companyId', of.companyId)
  else if (of.contactId) query.set('contactId', of.contactId)
  return api.get(`/timeline?${query.toString()}`, timelinePageSchema, { signal })
}
