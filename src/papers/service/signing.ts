// Agreements to sign on the screen. Whose id it is, and who may say so, is known to the module that asks. Source: 63-ФЗ, art. 6 and 9.
import type { Act } from '#access/act.ts'
import type { LocalDate } from '#base/local-date.ts'
import * as store from '../store/agreements.ts'

/** Since when each of these people may sign on the screen; without those who may not. */
export const agreementsOf = async (act: Act, signerIds: readonly string[]): Promise<Map<string, LocalDate>> =>
  new Map((await store.standingAgreements(act.sql, signerIds)).map((row) => [row.signer_id, row.agreed_on]))

/** Keeps that somebody agreed on paper; an agreement that stands already stays as it is. */
export const keepAgreement = (act: Act, signerId: string, on: LocalDate): Promise<unknown> =>
  store.agree(act.sql, signerId, on, act.actor.accountId)

/** From this day on they sign on paper again; what was signed stays signed. */
export const endAgreement = (act: Act, signerId: string, on: LocalDate): Promise<unknown> =>
  store.endAgreement(act.sql, signerId, on)
