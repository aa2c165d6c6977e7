import type { Article } from '../../article/types.ts'
import { countryOfSeat } from '../../base/geo/index.ts'
import { nationOf } from './scene.ts'

/**
 * The country whose own office publishes the article ("The White House", "Ministry of Foreign Affairs of Japan"), as
 * publisher or above the text: ISO alpha-3. There "the President" is that country's. A reporter's byline is no office.
 */
export function houseOf({ publisher, byline, aside }: Article): string | undefined {
  const heads = aside.filter(one => one.kind === 'byline').map(one => one.text)
  for (const words of [publisher, byline, ...heads]) {
    const code = words === undefined ? undefined : officeOf(words.replace(/\s+/g, ' ').trim())
    if (code !== undefined) return code
  }
  return undefined
}

const OFFICE = /\b(?:ministry|department|office|embassy|government|presidency|chancellery|cabinet)\b/i

function officeOf(words: string): string | undefined {
  const name = words.replace(/^the /i, '')
  const seat = countryOfSeat(name)
  if (seat !== undefined || !OFFICE.test(name) || /^by\b/i.test(name)) return seat
  const last = / of (?:the )?(.+)$/i.exec(name)?.[1] ?? ''
  const first = name.split(' ').map(word => word.replace(/['’]s$/, ''))
  return (
    nationOf(first.slice(0, 2).join(' ')) ??
    nationOf(first[0] ?? '') ??
    nationOf(last.split(' of ').at(-1) ?? '')
  )
}
