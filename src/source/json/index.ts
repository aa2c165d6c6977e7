import { InputError } from '../../base/problem.ts'
import type { SourceItem } from '../types.ts'
import { isNinjs, NINJS, ninjsReport } from './ninjs.ts'
import { ROW, rowReport } from './row.ts'
import type { DataReport } from './types.ts'

export { ROW } from './row.ts'
export type { DataReport } from './types.ts'

/**
 * The report in an item that came as JSON: a ninjs item, or an object with a field `text`. Undefined for what is no
 * JSON object. Throws InputError for an object that holds no report.
 */
export function dataReport(item: SourceItem, text: string): DataReport | undefined {
  const stated = item.mediaType === ROW || item.mediaType === NINJS || item.mediaType === 'application/json'
  if (!stated && !/^\s*\{/.test(text.slice(0, 200))) return undefined
  const json = parse(text)
  if (isNinjs(json)) return ninjsReport(item.origin, json)
  if (item.mediaType === ROW || (typeof json === 'object' && json !== null && 'text' in json))
    return rowReport(item.origin, json)
  if (!stated || json === undefined) return undefined
  throw new InputError(
    'bad-json',
    item.origin,
    `${item.origin} is JSON, but neither a ninjs item nor an object with a field text.`,
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
