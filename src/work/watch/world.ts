import { setTimeout } from 'node:timers/promises'
import { type Answer, fetchAnswer } from '../../source/http/index.ts'
import { LIMITS } from '../../source/limits.ts'

/** What watching needs of the world; tests bring their own. */
export interface World {
  /** Milliseconds since 1970. */
  now(): number
  /** From 0 to 1. */
  random(): number
  /** Resolves after some milliseconds, or as soon as the signal ends. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
  /** Sends one request and follows nothing. Throws InputError. */
  ask(url: string, headers: Readonly<Record<string, string>>): Promise<Answer>
}

/** The real world: the clock, chance and the network. */
export function realWorld(limits: { readonly allowPrivate?: boolean }, signal: AbortSignal): World {
  return {
    now: Date.now,
    random: Math.random,
    sleep: (ms, until) => setTimeout(ms, undefined, { signal: until }).catch(() => {}),
    // Redirects are followed by whoever asks: each hop is a request that waits for its turn.
    ask: (url, headers) => fetchAnswer(url, { ...LIMITS, ...limits, maxRedirects: 0, signal }, headers),
  }
}
