// Who a row names as its specialist; somebody whom the centre does not know yet is added to its staff.
import type { Act } from '#access/act.ts'
import type { PersonName } from '#base/person-name.ts'
import { add as addStaff, list as listStaff } from '#team/service.ts'
import { type KnownStaff, staffNamed, unnamedSpecialist } from '../translating/service-command.ts'
import { give } from './step.ts'

export interface StaffBook {
  /** The one who is named, else the one who stands for specialists without a name. */
  idOf(name: PersonName | null, post: string): Promise<string>
}

/** The staff as this step sees them. */
export async function staffBook(act: Act): Promise<StaffBook> {
  const team = await listStaff(act, { withFormer: true })
  if (!team.ok) throw new Error('the staff cannot be read')
  const staff: KnownStaff[] = [...team.value.staff]

  async function hire(person: { name: PersonName; post: string }): Promise<string | null> {
    const made = await give(act, addStaff, person)
    if (!made.ok) return null
    staff.push({ id: made.value.staffId, ...person })
    return made.value.staffId
  }

  const unnamed = async (): Promise<string> => {
    const { post, ...name } = unnamedSpecialist
    const id = staffNamed(staff, name, post)?.id ?? (await hire({ name, post }))
    if (!id) throw new Error('nobody stands for specialists without a name')
    return id
  }

  return {
    idOf: async (name, said) => {
      if (!name) return unnamed()
      const post = said || 'специалист'
      const known = staffNamed(staff, name, post)
      return known?.id ?? (await hire({ name, post: post.slice(0, 200) })) ?? unnamed()
    },
  }
}
