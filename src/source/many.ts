import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { InputError } from '../base/problem.ts'
import { waczPages } from './archive/wacz.ts'
import { warcPages } from './archive/warc.ts'
import { pathOf } from './file.ts'
import { readSource } from './index.ts'
import { jsonLines } from './json/lines.ts'
import { LIMITS, type Limits, type ReadOptions } from './limits.ts'
import type { SourceItem } from './types.ts'

/**
 * All reports that an input stands for, one by one: the files in a folder and below it, the pages of a web archive (WARC,
 * WACZ), the rows of a JSON Lines file, else the one report that it is. What cannot be read comes as the InputError that
 * says so, and the rest goes on. Only a folder, or an archive by its name, is opened as several.
 */
export async function* readSources(
  where: string,
  options: ReadOptions = {},
): AsyncGenerator<SourceItem | InputError> {
  const limits: Limits = { ...LIMITS, ...options }
  const path =
    /^(?:-$|[a-z][a-z0-9+.-]+:\/\/)/i.test(where) && !/^file:/i.test(where)
      ? undefined
      : pathOf(where, limits.cwd)
  if (path === undefined) yield* one(where, options)
  else if (await isFolder(path)) yield* folder(path, limits)
  else yield* fileItems(where, path, limits)
}

async function* fileItems(
  where: string,
  path: string,
  limits: Limits,
): AsyncGenerator<SourceItem | InputError> {
  try {
    if (/\.(?:jsonl|ndjson)$/i.test(path)) yield* jsonLines(where, path, limits)
    else if (/\.warc(?:\.gz)?$/i.test(path)) yield* warcPages(where, createReadStream(path), limits.maxBytes)
    else if (/\.wacz$/i.test(path)) yield* waczPages(where, path, limits.maxBytes)
    else yield* one(where, limits)
  } catch (error) {
    yield asProblem(where, error)
  }
}

async function* one(where: string, options: ReadOptions): AsyncGenerator<SourceItem | InputError> {
  try {
    yield await readSource(where, options)
  } catch (error) {
    yield asProblem(where, error)
  }
}

/** Files in the order of their names; hidden ones and links, which may lead out of the folder, are left out. */
async function* folder(path: string, limits: Limits): AsyncGenerator<SourceItem | InputError> {
  const entries = await readdir(path, { withFileTypes: true }).catch(error => asProblem(path, error))
  if (entries instanceof InputError) return yield entries
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue
    const inside = join(path, entry.name)
    if (entry.isDirectory()) yield* folder(inside, limits)
    else if (entry.isFile()) yield* fileItems(inside, inside, limits)
  }
}

const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() === true

function asProblem(where: string, error: unknown): InputError {
  if (error instanceof InputError) return error
  const { code, message } = error as { code?: string; message?: string }
  if (code === 'ENOENT') return new InputError('not-found', where, `${where} does not exist. Check the path.`)
  return new InputError('unreadable', where, `${where} cannot be read (${code ?? message ?? String(error)}).`)
}
