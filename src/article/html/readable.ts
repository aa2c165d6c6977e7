import { Readability } from '@mozilla/readability'

/** One attribute name for each element: Readability merges attributes, but never loses a name that it knows not. */
const MARK = 'data-readout-'

/** The elements that Readability takes for the article; none when it finds none. It works on a copy: it takes pages apart. */
export function readableElements(document: Document): Set<Element> {
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

const elementsOf = (document: Document): Element[] => [document.body, ...document.body.querySelectorAll('*')]

function parse(document: Document): Element | undefined {
  const reader = new Readability<Element>(document, {
    serializer: node => node as unknown as Element,
    keepClasses: true,
  })
  return reader.parse()?.content ?? undefined
}
