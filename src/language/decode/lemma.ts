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
/** Every one has it after these, but for a few: lodge, cede, pursue, reiterate, besiege. */
const SILENT_E = /(?:[draeiou]g|[cuv]|[aeiouy]z|[^s]s|[bcdghiklmnprtuv]at|[^e]ed|[^aeiou]id|lin|[^a]ir)$/
const NO_E = /(?:us|bias|combat|format|canvas)$/

/**
 * A verb's lemma by rule where the script leaves the ending of a regular form on it ("vowed"), a silent e where none can
 * be ("contende"), none where one must be ("lodg"), or makes nothing of "-ied" and "-oed" ("vie", "vetoe"); other lemmas
 * as they are.
 */
export function undoEnding(lemma: string, form: string): string {
  const lower = form.toLowerCase()
  const stem = /^(.*[aeiouy].*)(?:ed|ing)$/.exec(lower)?.[1]
  if (stem === undefined || stem.length < 3) return lemma
  if (lower.endsWith('ied') && [stem, `${stem}e`].includes(lemma) && stem.length > 3)
    return `${stem.slice(0, -1)}y`
  if (lemma === `${stem}e` && (NO_SILENT_E.test(stem) || stem.endsWith('o'))) return stem
  if (lemma === stem && SILENT_E.test(stem) && !NO_E.test(stem)) return `${stem}e`
  return lemma === lower && NO_SILENT_E.test(stem) ? stem : lemma
}
