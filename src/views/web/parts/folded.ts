import { type Child, html } from '../html.ts'
import { type Locale, numeral } from '../when.ts'
import { shortened } from '../words.ts'

/** Characters from which words in a table stand behind their beginning. */
const LONG = 700
/** Characters of that beginning. */
const BEGINNING = 240

/** Words in a table cell; long ones behind their first line, so that a speech does not bury the next account. */
export const folded = (words: string, whole: Child, locale: Locale): Child =>
  isLong(words)
    ? html`<details class="long"><summary>${beginning(words)} <span class="soft small">all ${numeral(words.length, locale)} characters</span></summary>${whole}</details>`
    : whole

/** A value in a table whose words stand beside it: no more of a long one than shows which it is. */
export const beginning = (words: string): string => (isLong(words) ? shortened(words, BEGINNING) : words)

const isLong = (words: string): boolean => words.length > LONG
