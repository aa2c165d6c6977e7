import { InputError } from '../base/problem.ts'
import type { LIMITS } from './limits.ts'
import { tooLarge } from './sniff.ts'
import type { SourceItem } from './types.ts'

const AGENT = 'Readout/0.1 (news reports to records; reads one page at a time)'

/** Fetches a page: redirects by hand and few, the body counted after decompression, all within one time limit. */
export async function fetchPage(where: string, limits: typeof LIMITS): Promise<SourceItem> {
  const signal = AbortSignal.timeout(limits.timeoutMs)
  try {
    const { response, url } = await follow(where, limits.maxRedirects, signal)
    if (!response.ok) throw httpStatus(where, response.status)
    const bytes = await readBody(response, where, limits.maxBytes)
    const type = response.headers.get('content-type') ?? ''
    const mediaType = type.split(';')[0]?.trim().toLowerCase()
    const charset = /charset\s*=\s*"?([\w-]+)/i.exec(type)?.[1]
    return { origin: where, url, bytes, ...(mediaType && { mediaType }), ...(charset && { charset }) }
  } catch (error) {
    throw asInputError(where, error, limits.timeoutMs)
  }
}

async function follow(
  where: string,
  redirects: number,
  signal: AbortSignal,
): Promise<{ response: Response; url: string }> {
  let url = where
  for (let hop = 0; hop <= redirects; hop++) {
    const response = await fetch(checked(url, where), {
      redirect: 'manual',
      signal,
      headers: { 'user-agent': AGENT, accept: 'text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5' },
    })
    const location = response.headers.get('location')
    if (response.status < 300 || response.status >= 400 || location === null) return { response, url }
    await response.body?.cancel()
    url = new URL(location, url).href
  }
  throw new InputError(
    'too-many-redirects',
    where,
    `${where} redirects more than ${redirects} times. Read the final address.`,
  )
}

function checked(url: string, where: string): URL {
  const parsed = URL.parse(url)
  if (parsed && (parsed.protocol === 'http:' || parsed.protocol === 'https:')) return parsed
  throw new InputError(
    'bad-url',
    where,
    `${where} ${url === where ? 'is no valid address' : `leads to ${url}`}: only http and https are read.`,
  )
}

async function readBody(response: Response, where: string, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > maxBytes) throw tooLarge(where, maxBytes)
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

const httpStatus = (where: string, status: number): InputError =>
  new InputError(
    'http-status',
    where,
    `${where} answered ${status}. Open it in a browser; a saved page can be read as a file.`,
  )

function asInputError(where: string, error: unknown, timeoutMs: number): InputError {
  if (error instanceof InputError) return error
  const name = (error as { name?: string }).name
  if (name === 'TimeoutError' || name === 'AbortError')
    return new InputError(
      'timed-out',
      where,
      `${where} did not answer within ${timeoutMs / 1000} seconds. Try again later.`,
    )
  const cause = (error as { cause?: { code?: string; message?: string } }).cause
  return new InputError(
    'network',
    where,
    `${where} cannot be reached (${cause?.code ?? cause?.message ?? String(error)}).`,
  )
}
