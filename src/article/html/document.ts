import { parseHTML } from 'linkedom'
import { limitTags } from './limit.ts'

/** A page as a document whose `body` holds all that is shown; deep, endless and broken markup is made harmless. */
export function openDocument(html: string): Document {
  const limited = limitTags(html)
  const whole = parse(limited)
  // linkedom wants an `html` element to hang a fragment on.
  const page =
    whole.documentElement?.localName === 'html'
      ? whole
      : parse(`<!doctype html><html><head></head><body>${limited}`)
  fillBody(page)
  lowerAttributes(page)
  return page
}

const parse = (html: string): Document => parseHTML(html).document as unknown as Document

/** linkedom leaves what stands outside of `head` and `body` where it is. */
function fillBody(page: Document): void {
  const { head, body, documentElement: root } = page
  let seenBody = false
  for (const child of [...root.childNodes]) {
    if (child === head) continue
    if (child === body) seenBody = true
    else if (seenBody) body.append(child)
  }
  for (const child of [...page.childNodes])
    if (child !== root && child.nodeType !== DOCTYPE) body.append(child)
  const before = [...root.childNodes].filter(child => child !== head && child !== body)
  body.prepend(...before)
}

const DOCTYPE = 10

/** Old pages write `CLASS=`; linkedom keeps it so, and nobody would find it. */
function lowerAttributes(page: Document): void {
  for (const element of page.querySelectorAll('*'))
    for (const { name, value } of [...element.attributes]) {
      if (!/[A-Z]/.test(name)) continue
      element.removeAttribute(name)
      if (!element.hasAttribute(name.toLowerCase())) element.setAttribute(name.toLowerCase(), value)
    }
}
