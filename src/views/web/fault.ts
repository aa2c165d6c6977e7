/** Where an error was thrown: files and lines, no words, which may be those of reports or of queries. */
export const placeOf = ({ stack }: Error): string =>
  (stack ?? '')
    .split('\n')
    .filter(line => /^\s+at .*(?:src|dist)[/\\]/.test(line))
    .slice(0, 4)
    .map(line => line.trim())
    .join(' < ')
