import { isoDate } from '../../base/dates.ts'

/** More dated elements than a day's live blog has. */
const MOST = 1000
/** An entry holds more than its time: at least so many characters. */
const LEAST_TEXT = 40
const ENTRY = new Set(['article', 'section', 'div', 'li'])

/** The entries of a live blog with their times: dated elements that have a dated sibling of the same name. */
export function entryTimes(body: Element): ReadonlyMap<Element, string> {
  const entries = new Map<Element, string>()
  const dated = [...body.querySelectorAll('time[datetime]')].slice(0, MOST)
  const lines = dated.map(time => ancestors(time, body))
  const counts = new Map<Element, Map<string, Set<Element>>>()
  for (const line of lines) for (const element of line) countChild(counts, element)
  dated.forEach((time, index) => {
    const entry = lines[index]?.find(element => hasDatedSibling(counts, element) && holdsText(element))
    const published = isoDate(time.getAttribute('datetime') ?? '')
    if (entry && published !== undefined && !entries.has(entry)) entries.set(entry, published)
  })
  return entries
}

/** From the inside out. */
function ancestors(time: Element, body: Element): Element[] {
  const line: Element[] = []
  for (let at = time.parentElement; at && at !== body; at = at.parentElement) line.push(at)
  return line
}

function countChild(counts: Map<Element, Map<string, Set<Element>>>, element: Element): void {
  const parent = element.parentElement
  if (!parent || !ENTRY.has(element.localName)) return
  const names = counts.get(parent) ?? new Map<string, Set<Element>>()
  counts.set(parent, names)
  names.set(element.localName, (names.get(element.localName) ?? new Set()).add(element))
}

function hasDatedSibling(
  counts: ReadonlyMap<Element, ReadonlyMap<string, ReadonlySet<Element>>>,
  element: Element,
): boolean {
  const parent = element.parentElement
  return parent !== null && (counts.get(parent)?.get(element.localName)?.size ?? 0) > 1
}

const holdsText = (element: Element): boolean => (element.textContent ?? '').trim().length >= LEAST_TEXT
