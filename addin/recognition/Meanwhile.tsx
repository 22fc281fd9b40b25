/** What became of the customer whose card stood here a moment ago. A chunk of its own: it is rare. */
import { PeopleTeam16Regular } from '@fluentui/react-icons/svg/people-team'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type MergeSubject } from '../../shared/merges.ts'
import { ApiError } from '../api.ts'
import { useApi } from '../ApiContext.tsx'
import { getCustomer } from '../standing/standing.api.ts'
import { Note } from '../ui/Note.tsx'

export interface Earlier {
  readonly of: MergeSubject
  readonly id: string
}

/** Says it only if they were merged or erased: a card changes for other reasons, too. */
export default function Meanwhile({ earlier: { of, id } }: { earlier: Earlier }) {
  const { t } = useTranslation()
  const api = useApi()
  const fate = useQuery({
    queryKey: ['fate', of, id],
    queryFn: ({ signal }) => fateOf(getCustomer(api, of === 'contact' ? { contactId: id } : { companyId: id }, signal)),
  })
  if (!fate.data) return null
  const { gone, into } = fate.data
  return (
    <Note icon={<PeopleTeam16Regular />} isAlert>
      {into === null ? t(`meanwhile.erased.${of}`) : t('meanwhile.merged', { gone, into })}
    </Note>
  )
}

/** `null`: they are still there. */
async function fateOf(customer: Promise<unknown>): Promise<{ gone: string; into: string | null } | null> {
  try {
    await customer
    return null
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    if (error.merged) return { gone: error.merged.name, into: error.merged.into.name }
    if (error.code === 'not-found') return { gone: '', into: null }
    throw error
  }
}
