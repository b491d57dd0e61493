import { createHmac } from 'node:crypto'

const key = 'of the floor alone'

export const signatureOf = (text: string): Buffer => createHmac('sha256', key).update(text).digest()

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A signed token, as the floor asks for with each call. */
export function signedToken(): string {
  const text = `${part({ alg: 'HS256' })}.${part({ sub: 7, role: 'specialist' })}`
  return `${text}.${signatureOf(text).toString('base64url')}`
}
