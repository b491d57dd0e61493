// What a signed-in person does with their own account: see it, keep drafts.
import type { OutputOf } from '#base/act.ts'
import { ok } from '#base/result.ts'
import type { SubjectKey } from '#platform/sealed.ts'
import { type Act, permitted } from '../act.ts'
import { draft, dropDraft, me, saveDraft } from '../contract.ts'
import { places, reachOf } from '../policy.ts'
import * as accounts from '../store/accounts.ts'
import * as own from '../store/own.ts'
import { keyOfSubject } from '../subject-keys.ts'

export const whoAmI = permitted(me, async (act) => {
  const { actor } = act
  const rows = await accounts.membershipsOf(act.sql, actor.accountId)
  const row = rows.find((membership) => membership.centre_id === actor.centreId)!
  const centre = (await accounts.centres(act.sql)).find((one) => one.id === actor.centreId)!
  const answer: OutputOf<typeof me> = {
    accountId: actor.accountId,
    staffId: actor.staffId,
    name: { lastName: row.last_name, firstName: row.first_name, middleName: row.middle_name },
    login: row.login,
    roles: [...actor.roles],
    centre: { id: centre.id, name: centre.name, timeZone: centre.time_zone, isDemo: centre.is_demo },
    today: act.today,
    mustChangePassword: actor.mustChangePassword,
    places: Object.entries(places)
      .filter(([, name]) => reachOf(actor.roles, name) !== null)
      .map(([place]) => place),
    mayRecord: reachOf(actor.roles, 'services.record') !== null,
    mayRegister: reachOf(actor.roles, 'families.registerChild') !== null,
  }
  return ok(answer)
})

// Drafts hold what a person typed about a child: they lie sealed under a key of the account.
const accountKey = (act: Act): Promise<SubjectKey> => keyOfSubject(act, act.actor.accountId)

export const readDraft = permitted(draft, async (act, input) => {
  const row = await own.draftBy(act.sql, act.actor.accountId, input.place)
  if (!row) return ok({ body: null, at: null })
  return ok({ body: act.seal.open(await accountKey(act), 'draft.body', row.body), at: row.at })
})

export const keepDraft = permitted(saveDraft, async (act, input) => {
  const body = act.seal.seal(await accountKey(act), 'draft.body', input.body)
  await own.putDraft(act.sql, { accountId: act.actor.accountId, place: input.place, body })
  return ok({})
})

export const forgetDraft = permitted(dropDraft, async (act, input) => {
  await own.dropDraft(act.sql, act.actor.accountId, input.place)
  return ok({})
})
