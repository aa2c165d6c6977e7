import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Tokens } from './tokens.ts'

/** Who may read: all on this machine; holders of a token; all, except whole texts. */
export type Openness = 'loopback' | 'token' | 'public'

/** Who asks, and what they may do. */
export interface Visitor {
  /** The name that edits record; undefined for a stranger. */
  readonly name?: string
  /** How they are known: `form` requests rest on a cookie or on this machine and need a same-origin check. */
  readonly by: 'token' | 'cookie' | 'machine' | 'nobody'
  readonly mayRead: boolean
  /** Whole texts are others' copyright. */
  readonly mayReadTexts: boolean
  readonly mayWrite: boolean
}

export const COOKIE = 'readout'

export interface AccessRules {
  readonly openness: Openness
  readonly tokens: Tokens
  /** The name of whoever uses the machine that the server runs on. */
  readonly me: string
}

/** Who sends a request. A token that is none makes a stranger, on loopback too. */
export function visitorOf(context: Context, rules: AccessRules): Visitor {
  const header = context.req.header('authorization')
  if (header !== undefined) return byHeader(rules, header)
  const cookie = getCookie(context, COOKIE)
  const known = cookie === undefined ? undefined : holder(rules, cookie, 'cookie')
  if (known?.name !== undefined) return known
  if (rules.openness === 'loopback')
    return { name: rules.me, by: 'machine', mayRead: true, mayReadTexts: true, mayWrite: true }
  return { by: 'nobody', mayRead: rules.openness === 'public', mayReadTexts: false, mayWrite: false }
}

function holder(rules: AccessRules, token: string, by: 'token' | 'cookie'): Visitor {
  const name = token === '' ? undefined : rules.tokens.owner(token)
  if (name !== undefined) return { name, by, mayRead: true, mayReadTexts: true, mayWrite: true }
  return { by: 'nobody', mayRead: rules.openness === 'public', mayReadTexts: false, mayWrite: false }
}

/**
 * The holder of the token in a header: `Bearer`, or the password of `Basic`, which is all that calendar programs can
 * send. Browsers repeat a Basic login by themselves, also for a form on another site: it reads and never writes.
 */
function byHeader(rules: AccessRules, header: string): Visitor {
  const [, scheme = '', value = ''] = /^(\w+)\s+(\S+)$/.exec(header.trim()) ?? []
  if (scheme.toLowerCase() === 'bearer') return holder(rules, value, 'token')
  if (scheme.toLowerCase() !== 'basic') return holder(rules, '', 'token')
  const plain = Buffer.from(value, 'base64').toString('utf8')
  return { ...holder(rules, plain.slice(plain.indexOf(':') + 1), 'token'), mayWrite: false }
}
