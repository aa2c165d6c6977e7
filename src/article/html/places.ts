/** Where the elements of a page stand, in the page as it was before anything was taken out of it. */
export interface Places {
  /** `/html[1]/body[1]/div[2]/p[3]`; `/` for an element that the page does not have. */
  pathOf(element: Element): string
}

interface Place {
  readonly above: Element | undefined
  readonly step: string
}

/** Notes the place of each element under `body`, in one pass. */
export function placesOf(body: Element): Places {
  const places = new Map<Element, Place>([[body, { above: undefined, step: '/html[1]/body[1]' }]])
  note(body, places)
  return { pathOf: element => pathOf(element, places) }
}

function note(parent: Element, places: Map<Element, Place>): void {
  const seen = new Map<string, number>()
  for (const child of parent.children) {
    const name = child.localName
    const position = (seen.get(name) ?? 0) + 1
    seen.set(name, position)
    places.set(child, { above: parent, step: `/${name}[${position}]` })
    note(child, places)
  }
}

function pathOf(element: Element, places: ReadonlyMap<Element, Place>): string {
  let path = ''
  for (let at: Element | undefined = element; at !== undefined; ) {
    const place: Place | undefined = places.get(at)
    if (!place) return '/'
    path = place.step + path
    at = place.above
  }
  return path
}
