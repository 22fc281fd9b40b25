import { customers } from './de/customers.ts'
import { files } from './de/files.ts'
import { followUps } from './de/follow-ups.ts'
import { identity } from './de/identity.ts'
import { interactions } from './de/interactions.ts'
import { merges } from './de/merges.ts'
import { pane } from './de/pane.ts'
import { pipeline } from './de/pipeline.ts'
import { promises } from './de/promises.ts'
import { recognition } from './de/recognition.ts'
import { search } from './de/search.ts'
import { workspace } from './de/workspace.ts'

export const de = {
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
}
