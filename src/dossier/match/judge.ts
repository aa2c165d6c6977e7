/** From here on two items count as the same. */
export const SAME = 4
