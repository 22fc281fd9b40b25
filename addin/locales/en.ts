import { customers } from './en/customers.ts'
import { files } from './en/files.ts'
import { followUps } from './en/follow-ups.ts'
import { identity } from './en/identity.ts'
import { interactions } from './en/interactions.ts'
import { merges } from './en/merges.ts'
import { pane } from './en/pane.ts'
import { pipeline } from './en/pipeline.ts'
import { promises } from './en/promises.ts'
import { recognition } from './en/recognition.ts'
import { search } from './en/search.ts'
import { workspace } from './en/workspace.ts'

/** Every sentence a user reads. `<b>` marks the decisive words, `<m>` what is read last; plural forms by Intl's rules. */
export const en = {
  ...pane,
  ...recognition,
  ...pipeline,
  ...customers,
  ...interactions,
  ...files,
  ...followUps,
  ...promises,
  ...identity,
  ...search,
  ...workspace,
  ...merges,
} as const
