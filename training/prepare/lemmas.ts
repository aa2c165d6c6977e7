import { applyScript } from '../../src/language/decode/lemma.ts'
import type { TrainWord } from './types.ts'

/** Scripts seen less often are no tags of their own. */
const LEAST = 3
/** Words seen so often, nearly always with one lemma, are looked up instead of guessed. */
const LEAST_KNOWN = 2
const NEARLY = 0.8
/** Classes whose lemma hangs on the case of the form, or is the form. */
const OPEN = new Set(['PROPN', 'NUM', 'PUNCT', 'SYM', 'X'])

/** How a form becomes its lemma, as `applyScript` reads it. */
export function scriptOf(form: string, lemma: string): string {
  const lower = form.toLowerCase()
  if (lemma === lower) return '='
  if (lemma === form) return '^'
  for (const [mark, base] of [
    ['', lower],
    ['~', form],
  ] as const) {
    let shared = 0
    while (shared < base.length && shared < lemma.length && base[shared] === lemma[shared]) shared++
    const script = `${mark}-${base.length - shared}+${lemma.slice(shared)}`
    if (shared >= Math.min(2, base.length - 1) && shared > 0 && applyScript(script, form) === lemma)
      return script
  }
  return `!${lemma}`
}

/** The inventory of scripts, and the lemmas of known words by `UPOS form`. */
export function lemmaTables(words: readonly (TrainWord & { readonly text: string })[]): {
  scripts: string[]
  exceptions: Record<string, string>
} {
  const counts = new Map<string, number>()
  const lemmas = new Map<string, Map<string, number>>()
  for (const word of words) {
    const script = scriptOf(word.text, word.lemma)
    counts.set(script, (counts.get(script) ?? 0) + 1)
    const key = `${word.upos} ${word.text.toLowerCase()}`
    const known = lemmas.get(key) ?? new Map<string, number>()
    known.set(word.lemma, (known.get(word.lemma) ?? 0) + 1)
    if (!OPEN.has(word.upos)) lemmas.set(key, known)
  }
  const scripts = [...counts]
    .filter(([script, count]) => count >= LEAST && !script.startsWith('!'))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([script]) => script)
  return { scripts, exceptions: knownLemmas(lemmas) }
}

function knownLemmas(lemmas: ReadonlyMap<string, ReadonlyMap<string, number>>): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [key, counts] of [...lemmas].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
    const [top] = [...counts].sort((a, b) => b[1] - a[1])
    if (top && total >= LEAST_KNOWN && top[1] >= NEARLY * total) found[key] = top[0]
  }
  return found
}
