// The four usual ways to give a service, each of which is three axes of the record at once.
import type { NewRecord } from '../contract.ts'

export type Where = 'athome' | 'brigade' | 'centre' | 'remote'
export type WhereAxes = Pick<NewRecord, 'form' | 'place' | 'technology'>

const axes: Readonly<Record<Where, WhereAxes>> = {
  athome: { form: 'home', place: 'home', technology: 'homeCentre' },
  brigade: { form: 'home', place: 'home', technology: 'mobileCentre' },
  centre: { form: 'semiStationary', place: 'room', technology: 'room' },
  remote: { form: 'home', place: 'remote', technology: 'homeCentre' },
}

/** Form, place and technology of a usual way: «выезд бригады» is at home by law, at the child's home, by the mobile centre. */
export const axesOf = (where: Where): WhereAxes => axes[where]

/** The usual way that these three axes make; `other` where they make none of the four. */
export function whereOf({ form, place, technology }: WhereAxes): Where | 'other' {
  const found = Object.entries(axes).find(
    ([, usual]) => usual.form === form && usual.place === place && usual.technology === technology,
  )
  return (found?.[0] as Where | undefined) ?? 'other'
}
