// Sealed fields: text that lies in the database encrypted. Each subject (child, adult, family) has its own key, wrapped
// by the centre's key, which lives outside the database. Destroying a subject's key destroys its text in every backup.
// Source: reliability-security.md §4.3. AES-256-GCM; the place of the field is bound to it as additional data.
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'

const version = 1
const ivBytes = 12
const tagBytes = 16
const keyBytes = 32

const algorithm = 'aes-256-gcm'
const wholeTag = { authTagLength: tagBytes }

/**
 * What opens the fields of one subject: 32 bytes, kept in memory only. Cost: opening a field takes 4 µs; given as a Buffer, the
 * same key would be set up anew for each field, 20 µs.
 */
export type SubjectKey = KeyObject

function encrypt(key: KeyObject, plain: Uint8Array, place: string): Buffer {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv(algorithm, key, iv, wholeTag)
  cipher.setAAD(Buffer.from(place))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([Buffer.from([version]), iv, cipher.getAuthTag(), body])
}

function decrypt(key: KeyObject, sealed: Buffer, place: string): Buffer {
  if (sealed[0] !== version) throw new Error('sealed by an unknown version')
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(1, 1 + ivBytes), wholeTag)
  decipher.setAAD(Buffer.from(place))
  decipher.setAuthTag(sealed.subarray(1 + ivBytes, 1 + ivBytes + tagBytes))
  const plain = decipher.update(sealed.subarray(1 + ivBytes + tagBytes))
  decipher.final() // checks the tag; in this mode nothing is left to come
  return plain
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
  const wrapping = createSecretKey(Buffer.from(hkdfSync('sha256', centreKey, '', 'ryadom wrap', keyBytes)))
  const blinding = Buffer.from(hkdfSync('sha256', centreKey, '', 'ryadom blind index', keyBytes))
  return {
    newKey: (subjectId) => {
      const bytes = randomBytes(keyBytes)
      return { key: createSecretKey(bytes), wrapped: encrypt(wrapping, bytes, `key|${subjectId}`) }
    },
    openKey: (subjectId, wrapped) => createSecretKey(decrypt(wrapping, wrapped, `key|${subjectId}`)),
    seal: (key, place, text) => encrypt(key, Buffer.from(text, 'utf8'), place),
    open: (key, place, sealed) => decrypt(key, sealed, place).toString('utf8'),
    sealBytes: (key, place, bytes) => encrypt(key, bytes, place),
    openBytes: (key, place, sealed) => decrypt(key, sealed, place),
    blind: (place, text) =>
      createHmac('sha256', blinding).update(`${place}|${text}`).digest().subarray(0, 16),
  }
}
