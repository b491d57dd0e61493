import { createHash, randomBytes } from 'node:crypto'

/** A secret of 256 random bits, for a session or a one-time link. The database holds its hash only. */
export const newToken = (): string => randomBytes(32).toString('base64url')

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()
