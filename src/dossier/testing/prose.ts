const WORDS = (
  'minister envoy treaty border army talks harvest bridge election budget harbour railway winter market council paper ' +
  'speech visit agreement protest strike factory river school hospital airport museum island forest engine camera'
).split(' ')
/** Words without sense, a text of its own for every seed. */
export function prose(seed: number, length = 120): string {
  let state = seed * 7919 + 17
  return Array.from({ length }, () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return `${WORDS[state % WORDS.length]}${state % 13}`
  }).join(' ')
}
