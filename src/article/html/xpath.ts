/** An XPath to an element in the page as parsed: `/html[1]/body[1]/div[2]/p[3]`. */
export function xpathOf(element: Element): string {
  const steps: string[] = []
  for (let at: Element | null = element; at; at = at.parentElement) {
    let position = 1
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling)
      if (before.localName === at.localName) position++
    steps.unshift(`${at.localName}[${position}]`)
  }
  return `/${steps.join('/')}`
}
