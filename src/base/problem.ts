import type { Span } from './span.ts'

/** Something the reader of a record must know: what was left out, or stays open. */
export interface Problem {
  readonly code: string
  readonly message: string
  readonly span?: Span
}

/** An input that cannot be read. The message says what, where and what to do. */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly code: string
  readonly where: string
  constructor(code: string, where: string, message: string) {
    super(message)
    this.code = code
    this.where = where
  }
}
