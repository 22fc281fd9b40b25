import {
  type MailLog,
  mailLogSchema,
  type NewEmailLog,
  type NewEntryNote,
  type NewHandLog,
  undoneSchema,
  type VisibilityChange,
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

export const postNote = (api: Api, id: string, note: NewEntryNote, act: Act): Promise<MailLog> =>
  api.write('POST', `/interactions/${id}/notes`, note, mailLogSchema, act)

export const deleteNote = (api: Api, id: string, noteId: string, act: Act): Promise<MailLog> =>
  api.write('DELETE', `/interactions/${id}/notes/${noteId}`, undefined, mailLogSchema, act)

export const putVisibility = (api: Api, id: string, change: VisibilityChange, act: Act): Promise<MailLog> =>
  api.write('PUT', `/interactions/${id}/visibility`, change, mailLogSchema, act)
