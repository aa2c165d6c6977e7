/** The stable addresses of a dossier's pages. */
export function urlsOf(dossier: string) {
  const base = `/d/${encodeURIComponent(dossier)}`
  return {
    timeline: base,
    entry: (id: string) => `${base}/entry/${encodeURIComponent(id)}`,
    correct: (id: string) => `${base}/entry/${encodeURIComponent(id)}/correct`,
    write: `${base}/write`,
    name: (name: string) => `${base}/actor/${encodeURIComponent(name)}/name`,
    corrections: `${base}/corrections`,
    report: (id: string) => `${base}/report/${encodeURIComponent(id)}`,
    reports: `${base}/reports`,
    actors: `${base}/actors`,
    actor: (name: string) => `${base}/actor/${encodeURIComponent(name)}`,
    schedule: `${base}/schedule`,
    search: `${base}/search`,
    changes: `${base}/changes`,
    review: `${base}/review`,
    inbox: `${base}/inbox`,
    add: `${base}/add`,
    job: (id: string) => `${base}/job/${encodeURIComponent(id)}`,
    /** The same selection as a file: `json`, `csv`, `ics`, … */
    file: (kind: string, query = '') => `${base}/export.${kind}${query === '' ? '' : `?${query}`}`,
  }
}

export type Urls = ReturnType<typeof urlsOf>

/** A query string of what is set, in the order given; empty for nothing. */
export function queryOf(values: Readonly<Record<string, string | readonly string[] | undefined>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values))
    for (const one of [value ?? []].flat()) if (one !== '') query.append(name, one)
  return query.toString()
}
