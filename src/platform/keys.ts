// The centres' keys: files of mode 0600 in the data directory, or given by the environment. Never in the database.
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CentreId } from './db.ts'
import { type Seal, sealOf } from './sealed.ts'

export interface KeyRing {
  /** The seal of a centre. Throws `KeyMissing` when its key is not here. */
  seal(centre: CentreId): Seal
  /** Makes and stores a key for a new centre; answers it in the form that the recovery sheet prints. */
  create(centre: CentreId): string
  /** The key in the form of the recovery sheet: eight groups of eight hexadecimal digits. */
  recoveryText(centre: CentreId): string
}

export class KeyMissing extends Error {
  override name = 'KeyMissing'
}

/** Keys live in `directory`; `RYADOM_CENTRE_KEY` (64 hexadecimal digits) serves a server whose keys come from outside. */
export function openKeyRing(directory: string, env: Record<string, string | undefined>): KeyRing {
  const seals = new Map<CentreId, Seal>()
  const fileOf = (centre: CentreId): string => join(directory, `${centre}.key`)
  const read = (centre: CentreId): Buffer => {
    const given = env['RYADOM_CENTRE_KEY']
    if (given) return Buffer.from(given, 'hex')
    try {
      return Buffer.from(readFileSync(fileOf(centre), 'utf8').trim(), 'hex')
    } catch {
      throw new KeyMissing(`no key for centre ${centre}`)
    }
  }
  const sheet = (key: Buffer): string => key.toString('hex').toUpperCase().match(/.{8}/g)!.join('-')
  return {
    seal: (centre) => {
      let seal = seals.get(centre)
      if (!seal) seals.set(centre, (seal = sealOf(read(centre))))
      return seal
    },
    create: (centre) => {
      const given = env['RYADOM_CENTRE_KEY']
      const key = given ? Buffer.from(given, 'hex') : randomBytes(32)
      mkdirSync(directory, { recursive: true, mode: 0o700 })
      if (!given) writeFileSync(fileOf(centre), key.toString('hex') + '\n', { mode: 0o600, flag: 'wx' })
      return sheet(key)
    },
    recoveryText: (centre) => sheet(read(centre)),
  }
}
