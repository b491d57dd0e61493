// What papers say of the organisation.
import { permitted } from '#access/act.ts'
import { settingValue } from '#access/settings.ts'
import { ok } from '#base/result.ts'
import { organisation, organisationDetails } from '../contract.ts'
import * as store from '../store/papers.ts'

type Details = Readonly<Record<(typeof organisationDetails)[number], string>>

export const show = permitted(organisation, async (act) => {
  const rows = await store.settings(act.sql)
  const said = organisationDetails.map((detail) => [detail, String(settingValue(rows, `papers.${detail}`))])
  return ok({ details: Object.fromEntries(said) as Details })
})
