/** The order of two texts by their UTF-16 units: the same on every machine, and that of the database's ids and days. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
