import { InputError } from '../../base/problem.ts'
import type { ArticleRecord } from '../../record/types.ts'

/** What a thread says first, when it can be asked. */
export const READY = 'ready'

/** What a reading thread answers to an article. */
export type Answer =
  | { readonly record: ArticleRecord; readonly error?: undefined }
  | { readonly record?: undefined; readonly error: ToldError }

/** An error on its way between threads, which would lose its class. */
export interface ToldError {
  readonly name: string
  readonly message: string
  /** Of an InputError. */
  readonly code?: string
  readonly where?: string
  readonly stack?: string
}

export function toldOf(error: unknown): ToldError {
  if (error instanceof InputError) {
    const { name, message, code, where } = error
    return { name, message, code, where }
  }
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
  return { name, message, ...(stack !== undefined && { stack }) }
}

/** The error as it was thrown, as far as it can be told. */
export function errorFrom({ name, message, code, where, stack }: ToldError): Error {
  if (code !== undefined) return new InputError(code, where ?? '', message)
  const error = new Error(message)
  error.name = name
  if (stack !== undefined) error.stack = stack
  return error
}
