import { lostSilentE } from './silent-e.ts'

/**
 * Applies an edit script to a form: `=` the form in lower case, `^` the form as it is, `-N+suffix` cuts N characters
 * and adds a suffix (`~` before it keeps the case), `!word` is the lemma itself.
 */
export function applyScript(script: string, form: string): string {
  if (script === '^') return form
  if (script.startsWith('!')) return script.slice(1)
  const edit = /^(~?)-(\d+)\+(.*)$/.exec(script)
  if (!edit) return form.toLowerCase()
  const base = edit[1] === '~' ? form : form.toLowerCase()
  const kept = base.slice(0, Math.max(0, base.length - Number(edit[2])))
  return kept + (edit[3] ?? '') || base
}

/** No English verb has a silent e after these: contend, detail, vow. */
const NO_SILENT_E =
  /(?:[aeiou]{2}[dklmnprt]|[lnr]d|[lnr]k|[bchlnpf]t|[gmrlw][mn]|mp|rb|[lr]p|s[kp]|[gk]et|[li]ot|[wxy]|sh|ch|ck|ss|ll|ff|tt)$/
/** A consonant that only "-ed" and "-ing" double: rebut. */
const DOUBLED = /(?<!^a|^e|boyco|^bu|^pu)([bdgmnprt])\1$/

/**
 * A verb's lemma by rule where the script leaves the ending of a regular form on it ("vowed"), a silent e where none can
 * be ("contende"), none where one must be ("lodg"), a doubled consonant ("rebutt"), or makes nothing of "-ied" and "-oed" ("vie", "vetoe"); other lemmas
 * as they are.
 */
export function undoEnding(lemma: string, form: string): string {
  const lower = form.toLowerCase()
  const stem = /^(.*[aeiouy].*)(?:ed|ing)$/.exec(lower)?.[1]
  if (stem === undefined || stem.length < 3) return lemma
  if (lower.endsWith('ied') && [stem, `${stem}e`].includes(lemma) && stem.length > 3)
    return `${stem.slice(0, -1)}y`
  if (lemma === `${stem}e` && (NO_SILENT_E.test(stem) || stem.endsWith('o'))) return stem
  if (lemma === stem && DOUBLED.test(stem)) return stem.slice(0, -1)
  if (lemma === stem && lostSilentE(stem)) return `${stem}e`
  return lemma === lower && NO_SILENT_E.test(stem) ? stem : lemma
}
