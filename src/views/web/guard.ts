import type { Context, MiddlewareHandler } from 'hono'
import type { Place, WebEnv } from './env.ts'

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
}

/** Headers that keep other pages out, on every answer. */
export const safeHeaders: MiddlewareHandler<WebEnv> = async (context, next) => {
  await next()
  for (const [name, value] of Object.entries(HEADERS)) context.header(name, value)
}

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i

/** Whether Host names this server: a page of another name that was made to point here (DNS rebinding) is refused. */
export function isOurHost(host: string | undefined, place: Place): boolean {
  if (host === undefined) return false
  if (place.origin !== undefined && host.toLowerCase() === new URL(place.origin).host) return true
  if (place.loopback) return LOOPBACK.test(host)
  // Bound to other addresses without a public one given: the name is not known, and what counts is the token, whose
  // cookie no other name gets.
  return place.origin === undefined || LOOPBACK.test(host)
}

/** Whether a writing request was sent from a page of ours. Browsers say so in Sec-Fetch-Site, all but old ones in Origin. */
export function isOurPage(context: Context): boolean {
  const site = context.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin') return false
  const origin = context.req.header('origin')
  if (origin === undefined) return site === 'same-origin'
  const host = context.req.header('host')
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase()
}

export const isWriting = (method: string): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(method)
