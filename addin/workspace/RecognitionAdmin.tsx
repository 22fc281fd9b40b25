/** For admins: why an address is recognized as it is, and what the team has said about addresses. A chunk of its own. */
import { Button, Input, makeStyles, tokens } from '@fluentui/react-components'
import { ShieldPerson20Regular } from '@fluentui/react-icons/svg/shield-person'
import { useQuery } from '@tanstack/react-query'
import { type SyntheticEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../ApiContext.tsx'
import { useMe } from '../identity/identity.queries.ts'
import { messageOf } from '../messages.ts'
import { postExplain } from '../recognition/explain.api.ts'
import { useRowStyles } from '../ui/row.ts'
import { StateTitle } from '../ui/StateTitle.tsx'
import { ChoiceList, SilenceList } from './AdminLists.tsx'
import { Explained } from './Explained.tsx'

/** `about`: an address or a message id to begin with. */
export default function RecognitionAdmin({ about }: { about: string }) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  const id = useId()
  const me = useMe()
  const [text, setText] = useState(about)
  const [asked, setAsked] = useState(about.trim())
  const api = useApi()
  const isAdmin = me.data?.role === 'admin'
  const explanation = useQuery({
    queryKey: ['explain', asked],
    queryFn: ({ signal }) => postExplain(api, asked, signal),
    enabled: isAdmin && asked !== '',
  })

  if (!me.data) return null
  if (!isAdmin) {
    return (
      <StateTitle icon={<ShieldPerson20Regular aria-hidden />} title={t('admin.onlyAdmins')}>
        {t('admin.onlyAdminsText')}
      </StateTitle>
    )
  }

  function ask(event: SyntheticEvent) {
    event.preventDefault()
    setAsked(text.trim())
    if (text.trim() === asked && asked !== '') void explanation.refetch()
  }

  return (
    <div className={styles.page}>
      <section aria-labelledby={`${id}-why`} className={styles.section}>
        <h1 id={`${id}-why`} className={row.title}>
          {t('admin.why')}
        </h1>
        <form className={styles.form} onSubmit={ask}>
          <Input
            dir="auto"
            className={styles.field}
            maxLength={998}
            aria-label={t('admin.about')}
            placeholder={t('admin.about')}
            value={text}
            onChange={(_, { value }) => setText(value)}
          />
          <Button type="submit" appearance="primary">
            {t('admin.explain')}
          </Button>
        </form>
        {explanation.isError && (
          <p role="alert" className={row.text}>
            {messageOf(explanation.error, t)}
          </p>
        )}
        {explanation.data && <Explained explanation={explanation.data} />}
      </section>
      <SilenceList />
      <ChoiceList />
    </div>
  )
}

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', rowGap: '32px', maxWidth: '760px' },
  section: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  form: { display: 'flex', flexWrap: 'wrap', gap: '8px', color: tokens.colorNeutralForeground1 },
  field: { flexGrow: 1, minWidth: '200px' },
})
