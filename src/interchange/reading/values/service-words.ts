// Words of a service journal: how and where a service was given, and its type by 442-ФЗ.

/** The record's axes told by one cell. `form442` is the form of social service by law, `technology` the way the centre works. */
export interface ServiceAxes {
  readonly form442: 'home' | 'semiStationary'
  readonly place: 'home' | 'room' | 'remote'
  readonly technology: 'homeCentre' | 'mobileCentre' | 'room'
}

export type ServiceType442 =
  'everyday' | 'medical' | 'psychological' | 'pedagogical' | 'labour' | 'legal' | 'communicative' | 'urgent'

// The order decides: «выезд мобильной бригады на дом» is the brigade, «онлайн из дома» is remote.
const axes: readonly [words: RegExp, axes: ServiceAxes][] = [
  [
    /дистанц|онлайн|on-?line|удаленн|по телефону|телефонн|видеосвяз|видеозвон|мессенджер|zoom|скайп/u,
    { form442: 'home', place: 'remote', technology: 'homeCentre' },
  ],
  [/мобильн|бригад|выезд/u, { form442: 'home', place: 'home', technology: 'mobileCentre' }],
  [
    /на дому|надомн|на дом(?![а-я])|домашн|дома(?![а-я])|по месту жительства|в семье/u,
    { form442: 'home', place: 'home', technology: 'homeCentre' },
  ],
  [
    /учрежден|полустац|центр|комнат|кабинет|отделен|очно|на базе|зал(?![а-я])/u,
    { form442: 'semiStationary', place: 'room', technology: 'room' },
  ],
]

/**
 * The axes in the cells «Форма оказания» and «Место оказания», either of which may be empty. The place decides where the service
 * was given when it says so; the form decides the form of law. `null` when neither is understood.
 */
export function readServiceAxes(form: string, place: string): ServiceAxes | null {
  const byForm = axesIn(form)
  const byPlace = axesIn(place)
  return byForm && byPlace ? { ...byPlace, form442: byForm.form442 } : (byForm ?? byPlace)
}

function axesIn(text: string): ServiceAxes | null {
  const words = text.toLowerCase().replaceAll('ё', 'е')
  if (/вне учрежден|не в учрежден/u.test(words)) return null
  return axes.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

const types: readonly [words: RegExp, type: ServiceType442][] = [
  [/коммуникатив/u, 'communicative'],
  [/срочн/u, 'urgent'],
  [/быт/u, 'everyday'],
  [/медиц/u, 'medical'],
  [/псих/u, 'psychological'],
  [/педагог/u, 'pedagogical'],
  [/труд/u, 'labour'],
  [/прав|юрид/u, 'legal'],
]

/** The type of social service by 442-ФЗ art. 20, or `null` when the words name none or several. */
export function readServiceType(text: string): ServiceType442 | null {
  const words = text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/психолого-педагог/gu, 'псих педагог')
  const found = types.filter(([pattern]) => pattern.test(words))
  return found.length === 1 ? found[0]![1] : null
}
