import { isPublishedDate } from '../../base/dates.ts'
import { InputError } from '../../base/problem.ts'
import { stringIn } from './fields.ts'
import type { DataReport } from './types.ts'

/** Media type of one row of JSON Lines. */
export const ROW = 'application/vnd.readout.row+json'

/** A row of JSON Lines: `text`, and where known `title`, `url`, `published`, `publisher`, `byline`. */
export function rowReport(where: string, json: unknown): DataReport {
  const body = stringIn(json, 'text')
  if (body === undefined)
    throw new InputError(
      'bad-row',
      where,
      `${where} has no field text. Each line must be an object with one.`,
    )
  const published = stringIn(json, 'published')
  if (published !== undefined && !isPublishedDate(published))
    throw new InputError(
      'bad-date',
      where,
      `${where}: published must be written as 2021-12-31 or 2021-12-31T09:30+01:00.`,
    )
  const given = (name: 'title' | 'url' | 'published' | 'publisher' | 'byline') => {
    const value = stringIn(json, name)
    return value === undefined ? {} : { [name]: value }
  }
  return {
    body,
    html: false,
    ...given('title'),
    ...given('url'),
    ...given('published'),
    ...given('publisher'),
    ...given('byline'),
  }
}
