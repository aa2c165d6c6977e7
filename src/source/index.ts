import { InputError } from '../base/problem.ts'
import { readLocalFile } from './file.ts'
import { fetchPage } from './http/index.ts'
import { LIMITS, type Limits, type ReadOptions } from './limits.ts'
import { refuseBinary } from './sniff.ts'
import { readStandardInput } from './stdin.ts'
import type { SourceItem } from './types.ts'

export type { ReadOptions } from './limits.ts'
export type { SourceItem } from './types.ts'

/**
 * Reads one input: a path, a `file:` or `http(s):` address, or `-` for standard input.
 * Throws InputError that says what, where and what to do.
 */
export async function readSource(where: string, options: ReadOptions = {}): Promise<SourceItem> {
  const limits = { ...LIMITS, ...options }
  const item = await receive(where, limits)
  if (item.bytes.length === 0)
    throw new InputError('empty', where, `${where} is empty: there is no report to read.`)
  refuseBinary(item)
  return item
}

async function receive(where: string, limits: Limits): Promise<SourceItem> {
  if (where === '-') return readStandardInput(limits)
  if (/^https?:/i.test(where)) return fetchPage(where, limits)
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(where) && !/^file:/i.test(where))
    throw new InputError('bad-url', where, `${where}: only http, https and file addresses can be read.`)
  return readLocalFile(where, limits)
}
