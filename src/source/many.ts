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
import { isNoReport } from './no-report.ts'
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
  for await (const one of inputsIn(where, options))
    if (one instanceof InputError) yield one
    else yield* readInput(one, options)
}

/** How a folder is listed. */
export interface FolderOptions extends ReadOptions {
  /** Told of each file that is plainly no report, and so left out. */
  leftOut?(path: string): void
}

/**
 * The inputs that a name stands for: the files in a folder and below it, but those that are plainly no reports; else the
 * name itself, whatever it is. Only JSON is opened yet.
 */
export async function* inputsIn(
  where: string,
  options: FolderOptions = {},
): AsyncGenerator<string | InputError> {
  try {
    const path = localPath(where, options)
    if (path !== undefined && (await isFolder(path))) yield* filesBelow(path, options)
    else yield where
  } catch (error) {
    yield asProblem(where, error)
  }
}

/** The reports of one input that is no folder. `named` says what it is called where that is not its address. */
export async function* readInput(
  where: string,
  options: ReadOptions = {},
  named = where,
): AsyncGenerator<SourceItem | InputError> {
  const limits: Limits = { ...LIMITS, ...options }
  try {
    const path = localPath(where, options)
    if (path === undefined || !ARCHIVE.test(path)) yield await readSource(where, limits)
    else if (/\.(?:jsonl|ndjson)$/i.test(path)) yield* jsonLines(named, path, limits)
    else if (/\.warc(?:\.gz)?$/i.test(path)) yield* warcPages(named, createReadStream(path), limits.maxBytes)
    else yield* waczPages(named, path, limits.maxBytes)
  } catch (error) {
    yield asProblem(named, error)
  }
}

/** Names of files that hold many reports. */
export const ARCHIVE = /\.(?:jsonl|ndjson|warc|warc\.gz|wacz)$/i

/** The path of an input that is none of the web and not standard input. */
const localPath = (where: string, { cwd }: ReadOptions): string | undefined =>
  /^(?:-$|[a-z][a-z0-9+.-]+:\/\/)/i.test(where) && !/^file:/i.test(where) ? undefined : pathOf(where, cwd)

/** Files in the order of their names; hidden ones and links, which may lead out of the folder, are left out. */
async function* filesBelow(path: string, options: FolderOptions): AsyncGenerator<string | InputError> {
  const entries = await readdir(path, { withFileTypes: true }).catch(error => asProblem(path, error))
  if (entries instanceof InputError) return yield entries
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue
    const inside = join(path, entry.name)
    if (entry.isDirectory()) yield* filesBelow(inside, options)
    else if (entry.isFile() && (await isNoReport(inside, options.maxBytes))) options.leftOut?.(inside)
    else if (entry.isFile()) yield inside
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
