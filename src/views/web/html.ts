import { html as tagged } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

/** A piece of a page, escaped. */
export type Html = HtmlEscapedString

/** What a template takes: pieces as they are, text and numbers escaped, nothing for the rest. */
export type Child = Html | string | number | boolean | null | undefined | readonly Child[]

/**
 * A template of a page. Everything that is put in is escaped unless it is a piece of a page itself; attributes must
 * stand in double quotes. There is no way to put in markup as text.
 */
export const html = tagged as (strings: TemplateStringsArray, ...values: readonly Child[]) => Html

/** An address that a link may lead to: http, https, or a path of ours; undefined for all else (`javascript:`, `data:`). */
export function safeHref(address: string): string | undefined {
  if (address.startsWith('/') && !address.startsWith('//') && !address.startsWith('/\\')) return address
  const url = URL.parse(address)
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : undefined
}
