import { Readability } from '@mozilla/readability'

/** One attribute name for each element: Readability merges attributes, but never loses a name that it knows not. */
const MARK = 'data-readout-'

/**
 * Readability reads the words of an element anew for each element above it: its time grows by elements and characters
 * times their depth. Pages that people read have loads of some ten thousands.
 */
const MOST_LOAD = 300_000
/** So many characters weigh as much as an element. */
const CHARACTERS = 100

/**
 * The elements that Readability takes for the article; none when it finds none, or when the page is too large for it.
 * It works on a copy: it takes pages apart.
 */
export function readableElements(document: Document): Set<Element> {
  if (loadOf(document.body, 1) > MOST_LOAD) return new Set()
  const copy = document.cloneNode(true) as Document
  const originals = elementsOf(document)
  elementsOf(copy).forEach((element, index) => {
    element.setAttribute(MARK + index, '')
  })
  const content = parse(copy)
  const found = new Set<Element>()
  if (!content) return found
  for (const element of [content, ...content.querySelectorAll('*')])
    for (const { name } of element.attributes) {
      const original = name.startsWith(MARK) ? originals[Number(name.slice(MARK.length))] : undefined
      if (original) found.add(original)
    }
  return found
}

function loadOf(element: Element, depth: number): number {
  let load = depth
  for (const child of element.childNodes) {
    if (child.nodeType === 3) load += (depth * (child.textContent ?? '').length) / CHARACTERS
    else if (child.nodeType === 1) load += loadOf(child as Element, depth + 1)
  }
  return load
}

const elementsOf = (document: Document): Element[] => [document.body, ...document.body.querySelectorAll('*')]

function parse(document: Document): Element | undefined {
  const reader = new Readability<Element>(document, {
    serializer: node => node as unknown as Element,
    keepClasses: true,
  })
  try {
    return reader.parse()?.content ?? undefined
  } catch {
    // It trips over its own feet on some broken documents; the densest part of the page is read then.
    return undefined
  }
}
