import { open, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { InputError } from '../base/problem.ts'
import type { LIMITS, ReadOptions } from './limits.ts'
import { tooLarge } from './sniff.ts'
import type { SourceItem } from './types.ts'

/** Reads a file whole; refuses folders and files over the size limit. */
export async function readLocalFile(where: string, limits: typeof LIMITS & ReadOptions): Promise<SourceItem> {
  const path = pathOf(where, limits.cwd)
  const facts = await stat(path).catch(error => {
    throw cannotRead(where, error)
  })
  if (facts.isDirectory())
    throw new InputError(
      'is-a-folder',
      where,
      `${where} is a folder. Name the files in it, for example ${where}/*.html`,
    )
  if (facts.size > limits.maxBytes) throw tooLarge(where, limits.maxBytes)
  const file = await open(path).catch(error => {
    throw cannotRead(where, error)
  })
  try {
    return { origin: where, bytes: new Uint8Array(await file.readFile()) }
  } catch (error) {
    throw cannotRead(where, error)
  } finally {
    await file.close()
  }
}

function pathOf(where: string, cwd = process.cwd()): string {
  if (!/^file:/i.test(where)) return resolve(cwd, where)
  try {
    return fileURLToPath(where)
  } catch {
    throw new InputError('bad-url', where, `${where} is no valid file address.`)
  }
}

function cannotRead(where: string, error: unknown): InputError {
  const code = (error as { code?: string }).code
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new InputError('not-found', where, `${where} does not exist. Check the path.`)
  if (code === 'EACCES' || code === 'EPERM')
    return new InputError('unreadable', where, `${where} cannot be read: permission denied.`)
  return new InputError('unreadable', where, `${where} cannot be read (${code ?? String(error)}).`)
}
