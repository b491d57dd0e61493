// How a heading is compared: by its words, not by its marks, capitals or cases.

/** «Ф.И.О. ребёнка» and «ФИО  РЕБЕНКА» have one key, 'фио ребенка'; № is 'номер'. A centre's remembered mapping is kept by this key. */
export function headingKey(heading: string): string {
  return heading
    .slice(0, 300)
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll('№', ' номер ')
    .replace(/ф\s*\.?\s*и\s*\.\s*о(?![а-я])\.?/gu, ' фио ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The key's words without their endings, in alphabetical order: «ребёнок, ФИО» and «ФИО ребёнка» come to the same. */
export function wordsKey(key: string): string {
  return [
    ...new Set(
      key
        .split(' ')
        .filter((word) => !littleWords.has(word))
        .map(stem),
    ),
  ]
    .sort()
    .join(' ')
}

const littleWords = new Set([
  'и',
  'в',
  'во',
  'на',
  'с',
  'со',
  'о',
  'об',
  'по',
  'для',
  'от',
  'или',
  'их',
  'его',
  'г',
  'шт',
])

const ending =
  /(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|ий|ый|ой|ая|яя|ое|ее|ые|ие|ия|ии|ию|ых|их|ов|ев|ей|ам|ям|ах|ях|ом|ем|а|я|о|е|ы|и|у|ю|ь)$/u

function stem(word: string): string {
  const bare = word.replace(ending, '')
  return (bare.length >= 3 ? bare : word).replace(/([бвгдзклмнпрстф])[ео]([к])$/u, '$1$2')
}
