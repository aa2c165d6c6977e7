import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { InputError } from '../base/problem.ts'
import type { Limits } from './limits.ts'
import { readAll, TooLargeError } from './read-all.ts'
import { tooLarge } from './sniff.ts'
import type { SourceItem } from './types.ts'

/** Reads a file whole; refuses folders and files over the size limit. Pipes and devices are read up to the limit. */
export async function readLocalFile(where: string, limits: Limits): Promise<SourceItem> {
  const path = pathOf(where, limits.cwd)
  try {
    const facts = await stat(path)
    if (facts.isDirectory()) throw isFolder(where)
    if (facts.size > limits.maxBytes) throw new TooLargeError()
    return { origin: where, bytes: await readAll(createReadStream(path), limits.maxBytes) }
  } catch (error) {
    if (error instanceof InputError) throw error
    throw error instanceof TooLargeError ? tooLarge(where, limits.maxBytes) : cannotRead(where, error)
  }
}

/** The path that a name or a `file:` address stands for. Throws InputError for an address that is none. */
export function pathOf(where: string, cwd = process.cwd()): string {
  if (!/^file:/i.test(where)) return resolve(cwd, where)
  try {
    return fileURLToPath(where)
  } catch {
    throw new InputError('bad-url', where, `${where} is no valid file address.`)
  }
}

const isFolder = (where: string): InputError =>
  new InputError(
    'is-a-folder',
    where,
    `${where} is a folder. Name the files in it, for example ${where}/*.html`,
  )

function cannotRead(where: string, error: unknown): InputError {
  const code = (error as { code?: string }).code
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new InputError('not-found', where, `${where} does not exist. Check the path.`)
  if (code === 'EACCES' || code === 'EPERM')
    return new InputError('unreadable', where, `${where} cannot be read: permission denied.`)
  return new InputError('unreadable', where, `${where} cannot be read (${code ?? String(error)}).`)
}
