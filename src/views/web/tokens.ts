import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A token as it is kept: its hash and whose it is, never the token. */
export interface KeptToken {
  readonly id: string
  /** The person's name, which edits record. */
  readonly name: string
  /** SHA-256 of the token, hexadecimal. Tokens are 256 random bits, so that no slow hash is needed. */
  readonly hash: string
  readonly created: string
}

/** The tokens of one data folder. */
export interface Tokens {
  /** Whose a token is; undefined where it is none. */
  owner(token: string): string | undefined
  /** Makes a token for a person. It is told once and not kept. */
  create(name: string, now: string): { id: string; token: string }
  list(): readonly KeptToken[]
  /** Takes a token back; false where there is none of this id. */
  revoke(id: string): boolean
}

/**
 * Opens the tokens in a folder. The file is looked at again when it changes, so that a token made or taken back
 * beside a running server holds at once.
 */
export function openTokens(folder: string): Tokens {
  const path = join(folder, 'tokens.json')
  let seen = -1
  let kept: readonly KeptToken[] = []
  const read = (): readonly KeptToken[] => {
    const changed = changedAt(path)
    if (changed !== seen) kept = changed === 0 ? [] : JSON.parse(readFileSync(path, 'utf8'))
    seen = changed
    return kept
  }
  return {
    list: read,
    owner: token => read().find(one => sameHash(one.hash, hashOf(token)))?.name,
    create(name, now) {
      const token = `rdt_${randomBytes(32).toString('base64url')}`
      const id = randomBytes(4).toString('hex')
      write(path, [...read(), { id, name, hash: hashOf(token), created: now }])
      return { id, token }
    },
    revoke(id) {
      const left = read().filter(one => one.id !== id)
      if (left.length === kept.length) return false
      write(path, left)
      return true
    },
  }
}

/** Written beside and moved into place, readable by the owner alone. */
function write(path: string, tokens: readonly KeptToken[]): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.new`, `${JSON.stringify(tokens, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${path}.new`, path)
}

function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

const sameHash = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
