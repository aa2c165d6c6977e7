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
const NO_SILENT_E = /(?:[aeiou]{2}[dklmnprt]|[lnr]d|[lnr]k|[clnpf]t|r[mn]|mp|[wxy]|sh|ch|ck|ss|ll|ff|tt)$/

/**
 * A verb's lemma by rule where the script leaves the ending of a regular form on it ("vowed") or a silent e where
 * none can be ("contende"); other lemmas as they are.
 */
export function undoEnding(lemma: string, form: string): string {
  const lower = form.toLowerCase()
  const stem = /^(.*[aeiouy].*)(?:ed|ing)$/.exec(lower)?.[1]
  if (stem === undefined || stem.length < 3) return lemma
  if (lemma === `${stem}e` && NO_SILENT_E.test(stem)) return stem
  return lemma === lower && NO_SILENT_E.test(stem) ? stem : lemma
}
