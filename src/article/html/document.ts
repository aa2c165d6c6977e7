import { parseHTML } from 'linkedom'
import { limitTags } from './limit.ts'

/** A page as a document whose `body` holds all that is shown; deep, endless and broken markup is made harmless. */
export function openDocument(html: string): Document {
  const { document } = parseHTML(withRoot(limitTags(html)))
  const page = document as unknown as Document
  fillBody(page)
  lowerAttributes(page)
  return page
}

/** linkedom wants an `html` element to hang a fragment on. */
const withRoot = (html: string): string =>
  /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`

/** linkedom leaves what stands outside of `head` and `body` where it is. */
function fillBody(page: Document): void {
  const { head, body, documentElement: root } = page
  let seenBody = false
  for (const child of [...root.childNodes]) {
    if (child === head) continue
    if (child === body) seenBody = true
    else if (seenBody) body.append(child)
  }
  const before = [...root.childNodes].filter(child => child !== head && child !== body)
  body.prepend(...before)
}

/** Old pages write `CLASS=`; linkedom keeps it so, and nobody would find it. */
function lowerAttributes(page: Document): void {
  for (const element of page.querySelectorAll('*'))
    for (const { name, value } of [...element.attributes]) {
      if (!/[A-Z]/.test(name)) continue
      element.removeAttribute(name)
      if (!element.hasAttribute(name.toLowerCase())) element.setAttribute(name.toLowerCase(), value)
    }
}
