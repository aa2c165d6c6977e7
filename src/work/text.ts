import type { Article } from '../article/types.ts'
import { InputError } from '../base/problem.ts'

/** The article back when its text can be read as one report; throws InputError `no-text` or `too-long` otherwise. */
export function withText(where: string, article: Article): Article {
  const { text } = article
  if (text.trim() === '')
    throw new InputError(
      'no-text',
      where,
      `${where} holds no text of a report. Save the text itself and read that.`,
    )
  if (text.length > LONGEST)
    throw new InputError(
      'too-long',
      where,
      `${where} holds ${text.length.toLocaleString('en')} characters, too many for one report (${LONGEST.toLocaleString('en')} at most). Cut it into single reports.`,
    )
  return article
}

/** Longest text that is read as one report, UTF-16 code units: some 300,000 words, a minute or two of work. */
const LONGEST = 2_000_000
