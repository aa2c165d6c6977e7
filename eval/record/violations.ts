import type { ArticleRecord } from '../../src/record/types.ts'

/** What a record must never have: spans that do not slice the text, items without evidence, empty values. */
export function violationsOf(record: ArticleRecord): string[] {
  const length = record.article.text.length
  const found: string[] = []
  const items = {
    contacts: record.contacts,
    statements: record.statements,
    moves: record.moves,
    documents: record.documents,
  }
  for (const [kind, all] of Object.entries(items)) {
    all.forEach((item, index) => {
      const where = `${kind}[${index}]`
      if (item.evidence.length === 0) found.push(`${where}: no evidence`)
      if ('content' in item && item.content.length === 0) found.push(`${where}: no content`)
      if ('trigger' in item && item.trigger.length === 0) found.push(`${where}: no trigger`)
    })
  }
  walk(record, 'record', (value, path) => {
    if (value === null || value === '') found.push(`${path}: empty value`)
    if (isSpan(value) && !(value.start >= 0 && value.start < value.end && value.end <= length)) {
      found.push(`${path}: [${value.start}, ${value.end}) does not slice the text`)
    }
  })
  return found
}

function walk(value: unknown, path: string, visit: (value: unknown, path: string) => void): void {
  visit(value, path)
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`, visit)
}

function isSpan(value: unknown): value is { start: number; end: number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'start' in value &&
    'end' in value &&
    typeof value.start === 'number' &&
    typeof value.end === 'number'
  )
}
