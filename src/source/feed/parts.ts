import type { parseFeed } from 'feedsmith'

/** A feed as the parser gives it, told apart by its format. */
export type AnyFeed = ReturnType<typeof parseFeed<string>>
