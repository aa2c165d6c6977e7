import { applyScript } from '../../src/language/decode/lemma.ts'
import type { TrainWord } from './types.ts'

/** Scripts seen less often are no tags of their own. */
const LEAST = 3
/** Words seen so often with one lemma only, which their script does not give, become exceptions. */
const LEAST_EXCEPTION = 2

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

/** The inventory of scripts, and lemmas by `UPOS form` for words whose script is too rare to be a tag. */
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
    lemmas.set(key, known)
  }
  const scripts = [...counts]
    .filter(([script, count]) => count >= LEAST && !script.startsWith('!'))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([script]) => script)
  return { scripts, exceptions: exceptionsOf(lemmas, new Set(scripts)) }
}

function exceptionsOf(
  lemmas: ReadonlyMap<string, ReadonlyMap<string, number>>,
  scripts: ReadonlySet<string>,
): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [key, known] of [...lemmas].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const form = key.slice(key.indexOf(' ') + 1)
    const [only] = known
    if (known.size !== 1 || !only) continue
    const [lemma, count] = only
    if (count >= LEAST_EXCEPTION && !scripts.has(scriptOf(form, lemma))) found[key] = lemma
  }
  return found
}
