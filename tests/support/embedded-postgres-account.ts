import { execFileSync, spawnSync } from 'node:child_process'
import { chownSync, lchownSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** How to run a program so that PostgreSQL, which refuses to run as root, accepts who it is. */
export interface Account {
  commandPrefix: string[]
  ids: { uid?: number; gid?: number }
  /** Makes the account the owner of a folder and all that is in it. */
  takeOver(folder: string): void
}

const ourselves: Account = { commandPrefix: [], ids: {}, takeOver: () => undefined }

/**
 * An ordinary user stays who they are. Root becomes `nobody`, in a user namespace where the kernel allows one: there the
 * files stay ours, so a temporary folder that only root may enter works too. Containers often forbid namespaces; there
 * the programs run as the real `nobody`, who is made owner of the folder.
 */
export function findUnprivilegedAccount(): Account {
  if (process.getuid?.() !== 0) return ourselves
  const uid = nobody('-u')
  const gid = nobody('-g')

  const inNamespace = ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`]
  if (spawnSync(inNamespace[0]!, [...inNamespace.slice(1), 'true']).status === 0)
    return { ...ourselves, commandPrefix: inNamespace }

  return {
    commandPrefix: [],
    ids: { uid, gid },
    takeOver(folder) {
      chownSync(folder, uid, gid)
      for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
        lchownSync(join(folder, path), uid, gid)
    },
  }
}

const nobody = (which: '-u' | '-g') => Number(execFileSync('id', [which, 'nobody'], { encoding: 'utf8' }))
