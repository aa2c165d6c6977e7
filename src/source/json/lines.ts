import { createReadStream } from 'node:fs'
import { InputError } from '../../base/problem.ts'
import type { Limits } from '../limits.ts'
import { tooLarge } from '../sniff.ts'
import type { SourceItem } from '../types.ts'
import { ROW } from './row.ts'

/** The rows of a JSON Lines file as items, one by one; a row that is none or too long is a problem, and the rest goes on. */
export async function* jsonLines(
  where: string,
  path: string,
  limits: Limits,
): AsyncGenerator<SourceItem | InputError> {
  let number = 0
  for await (const line of linesOf(path, limits.maxBytes)) {
    number++
    const origin = `${where}:${number}`
    if (line === TOO_LONG) yield tooLarge(origin, limits.maxBytes)
    else if (line.toString('utf8').trim() !== '')
      yield isRow(line) ? { origin, bytes: new Uint8Array(line), mediaType: ROW } : noRow(origin)
  }
}

const TOO_LONG = Symbol('a line beyond the limit')
const LINE_END = 10

/** Lines as bytes; of a line beyond the limit nothing is kept. */
async function* linesOf(path: string, most: number): AsyncGenerator<Buffer | typeof TOO_LONG> {
  let parts: Buffer[] = []
  let size = 0
  const whole = (): Buffer | typeof TOO_LONG => (size > most ? TOO_LONG : Buffer.concat(parts))
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let start = 0
    for (let end = chunk.indexOf(LINE_END); end !== -1; end = chunk.indexOf(LINE_END, start)) {
      size += end - start
      if (size <= most) parts.push(chunk.subarray(start, end))
      yield whole()
      parts = []
      size = 0
      start = end + 1
    }
    size += chunk.length - start
    if (size <= most) parts.push(chunk.subarray(start))
    else parts = []
  }
  if (size > 0) yield whole()
}

function isRow(line: Buffer): boolean {
  try {
    const value: unknown = JSON.parse(line.toString('utf8'))
    return typeof value === 'object' && value !== null && 'text' in value
  } catch {
    return false
  }
}

const noRow = (where: string): InputError =>
  new InputError('bad-row', where, `${where} is no JSON object with a field text. Each line must be one.`)
