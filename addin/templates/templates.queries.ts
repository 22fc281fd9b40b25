import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type NewTemplate, type Template, type TemplateChange } from '../../shared/templates.ts'
import { unlessGone } from '../api.ts'
import { useApi } from '../ApiContext.tsx'
import { useActKey } from '../use-act-key.ts'
import { deleteTemplate, getTemplates, patchTemplate, postTemplate } from './templates.api.ts'

const KEY = ['templates'] as const

export function useTemplates() {
  const api = useApi()
  return useQuery({ queryKey: KEY, queryFn: ({ signal }) => getTemplates(api, signal) })
}

export type TemplateAct =
  | { readonly kind: 'add'; readonly template: NewTemplate }
  | { readonly kind: 'change'; readonly id: string; readonly change: TemplateChange }
  | { readonly kind: 'remove'; readonly id: string }

/** What one can do with templates. The same act, tried again, is done once. */
export function useTemplateAct() {
  const api = useApi()
  const queries = useQueryClient()
  const keyOf = useActKey()
  return useMutation({
    mutationFn: async (act: TemplateAct): Promise<Template | undefined> => {
      const once = { key: keyOf(act) }
      if (act.kind === 'add') return postTemplate(api, act.template, once)
      if (act.kind === 'change') return patchTemplate(api, act.id, act.change, once)
      await unlessGone(deleteTemplate(api, act.id, once))
      return undefined
    },
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  })
}
