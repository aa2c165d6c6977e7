import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** The root of the repository. */
export const ROOT = resolve(import.meta.dirname, '..')

/** Where the shared corpora and gold records lie: beside the repository. */
export const SHARED = resolve(ROOT, '..', 'shared')

/** What to say where the shared data are not there. */
export const NO_SHARED = 'skipped: the shared data (../shared beside the repository) are not here'

/** Whether the shared corpora and gold records are on this machine. */
export const hasShared = (): boolean =>
  existsSync(join(SHARED, 'gold')) && existsSync(join(SHARED, 'corpora'))

/** The path of a corpus file. */
export const corpus = (path: string): string => join(SHARED, 'corpora', path)

/** A file's text; `.gz` is unpacked. */
export function readText(path: string): string {
  const bytes = readFileSync(path)
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

/** The objects of a JSON Lines file. */
export function readJsonl<T>(path: string): T[] {
  return readText(path)
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as T)
}

/** SHA-256 (hex) of files: of their names and bytes, in the order given. */
export function digestOf(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths) hash.update(path.split('/').at(-1) ?? '').update(readFileSync(path))
  return hash.digest('hex')
}

/** The files of a folder, sorted; none when there is no such folder. */
export function filesIn(folder: string, extension = ''): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => name.endsWith(extension))
    .sort()
    .map(name => join(folder, name))
}
