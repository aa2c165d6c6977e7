import type { Context } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import { COOKIE } from '../access.ts'
import type { WebEnv } from '../env.ts'
import { html } from '../html.ts'
import { showPage } from '../layout.ts'

/** The form that takes a token. */
export function signInPage(context: Context<WebEnv>, wrong = false): Promise<Response> {
  return showPage(
    context,
    {
      title: 'Sign in',
      isForm: true,
      body: html`<h1>Sign in</h1><p class="lede">This Readout asks for a token. Whoever runs it makes one with <code>readout token NAME</code>.</p>
${wrong && html`<p class="note bad" role="alert">This token is not known. It may have been taken back.</p>`}
<form method="post" action="/sign-in"><div class="field"><label for="token">Token</label><input id="token" name="token" type="password" autocomplete="current-password" required maxlength="200"></div><button type="submit">Sign in</button></form>`,
    },
    wrong ? 403 : 200,
  )
}

/** Takes a token and keeps it in a cookie that scripts and other sites cannot use. */
export async function signIn(context: Context<WebEnv>): Promise<Response> {
  const { token } = await context.req.parseBody()
  const { access, place } = context.get('web')
  if (typeof token !== 'string' || access.tokens.owner(token.trim()) === undefined)
    return signInPage(context, true)
  setCookie(context, COOKIE, token.trim(), {
    httpOnly: true,
    sameSite: 'Strict',
    secure: place.origin?.startsWith('https:') === true,
    path: '/',
    maxAge: 60 * 60 * 24 * 90,
  })
  return context.redirect('/', 303)
}

export async function signOut(context: Context<WebEnv>): Promise<Response> {
  deleteCookie(context, COOKIE, { path: '/' })
  return context.redirect('/', 303)
}
