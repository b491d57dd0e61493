// Why the list of staff did not take something, and what specialists' roles are called.
import type { z } from 'zod'
import type { addStaff, specialistRoleSchema } from './contract.ts'

interface Words {
  readonly ru: string
  readonly en: string
}

export const refusalWords: Readonly<Record<(typeof addStaff.refusals)[number], Words>> = {
  'name-missing': { ru: 'Напишите это имя.', en: 'Write this name.' },
  'name-too-long': {
    ru: 'Слишком длинно для имени: не больше 100 букв.',
    en: 'Too long for a name: 100 letters at most.',
  },
  'name-invalid': {
    ru: 'В имени могут быть буквы, дефис и апостроф. Уберите цифры и знаки.',
    en: 'A name has letters, a hyphen and an apostrophe. Take out digits and signs.',
  },
  'ends-before-start': {
    ru: 'Последний день раньше первого. Проверьте даты.',
    en: 'The last day is before the first. Check the days.',
  },
}

/** What a specialist is for reports, whatever the post is called in the centre. */
export const specialistWords: Readonly<Record<z.output<typeof specialistRoleSchema>, Words>> = {
  speechTherapist: { ru: 'логопед', en: 'speech therapist' },
  psychologist: { ru: 'психолог', en: 'psychologist' },
  socialEducator: { ru: 'социальный педагог', en: 'social educator' },
  adaptedPeInstructor: { ru: 'инструктор по АФК', en: 'adapted PE instructor' },
  rehabilitationSpecialist: { ru: 'реабилитолог', en: 'rehabilitation specialist' },
  specialEducator: { ru: 'олигофренопедагог, дефектолог', en: 'special educator' },
  rehabilitationPhysician: { ru: 'врач-реабилитолог', en: 'rehabilitation physician' },
  socialWorkSpecialist: { ru: 'специалист по социальной работе', en: 'social work specialist' },
  manager: { ru: 'руководитель', en: 'manager' },
  other: { ru: 'другое', en: 'other' },
}
