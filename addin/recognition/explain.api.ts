import {
  choicePageSchema,
  type ChoicePage,
  type Explanation,
  explanationSchema,
  silencePageSchema,
  type SilencePage,
} from '../../shared/explain.ts'
import { type Api } from '../api.ts'

export const postExplain = (api: Api, about: string, signal: AbortSignal): Promise<Explanation> =>
  api.ask('/recognition/explain', { about }, explanationSchema, { signal })

const pageOf = (before: string | undefined) => (before === undefined ? '' : `?before=${encodeURIComponent(before)}`)

export const getSilences = (api: Api, before: string | undefined, signal: AbortSignal): Promise<SilencePage> =>
  api.get(`/silences${pageOf(before)}`, silencePageSchema, { signal })

export const getChoices = (api: Api, before: string | undefined, signal: AbortSignal): Promise<ChoicePage> =>
  api.get(`/recognition/choices${pageOf(before)}`, choicePageSchema, { signal })
