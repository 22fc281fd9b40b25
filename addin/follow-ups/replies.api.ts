import { type FollowUp, followUpListSchema } from '../../shared/follow-ups.ts'
import { type ReplySeen } from '../../shared/replies.ts'
import { type Act, type Api } from '../api.ts'

/** Answers what this mail has resolved, now or before. */
export const postReply = (api: Api, reply: ReplySeen, act: Act): Promise<FollowUp[]> =>
  api.write('POST', '/replies', reply, followUpListSchema, act)
