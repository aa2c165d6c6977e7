import { edtfOf } from '../../language/times/edtf.ts'
import type { Found } from '../parts/found.ts'
import type { Contact } from '../types.ts'
import type { ContactMention } from './types.ts'

/** When a contact was, is or will be, as far as its mentions tell. */
export interface When {
  readonly start?: Found<string>
  readonly clock?: Found<NonNullable<Contact['clock']>>
}

/** The most precise start among the mentions; a clock time without a day only where no day is known at all. */
export function whenOf(mentions: readonly ContactMention[]): When {
  const starts: Found<string>[] = []
  let clock: When['clock']
  for (const { time } of mentions) {
    if (!time) continue
    const read = edtfOf(time.value)
    if (read.edtf !== undefined) starts.push({ ...time, value: read.edtf, known: read.known })
    else if (read.clock && !clock) clock = { ...time, value: read.clock }
  }
  const start = starts.sort((a, b) => b.value.length - a.value.length)[0]
  return { ...(start && { start }), ...(!start && clock && { clock }) }
}
