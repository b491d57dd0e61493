// Makes children and services in a test's centre through the program's own acts.
import { randomUUID } from 'node:crypto'
import type { Actor } from '#access/act.ts'
import type { Program } from '#access/program.ts'
import { localDate } from '#base/local-date.ts'
import type { registerChild } from '#families/contract.ts'
import { register } from '#families/service/register.ts'
import type { recordService } from '#services/contract.ts'
import { add as addToCatalogue } from '#services/service/catalogue.ts'
import { record } from '#services/service/record.ts'
import { add as addToStaff, staffOfIds } from '#team/service.ts'
import type { z } from 'zod'
import { command, good, ownCommand } from './centre.ts'

type ChildInput = z.input<typeof registerChild.input>
type RecordInput = z.input<typeof recordService.input>

export interface Place {
  readonly program: Program
  readonly head: Actor
}

/** Registers a child. What is not given is ordinary. */
export const child = async (
  { program, head }: Place,
  given: Partial<ChildInput> & { readonly surname: string },
): Promise<{ childId: string; familyId: string; adultIds: string[] }> => {
  const { surname, ...input } = given
  const whole = {
    name: { lastName: surname, firstName: 'Лев', middleName: '' },
    birthDate: localDate('2015-05-05'),
    enrolledOn: localDate('2020-01-01'),
    ...input,
  }
  return good(await command(program, head, register, whole))
}

/** A member of staff and a service of the catalogue, to record with. */
export const workshop = async ({ program, head }: Place): Promise<{ staffId: string; serviceId: string }> => {
  const person = {
    name: { lastName: 'Коваленко', firstName: 'Анна', middleName: 'Викторовна' },
    post: 'логопед',
  }
  const { staffId } = good(await command(program, head, addToStaff, person))
  const item = { name: `Занятие ${randomUUID().slice(0, 8)}`, type: 'pedagogical' as const }
  const { itemId } = good(await command(program, head, addToCatalogue, item))
  return { staffId, serviceId: itemId }
}

/** Records a service; answers its id. What is not given is a home visit of 45 minutes. */
export const serve = async (
  { program, head }: Place,
  given: Partial<RecordInput> & Pick<RecordInput, 'childId' | 'serviceId' | 'staffId' | 'day'>,
): Promise<string> => {
  const whole = {
    recordId: randomUUID(),
    minutes: 45,
    form: 'home' as const,
    place: 'home' as const,
    technology: 'homeCentre' as const,
    ...given,
  }
  return good(await ownCommand(program, head, record, whole)).recordId
}

/** Who the staff are, for the tests of modules that stand beside the team. */
export const staffOf = staffOfIds
