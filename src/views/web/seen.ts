import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { changeCount } from '../../store/queries/find.ts'
import type { WebEnv } from './env.ts'
import { urlsOf } from './urls.ts'

const COOKIE = 'seen'

/** How much has changed since a person last looked at the changes; undefined for those who never have. */
export async function newsFor(context: Context<WebEnv>, dossier: string): Promise<number | undefined> {
  const seen = Number(getCookie(context, COOKIE))
  if (!Number.isInteger(seen) || seen <= 0) return undefined
  return (await changeCount(context.get('web').office.store.db, dossier, seen)).count
}

/** Remembers that a person has seen a dossier's changes up to one; kept by the browser, for this dossier alone. */
export function markSeen(context: Context<WebEnv>, dossier: string, last: number): void {
  setCookie(context, COOKIE, String(last), {
    path: urlsOf(dossier).timeline,
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: 60 * 60 * 24 * 400,
  })
}
