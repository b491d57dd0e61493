import type { LocalDate } from '#base/local-date.ts'
import { refuse, type Refusal, type Result, ok } from '#base/result.ts'
import type { ArgsOf } from '#client/caller.ts'
import type { registerChild } from '../../contract.ts'
import type { BarrierKind, CategoryKind, Relation, Sex, StatusKind } from '../../words/kinds.ts'
import { kilometres } from './kilometres.ts'

/** As many adults as the form holds; further ones are added on the card. */
export const adultPlaces = [0, 1, 2, 3] as const
export type AdultPlace = (typeof adultPlaces)[number]

type AdultTexts = Record<`adult${AdultPlace}${'LastName' | 'FirstName' | 'MiddleName' | 'Phones'}`, string>
type AdultRelations = Record<`adult${AdultPlace}Relation`, Relation>
type AdultRights = Record<`adult${AdultPlace}IsLegal`, boolean>
type StatusEnds = Record<`${StatusKind}To`, LocalDate | null>

/** An adult of a found family who may represent this child too. */
export interface Representative {
  readonly adultId: string
  readonly name: string
  readonly relation: Relation
  readonly isLegal: boolean
}

/** What the form of a new child holds. Flat, so that a refusal finds its field. */
export interface NewChildValues extends AdultTexts, AdultRelations, AdultRights, StatusEnds {
  readonly lastName: string
  readonly firstName: string
  readonly middleName: string
  readonly birthDate: LocalDate | null
  readonly sex: Sex | ''
  readonly snils: string
  readonly statuses: readonly StatusKind[]
  readonly enrolledOn: LocalDate | null
  readonly enrolmentOrder: string
  /** The family that the child joins; '' is a new one. */
  readonly familyId: string
  readonly isJoining: boolean
  readonly siblingName: string
  readonly representatives: readonly Representative[]
  readonly adults: number
  readonly settlement: string
  readonly distance: string
  readonly address: string
  readonly isAddressHidden: boolean
  readonly categories: readonly CategoryKind[]
  readonly barriers: readonly BarrierKind[]
  readonly circumstances: string
  readonly safety: string
  readonly communication: string
  readonly diagnosis: string
  readonly notes: string
}

const noAdult = (at: AdultPlace) => ({
  [`adult${at}LastName`]: '',
  [`adult${at}FirstName`]: '',
  [`adult${at}MiddleName`]: '',
  [`adult${at}Phones`]: '',
  [`adult${at}Relation`]: at === 1 ? 'father' : 'mother',
  [`adult${at}IsLegal`]: true,
})

export const nothingYet: NewChildValues = {
  lastName: '',
  firstName: '',
  middleName: '',
  birthDate: null,
  sex: '',
  snils: '',
  statuses: [],
  disabledChildTo: null,
  specialNeedsTo: null,
  severeMultipleTo: null,
  palliativeTo: null,
  enrolledOn: null,
  enrolmentOrder: '',
  familyId: '',
  isJoining: false,
  siblingName: '',
  representatives: [],
  adults: 1,
  ...(Object.assign({}, ...adultPlaces.map(noAdult)) as AdultTexts & AdultRelations & AdultRights),
  settlement: '',
  distance: '',
  address: '',
  isAddressHidden: false,
  categories: [],
  barriers: [],
  circumstances: '',
  safety: '',
  communication: '',
  diagnosis: '',
  notes: '',
}

/** The places of adults of whom anything is written. */
export const writtenAdults = (values: NewChildValues): AdultPlace[] =>
  adultPlaces
    .slice(0, values.adults)
    .filter((at) =>
      [values[`adult${at}LastName`], values[`adult${at}FirstName`], values[`adult${at}Phones`]].some(
        (text) => text.trim() !== '',
      ),
    )

const adultOf = (values: NewChildValues, at: AdultPlace) => ({
  name: {
    lastName: values[`adult${at}LastName`],
    firstName: values[`adult${at}FirstName`],
    middleName: values[`adult${at}MiddleName`],
  },
  relation: values[`adult${at}Relation`],
  isLegal: values[`adult${at}IsLegal`],
  phones: values[`adult${at}Phones`],
})

function familyPart(
  values: NewChildValues,
  distance_km: number | null,
): Pick<ArgsOf<typeof registerChild>, 'familyId' | 'representatives' | 'adults' | 'family'> {
  if (values.isJoining) {
    return {
      familyId: values.familyId,
      representatives: values.representatives.map(({ adultId, relation, isLegal }) => ({
        adultId,
        relation,
        isLegal,
      })),
    }
  }
  const { settlement, address, isAddressHidden, circumstances, categories, barriers } = values
  return {
    adults: writtenAdults(values).map((at) => adultOf(values, at)),
    family: {
      settlement,
      address,
      isAddressHidden,
      circumstances,
      distance_km,
      categories: [...categories],
      barriers: [...barriers],
    },
  }
}

/** The form as the act takes it, or the first field that is not right. */
export function registerArgs(values: NewChildValues): Result<ArgsOf<typeof registerChild>> {
  const { lastName, firstName, middleName, birthDate, sex, snils, enrolledOn, enrolmentOrder } = values
  const { safety, communication, diagnosis, notes } = values
  if (lastName.trim() === '') return refuse('name-missing', { field: 'lastName' })
  if (firstName.trim() === '') return refuse('name-missing', { field: 'firstName' })
  if (!birthDate) return refuse('bad-input', { field: 'birthDate' })
  if (values.isJoining && values.familyId === '') return refuse('family-unknown', { field: 'familyId' })
  const distance_km = kilometres(values.distance)
  if (distance_km === undefined) return refuse('bad-input', { field: 'distance' })
  return ok({
    name: { lastName, firstName, middleName },
    birthDate,
    sex: sex || null,
    snils,
    enrolledOn,
    enrolmentOrder,
    statuses: values.statuses.map((kind) => ({ kind, from: null, to: values[`${kind}To`] })),
    ...familyPart(values, distance_km),
    safety,
    communication,
    diagnosis,
    notes,
  })
}

/** A refusal whose field is a path of the act, with the name of the form's field instead: `adults.1.name.lastName` is `adult1LastName`. */
export function atField(refusal: Refusal, values: NewChildValues): Refusal {
  const adult = /^adults\.(\d+)\.(?:name\.)?(\w+)$/.exec(refusal.field ?? '')
  if (adult) {
    const part = adult[2]!
    const at = writtenAdults(values)[Number(adult[1])]
    return { ...refusal, field: `adult${at}${part.slice(0, 1).toUpperCase()}${part.slice(1)}` }
  }
  const status = /^statuses\.(\d+)/.exec(refusal.field ?? '')
  return status ? { ...refusal, field: `${values.statuses[Number(status[1])]}To` } : refusal
}
