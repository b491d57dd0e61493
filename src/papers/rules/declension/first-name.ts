// First names and patronymics.
import { type Forms, inA, masculine, on, type Sex, unchanged, without } from './endings.ts'

const softFeminine = new Set([
  'любовь',
  'нинель',
  'рахиль',
  'юдифь',
  'эсфирь',
  'руфь',
  'агарь',
  'суламифь',
  'адель',
  'ассоль',
])
/** The stress is on the ending: «Алие», not «Алии». */
const stressedIya = new Set(['алия', 'зульфия', 'альфия', 'гульфия', 'рузалия'])
const shortened: Readonly<Record<string, string>> = { лев: 'Льв', павел: 'Павл', пётр: 'Петр', петр: 'Петр' }

/** A first name; each part of a double one (Анна-Мария) by itself. Initials stay. */
export function firstName(name: string, sex: Sex): Forms {
  if (name.includes('.') || name === '') return unchanged(name)
  if (/[оеуюиэыё]$/i.test(name)) return unchanged(name)
  if (stressedIya.has(name.toLowerCase())) return on(without(name, 1), 'и е ю ей е')
  if (/[иы]я$/i.test(name) || /[ая]$/i.test(name)) return inA(name)
  if (sex === 'female')
    return softFeminine.has(name.toLowerCase()) ? on(without(name, 1), 'и и ь ью и') : unchanged(name)
  const short = shortened[name.toLowerCase()]
  return short ? on(short, 'а у а ом е') : masculine(name)
}

const stressedPatronymic = /^(?:ильич|лукич|фомич|кузьмич)$/i

/** A patronymic; «Вагиф оглы» and «Вагиф кызы» stay. */
export function patronymic(name: string): Forms {
  if (name.endsWith('ич')) return masculine(name, stressedPatronymic.test(name))
  if (name.endsWith('на') && name.length > 4) return inA(name)
  return unchanged(name)
}
