import type { specialistRoles } from './contract.ts'

type Role = (typeof specialistRoles)[number]

// Stems of posts as staff lists name them; the first that fits decides.
const stems: readonly (readonly [RegExp, Role])[] = [
  [/логопед/, 'speechTherapist'],
  [/психолог/, 'psychologist'],
  [/соц\S*\s*педагог|социальн\S*\s+педагог/, 'socialEducator'],
  [/афк|адаптивн|лфк/, 'adaptedPeInstructor'],
  [/врач/, 'rehabilitationPhysician'],
  [/реабилитолог/, 'rehabilitationSpecialist'],
  [/олигофрено|дефектолог|спец\S*\s+педагог/, 'specialEducator'],
  [/социальн\S*\s+работ/, 'socialWorkSpecialist'],
  [/заведующ|директор|начальник|руководител/, 'manager'],
]

/** The specialist's role that a post's name tells: «инструктор по АФК» is `adaptedPeInstructor`; an unknown one is `other`. */
export function roleOfPost(post: string): Role {
  const text = post.toLowerCase()
  return stems.find(([stem]) => stem.test(text))?.[1] ?? 'other'
}

/** «Коваленко А. В.» */
export function shortName(name: { lastName: string; firstName: string; middleName: string }): string {
  const initial = (part: string): string => (part === '' ? '' : ` ${part.slice(0, 1)}.`)
  return `${name.lastName}${initial(name.firstName)}${initial(name.middleName)}`
}
