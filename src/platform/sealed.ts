// Sealed fields: text that lies in the database encrypted. Each subject (child, adult, family) has its own key, wrapped
// by the centre's key, which lives outside the database. Destroying a subject's key destroys its text in every backup.
// Source: reliability-security.md §4.3. AES-256-GCM; the place of the field is bound to it as additional data.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

const version = 1
const ivBytes = 12
const tagBytes = 16
const keyBytes = 32

/** 32 bytes that open the fields of one subject. Kept in memory only. */
export type SubjectKey = Buffer

function encrypt(key: Buffer, plain: Uint8Array, place: string): Buffer {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(Buffer.from(place))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([Buffer.from([version]), iv, cipher.getAuthTag(), body])
}

function decrypt(key: Buffer, sealed: Buffer, place: string): Buffer {
  if (sealed[0] !== version) throw new Error('sealed by an unknown version')
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + ivBytes))
  decipher.setAAD(Buffer.from(place))
  decipher.setAuthTag(sealed.subarray(1 + ivBytes, 1 + ivBytes + tagBytes))
  return Buffer.concat([decipher.update(sealed.subarray(1 + ivBytes + tagBytes)), decipher.final()])
}

/** The seal of one centre. */
export interface Seal {
  /** A new key of a subject and the form in which it is stored. */
  newKey(subjectId: string): { key: SubjectKey; wrapped: Buffer }
  /** The key of a subject from its stored form. Throws when the centre's key is another one. */
  openKey(subjectId: string, wrapped: Buffer): SubjectKey
  /** `place` is `table.column`; a field moved to another place does not open. */
  seal(key: SubjectKey, place: string, text: string): Buffer
  open(key: SubjectKey, place: string, sealed: Buffer): string
  /** The same for bytes: files. */
  sealBytes(key: SubjectKey, place: string, bytes: Uint8Array): Buffer
  openBytes(key: SubjectKey, place: string, sealed: Buffer): Buffer
  /** Sixteen bytes that are equal for equal text: exact search in sealed fields without opening them. */
  blind(place: string, text: string): Buffer
}

/** `centreKey` is 32 random bytes. */
export function sealOf(centreKey: Buffer): Seal {
  if (centreKey.length !== keyBytes) throw new Error('a centre key has 32 bytes')
  const wrapping = Buffer.from(hkdfSync('sha256', centreKey, '', 'ryadom wrap', keyBytes))
  const blinding = Buffer.from(hkdfSync('sha256', centreKey, '', 'ryadom blind index', keyBytes))
  return {
    newKey: (subjectId) => {
      const key = randomBytes(keyBytes)
      return { key, wrapped: encrypt(wrapping, key, `key|${subjectId}`) }
    },
    openKey: (subjectId, wrapped) => decrypt(wrapping, wrapped, `key|${subjectId}`),
    seal: (key, place, text) => encrypt(key, Buffer.from(text, 'utf8'), place),
    open: (key, place, sealed) => decrypt(key, sealed, place).toString('utf8'),
    sealBytes: (key, place, bytes) => encrypt(key, bytes, place),
    openBytes: (key, place, sealed) => decrypt(key, sealed, place),
    blind: (place, text) =>
      createHmac('sha256', blinding).update(`${place}|${text}`).digest().subarray(0, 16),
  }
}
