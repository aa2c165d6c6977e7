/** Words for made pages: running text that no rule takes for junk. */
export const PROSE = [
  'The foreign ministers of Norway and Chile met in Oslo on Tuesday and spoke about the fishing treaty for two hours.',
  'A spokeswoman said that both delegations had agreed to meet again in Santiago before the end of the year.',
  'Norway wants the quotas to be set for five years, while Chile has proposed to set them anew in each of them.',
  'The treaty was signed in 1998, and it has been changed only once since then, according to the ministry in Oslo.',
  'Neither side wanted to say on Tuesday what would happen if the talks failed before the treaty runs out.',
]

/** A page with a body and what stands in its head. */
export const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`

/** Paragraphs of running text. */
export const paragraphs = (count = PROSE.length): string =>
  PROSE.slice(0, count)
    .map(words => `<p>${words}</p>`)
    .join('\n')
