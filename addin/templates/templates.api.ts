import {
  type NewTemplate,
  type Template,
  type TemplateChange,
  templateListSchema,
  templateRemovedSchema,
  templateSchema,
} from '../../shared/templates.ts'
import { type Act, type Api } from '../api.ts'

export const getTemplates = (api: Api, signal: AbortSignal): Promise<Template[]> =>
  api.get('/templates', templateListSchema, { signal })

export const postTemplate = (api: Api, template: NewTemplate, act: Act): Promise<Template> =>
  api.write('POST', '/templates', template, templateSchema, act)

export const patchTemplate = (api: Api, id: string, change: TemplateChange, act: Act): Promise<Template> =>
  api.write('PATCH', `/templates/${id}`, change, templateSchema, act)

export const deleteTemplate = (api: Api, id: string, act: Act): Promise<{ id: string }> =>
  api.write('DELETE', `/templates/${id}`, undefined, templateRemovedSchema, act)
