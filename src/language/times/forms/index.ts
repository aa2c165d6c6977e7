import { CLOCK_FORMS } from './clocks.ts'
import { DATE_FORMS } from './dates.ts'
import type { Form } from './form.ts'
import { LENGTH_FORMS } from './lengths.ts'
import { RELATIVE_FORMS } from './relative.ts'

/** All forms, in no order: of matches that overlap the longest counts. */
export const FORMS: readonly Form[] = [...CLOCK_FORMS, ...DATE_FORMS, ...RELATIVE_FORMS, ...LENGTH_FORMS]
