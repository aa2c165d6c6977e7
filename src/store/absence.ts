/**
 * Whether an error is the store's or the disk's and may pass: SQLSTATE 08 (connection), 53 (out of disk, memory or
 * connections), 57P (shut down, starting), 58 (system), and their like.
 */
export function isPassing(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: unknown; message?: string }
  return (
    /^(?:(?:08|53|58)...|57P..|E(?:CONN\w+|TIMEDOUT|PIPE|AI_AGAIN|HOSTUNREACH|NETUNREACH|NOSPC|DQUOT|FBIG|IO))$/.test(
      String(code),
    ) ||
    /^Connection terminated|^Client has encountered a connection error|^timeout (?:expired|exceeded)|No space left/.test(
      message,
    )
  )
}

/** Whether a transaction was given up for another one, SQLSTATE 40: done again, it goes through. */
export const isClash = (error: unknown): boolean =>
  /^40...$/.test(String((error as { code?: unknown }).code ?? ''))

/** Whether the database had too little memory for what it was asked. */
export const isOutOfMemory = (error: unknown): boolean => (error as { code?: unknown }).code === '53200'

/** Whether an error says that the disk is full. */
export const isFull = (error: unknown): boolean => {
  const { code = '', message = '' } = error as { code?: unknown; message?: string }
  return /^(?:53100|ENOSPC|EDQUOT|EFBIG)$/.test(String(code)) || /No space left/.test(message)
}
