/**
 * What the pages do beyond reading, where scripts run; nothing of it is needed to read, add or correct. The functions
 * are sent to the browser as they stand here, without their types, so that each uses only what is in it.
 */
export const clientScript = (): string => {
  const parts = [showOwnTimes, linkEvidence, takeWords, followJob, moveByKeys]
  return parts.map(part => `(${part})();`).join('\n')
}

/** Puts the reader's own clock beside instants, where it is another than the report's and UTC. */
function showOwnTimes(): void {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-instant]')) {
    const instant = new Date(time.dataset.instant ?? '')
    if (Number.isNaN(instant.getTime())) continue
    const clock = instant.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' })
    if (instant.getTimezoneOffset() === 0) continue
    const own = document.createElement('span')
    own.className = 'own'
    own.textContent = `${clock} your time`
    own.title = `${instant.toLocaleString()} in ${zone}`
    time.append(own)
  }
}

/** Hovering or focusing an item of the list shows its words in the text, and the other way round. */
function linkEvidence(): void {
  const parts = document.querySelectorAll<HTMLElement>('[data-items]')
  if (parts.length === 0) return
  const show = (ids: string | undefined): void => {
    const wanted = new Set(ids?.split(' ') ?? [])
    for (const part of parts)
      part.classList.toggle(
        'lit',
        (part.dataset.items ?? '').split(' ').some(id => wanted.has(id)),
      )
  }
  for (const part of parts) {
    part.addEventListener('mouseenter', () => show(part.dataset.items))
    part.addEventListener('mouseleave', () => show(undefined))
    part.addEventListener('focusin', () => show(part.dataset.items))
    part.addEventListener('focusout', () => show(undefined))
  }
}

/** Puts words that are marked in a report's text into the form that makes an entry of them, with their place. */
function takeWords(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-words]')
  const text = document.querySelector<HTMLElement>('.text')
  const [box, place] = [form?.querySelector('textarea'), form?.querySelector<HTMLInputElement>('[name="at"]')]
  if (!form || !text || !box || !place) return
  document.addEventListener('selectionchange', () => {
    const marked = document.getSelection()
    if (!marked || marked.isCollapsed || marked.rangeCount === 0) return
    const range = marked.getRangeAt(0)
    if (!text.contains(range.commonAncestorContainer)) return
    const before = document.createRange()
    before.selectNodeContents(text)
    before.setEnd(range.startContainer, range.startOffset)
    box.value = range.toString()
    place.value = String(before.toString().length)
    const details = form.closest('details')
    if (details) details.open = true
  })
}

/** Renews the progress of reports being read without loading the page anew. */
function followJob(): void {
  const job = document.querySelector<HTMLElement>('[data-job]')
  if (!job) return
  const renew = async (): Promise<void> => {
    const answer = await fetch(location.href, { headers: { accept: 'text/html', 'x-renew': '1' } })
    if (!answer.ok) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const next = page.querySelector<HTMLElement>('[data-job]')
    // A page that only told that it grows is shown anew once all is read.
    if (!next) return location.reload()
    job.replaceChildren(...next.childNodes)
    job.dataset.job = next.dataset.job ?? ''
    if (job.dataset.job === 'running') setTimeout(() => void renew(), 800)
  }
  if (job.dataset.job === 'running') setTimeout(() => void renew(), 800)
}

/** `j` and `k` go to the next and the last entry of a list, `c` confirms and `e` corrects it where that can be done, `/` to the search. */
function moveByKeys(): void {
  for (const told of document.querySelectorAll<HTMLElement>('[data-keys]')) told.hidden = false
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main [data-entry]')]
  const at = (target: Element | null): number => {
    const own = target?.closest('li')?.querySelector<HTMLAnchorElement>('[data-entry]')
    return Math.max(links.indexOf(target as HTMLAnchorElement), own ? links.indexOf(own) : -1)
  }
  document.addEventListener('keydown', event => {
    const target = event.target as HTMLElement
    if (event.altKey || event.ctrlKey || event.metaKey || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
      return
    const item = target.closest('li')
    if (event.key === '/') {
      event.preventDefault()
      document.querySelector<HTMLInputElement>('header input[type="search"]')?.focus()
    }
    const form = item?.querySelector<HTMLFormElement>('form:has(input[value="confirm"])')
    const way = item?.querySelector<HTMLAnchorElement>('a[data-correct]')
    if ((event.key === 'c' && form) || (event.key === 'e' && way))
      sessionStorage.setItem('readout-place', `${at(item)} ${location.pathname}`)
    if (event.key === 'c') form?.requestSubmit()
    if (event.key === 'e') way?.click()
    if (event.key === 'j') links[at(target) + 1]?.focus()
    if (event.key === 'k') links[Math.max(at(target) - 1, 0)]?.focus()
  })
  // Whoever has confirmed or corrected one goes on where that was: the next one stands there now.
  const [place, path] = (sessionStorage.getItem('readout-place') ?? '').split(' ')
  if (path !== location.pathname || links.length === 0) return
  sessionStorage.removeItem('readout-place')
  links[Math.min(Number(place), links.length - 1)]?.focus()
}
