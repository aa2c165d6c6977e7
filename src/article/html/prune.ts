import type { Aside } from '../types.ts'
import { type PageBlock, pageBlocks, visibleText } from './blocks.ts'
import { sectionKind } from './sections.ts'
import { proseIn } from './select.ts'
import { builtInKind, type JunkKind, namedKind } from './vocabulary.ts'

/**
 * An element named like junk is junk only when it is small: class names lie, and wrappers carry them too. It may hold
 * this share of the page's prose; on a short page somewhat more, up to so many characters. In a script whose sentences
 * we cannot tell there is no prose, and the share of all words counts.
 */
const ALLOWED = { share: 0.2, least: 400, shareOfShort: 0.4, shareOfWords: 0.3 }
/** A notice that speaks of cookies may be longer than many a report. */
const SHARE_OF_NOTICE = 0.8
/** A byline or a caption is no longer than this, in characters. */
const LONGEST: Readonly<Partial<Record<JunkKind, number>>> = {
  byline: 200,
  'image-credit': 500,
  'section-links': 600,
  'author-bio': 1200,
}
const SHOWN = 300
/** Elements that class names are trusted on; a paragraph or a heading is judged by its words. */
const BOX = new Set('div section aside ul ol dl span figure header footer form table details a'.split(' '))

/** Takes out of the page what by tag, role, name or words is no part of an article, and says what that was. */
export function prune(body: Element, shown: readonly PageBlock[]): Aside[] {
  const aside = shown.filter(isCookieNotice).map(({ element, text }) => {
    element.remove()
    return { kind: 'notice', text: shortened(text) }
  })
  const prose = proseIn(shown)
  visit(body, {
    aside,
    allowed: Math.max(ALLOWED.share * prose, Math.min(ALLOWED.least, ALLOWED.shareOfShort * prose)),
    allowedNotice: SHARE_OF_NOTICE * prose,
    allowedWords: Math.max(ALLOWED.least, ALLOWED.shareOfWords * unlinkedIn(shown)),
  })
  return aside
}

/** The site speaks of its cookies: outside of the article, to the reader, and nobody is quoted. */
const isCookieNotice = ({ element, text, kind }: PageBlock): boolean =>
  (kind === 'paragraph' || kind === 'item') &&
  element.children.length < FEW &&
  /\bcookies?\b/i.test(text) &&
  /\b(?:we|our|us|this (?:web)?site|you (?:agree|consent|accept|continue))\b/i.test(text) &&
  /\b(?:accept|agree|consent|settings|preferences|policy|partners|experience|privacy|technologies)\b/i.test(
    text,
  ) &&
  !/["“”„«»]/.test(text) &&
  element.closest('article, main, h1') === null

/** A paragraph has a handful of elements in it; what has more is a part of the page. */
const FEW = 12

interface Pruning {
  readonly aside: Aside[]
  /** Characters of prose that a piece of junk may hold. */
  readonly allowed: number
  readonly allowedNotice: number
  /** Characters outside of links, prose or not. */
  readonly allowedWords: number
}

function visit(parent: Element, pruning: Pruning): void {
  for (const child of [...parent.children]) {
    const kind = junkKind(child) ?? (isPopup(child) ? 'read-also' : undefined)
    if (kind !== undefined && isJunk(child, kind, pruning)) {
      if (kind !== 'chrome') pruning.aside.push(...shown(child, kind))
      child.remove()
    } else visit(child, pruning)
  }
}

function junkKind(element: Element): JunkKind | undefined {
  const builtIn = builtInKind(element)
  if (builtIn) return builtIn
  if (isSiteHeader(element) || isSiteFooter(element)) return 'chrome'
  return BOX.has(element.localName) ? (namedKind(element) ?? headedKind(element)) : undefined
}

/** A box under a heading that says what it is: `Related`, `About the author`. */
function headedKind(element: Element): JunkKind | undefined {
  const first = element.firstElementChild
  return first && /^h[2-6]$/.test(first.localName)
    ? sectionKind((first.textContent ?? '').trim())?.kind
    : undefined
}

/** A card with several links inside a sentence, shown when the pointer is over a name. */
function isPopup(element: Element): boolean {
  if (element.localName !== 'span' || !element.closest('p')) return false
  const links = element.querySelectorAll('a')
  if (links.length < 2 || [...element.children].some(child => isPopup(child))) return false
  const linked = [...links].reduce((sum, link) => sum + (link.textContent ?? '').length, 0)
  const length = (element.textContent ?? '').trim().length
  return length >= POPUP && linked >= 0.95 * length
}

/** Shortest pop-up card, in characters. */
const POPUP = 100

/** A header with a menu in it, or one outside of the article that has no headline. */
const isSiteHeader = (element: Element): boolean =>
  element.localName === 'header' && element.closest('article, main') === null && !element.querySelector('h1')

const isSiteFooter = (element: Element): boolean =>
  element.localName === 'footer' && element.closest('article, blockquote') === null

function isJunk(
  element: Element,
  kind: JunkKind,
  { allowed, allowedNotice, allowedWords }: Pruning,
): boolean {
  if (element.querySelector('h1')) return false
  const words = element.textContent ?? ''
  const length = words.length
  const longest = LONGEST[kind]
  if (longest !== undefined && length > longest) return false
  const most = prosePermitted(kind, words, { allowed, allowedNotice })
  const blocks = pageBlocks(element)
  return proseIn(blocks) <= most && (kind === 'notice' || unlinkedIn(blocks) <= allowedWords)
}

function prosePermitted(
  kind: JunkKind,
  words: string,
  { allowed, allowedNotice }: Pick<Pruning, 'allowed' | 'allowedNotice'>,
): number {
  if (kind === 'chrome') return Math.max(allowed, ALLOWED.least)
  return kind === 'notice' && /\bcookies?\b/i.test(words) ? allowedNotice : allowed
}

const unlinkedIn = (blocks: readonly PageBlock[]): number =>
  blocks.reduce((sum, { text, linked }) => sum + text.length * (1 - linked), 0)

function shown(element: Element, kind: JunkKind): Aside[] {
  const text = visibleText(element, ' · ')
  return text === '' ? [] : [{ kind, text: shortened(text) }]
}

const shortened = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text)
