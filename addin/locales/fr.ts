import { customers } from './fr/customers.ts'
import { files } from './fr/files.ts'
import { followUps } from './fr/follow-ups.ts'
import { identity } from './fr/identity.ts'
import { interactions } from './fr/interactions.ts'
import { merges } from './fr/merges.ts'
import { pane } from './fr/pane.ts'
import { pipeline } from './fr/pipeline.ts'
import { promises } from './fr/promises.ts'
import { recognition } from './fr/recognition.ts'
import { search } from './fr/search.ts'
import { workspace } from './fr/workspace.ts'
import { withFrenchSpaces } from './french-spacing.ts'

export const fr = withFrenchSpaces({
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
})
