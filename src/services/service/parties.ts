// Both sides of contracts, as papers say them.
import type { Act } from '#access/act.ts'
import { fullName } from '#base/person-name.ts'
import { formatPhone } from '#families/rules/phone.ts'
import { adultsOfIds, namesOfChildren } from '#families/service/doors.ts'
import type { PaperData } from '#papers/contract.ts'
import { childrenForPapers } from '../store/contracts.ts'

interface Sides {
  readonly id: string
  readonly child_id: string
  readonly adult_id: string
}

/** Child and representative of each contract, as merge fields, by the contract’s id. Three round trips. */
export async function partiesOf(act: Act, contracts: readonly Sides[]): Promise<Map<string, PaperData>> {
  const childIds = [...new Set(contracts.map((one) => one.child_id))]
  const names = await namesOfChildren(act, childIds)
  const children = new Map((await childrenForPapers(act.sql, childIds)).map((row) => [row.id, row]))
  const adults = await adultsOfIds(act, [...new Set(contracts.map((one) => one.adult_id))])
  return new Map(
    contracts.map(({ id, child_id, adult_id }) => {
      const [name, child, adult] = [names.get(child_id), children.get(child_id), adults.get(adult_id)]
      return [
        id,
        {
          child: name ? fullName(name) : '',
          ...(child?.sex && { childSex: child.sex }),
          childBirth: child?.birth_date ?? '',
          representative: adult ? fullName(adult.name) : '',
          representativePhone: (adult?.phones ?? []).map(formatPhone).join(', '),
        },
      ]
    }),
  )
}
