/** A gentle question about words that say nothing. A chunk of its own; it keeps nobody from logging. */
import { ChatHelp16Regular } from '@fluentui/react-icons/svg/chat-help'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../ui/live-region.tsx'
import { Note } from '../ui/Note.tsx'
import { sameWords, vagueIn } from './vague-notes.ts'

const AFTER_TYPING_MS = 700

/** In this pane: a question that was read and not followed is not asked again. */
const asked = new Set<string>()

/** `words`: without the date, which says when and not what. */
export default function VagueQuestion({ words }: { words: string }) {
  const { t } = useTranslation()
  const [settled, setSettled] = useState<string>()
  const key = sameWords(words)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(key), AFTER_TYPING_MS)
    return () => clearTimeout(timer)
  }, [key])

  const kind = settled === key && !asked.has(key) ? vagueIn(words) : undefined
  const question = kind && t(`vague.${kind}`)
  useEffect(() => {
    if (!question) return undefined
    announce(question)
    return () => void asked.add(key)
  }, [question, key])

  return question ? <Note icon={<ChatHelp16Regular />}>{question}</Note> : null
}
