// Surnames. Source of the rules: Н. А. Еськова, «Трудности словоизменения существительных»; Д. Э. Розенталь, «Справочник», § 149.
import { type Forms, inA, masculine, on, type Sex, unchanged, without } from './endings.ts'

/** Vowels that no ending follows, and surnames in the plural genitive (Черных, Долгих) or in -во, -ко. */
const isStill = (name: string): boolean => /(?:[оеуюиэыё]|[ыи]х)$/i.test(name) && !/^(?:их|ых)$/i.test(name)

const french = new Set(['дюма', 'золя', 'петипа', 'тома', 'гамарра', 'бенуа', 'делакруа', 'франсуа', 'труа'])

/** A vowel that goes when an ending comes. Only where the noun is alive in everybody’s ear. */
const fleeting: Readonly<Record<string, string>> = {
  заяц: 'Зайц',
  лев: 'Льв',
  соловей: 'Соловь',
  воробей: 'Воробь',
  муравей: 'Муравь',
  орёл: 'Орл',
  орел: 'Орл',
  козёл: 'Козл',
  козел: 'Козл',
  бобёр: 'Бобр',
  ковёр: 'Ковр',
  пётр: 'Петр',
  волчок: 'Волчк',
  сверчок: 'Сверчк',
  бычок: 'Бычк',

  перец: 'Перц',
}

function withFleeting(name: string): Forms | null {
  const stem = fleeting[name.toLowerCase()]
  if (stem === undefined) return null
  if (name.endsWith('ей')) return on(stem, 'я ю я ём е')
  return on(stem, `а у а ${/[ц]$/.test(stem) ? 'ем' : 'ом'} е`)
}

/** «Кравец» loses its е, «Кузнец» and «Швец» keep it, «Стрелец» softens, «Коломиец» takes й. */
function inEts(name: string): Forms {
  const [before = '', last = ''] = without(name, 2).slice(-2)
  const stem = without(name, 2)
  if (/[аеёиоуыэюя]/i.test(last)) return on(`${stem}йц`, 'а у а ем е')
  if (last.toLowerCase() === 'л') return on(`${stem}ьц`, 'а у а ом е')
  const keeps = before !== '' && /[бвгджзклмнпрстфхцчшщ]/i.test(before)
  return on(keeps ? name : `${stem}ц`, 'а у а ом е')
}

/** «Островский», «Белый», «Толстой», «Синий», «Горький»; a noun such as «Палий» or «Цой» is not one. */
function adjective(name: string): Forms | null {
  const stem = without(name, 2)
  if (/(?:[гкх])ий$/i.test(name)) return on(stem, 'ого ому ого им ом')
  if (/[жчшщ]ий$/i.test(name)) return on(stem, 'его ему его им ем')
  if (name.endsWith('ний')) return on(stem, 'его ему его им ем')
  if (name.endsWith('ый')) return on(stem, 'ого ому ого ым ом')
  const hasTwoVowels = /[аеёиоуыэюя].*ой$/i.test(name)
  if (name.endsWith('ой') && hasTwoVowels)
    return on(stem, `ого ому ого ${/[гкхжчшщ]$/i.test(stem) ? 'им' : 'ым'} ом`)
  return null
}

/** Surnames in -ин and -ов from other languages go as nouns: с Чарльзом Дарвином. */
const foreign = new Set([
  'грин',
  'дарвин',
  'чаплин',
  'кронин',
  'франклин',
  'бенджамин',
  'цейтлин',
  'бюлов',
  'вирхов',
])
const isRussianPossessive = (name: string): boolean =>
  /(?:ов|ев|ёв|ин|ын)$/i.test(name) && !foreign.has(name.toLowerCase()) && name.length > 3

/** One syllable with a hissing end (Чиж, Лещ) and doers in -ач (Ткач) carry the stress on the ending. */
const isStressed = (name: string): boolean =>
  /[кхдрблнт]ач$/i.test(name) || /^[^аеёиоуыэюя]*[аеёиоуыэюя][жчщ]$/i.test(name)

function ofMan(name: string): Forms {
  if (isRussianPossessive(name)) return on(name, 'а у а ым е')
  return (
    withFleeting(name) ??
    adjective(name) ??
    (name.endsWith('ец') ? inEts(name) : masculine(name, isStressed(name)))
  )
}

function ofWoman(name: string): Forms {
  if (/(?:ова|ева|ёва|ина|ына)$/i.test(name)) return on(without(name, 1), 'ой ой у ой ой')
  if (name.endsWith('яя')) return on(without(name, 2), 'ей ей юю ей ей')
  if (name.endsWith('ая')) return on(without(name, 2), feminineAdjective(name))
  return /[ая]$/i.test(name) ? inA(name) : unchanged(name)
}

const feminineAdjective = (name: string): string =>
  /[жчшщ]ая$/i.test(name) ? 'ей ей ую ей ей' : 'ой ой ую ой ой'

function part(name: string, sex: Sex): Forms {
  if (isStill(name) || french.has(name.toLowerCase()) || /[аеиоуыэ]а$/i.test(name)) return unchanged(name)
  if (sex === 'female') return ofWoman(name)
  return /[ая]$/i.test(name) ? inA(name) : ofMan(name)
}

/** First halves that stay: Бонч-Бруевича, Тер-Петросяна. */
const stillHalves = new Set(['бонч', 'тер', 'сен', 'кара', 'мак', 'ван', 'фон', 'аль', 'эль', 'ибн', 'бен'])

/** A surname, each half of a double one by itself. */
export function surname(name: string, sex: Sex): Forms {
  const halves = name.split('-').map((half, at, all) => {
    const isStillHalf = at < all.length - 1 && stillHalves.has(half.toLowerCase())
    return isStillHalf ? unchanged(half) : part(half, sex)
  })
  return [0, 1, 2, 3, 4].map((at) => halves.map((half) => half[at]).join('-')) as unknown as Forms
}
