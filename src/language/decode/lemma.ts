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
