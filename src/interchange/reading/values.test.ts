import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween, localDate } from '#base/local-date.ts'
import { readDay } from './values/day.ts'
import { readDuration } from './values/duration.ts'
import { readFamilyCategories, readRelation, readSex, readStatuses } from './values/family-words.ts'
import { readServiceAxes, readServiceType } from './values/service-words.ts'
import { readYesNo } from './values/yes-no.ts'

const reading = { today: localDate('2026-11-21'), earliest: localDate('1920-01-01'), date1904: false }
const dayIn = (cell: string | number | null): string | null => {
  const read = readDay(cell, reading)
  return read.ok ? read.value : read.code
}

test.each([
  [44298],
  ['12.04.2021'],
  ['12.04.21'],
  ['12.4.21'],
  ['12.04.2021 г.'],
  ['12.04.2021г'],
  ['12.04.2021 года'],
  ['12/04/2021'],
  ['12-04-2021'],
  ['12,04,2021'],
  ['12. 04. 2021'],
  ['2021-04-12'],
  ['2021-04-12T00:00:00.000Z'],
  ['2021-04-12 10:30'],
  ['12.04.2021 10:30'],
  ['12.04.2021 г. 10:30'],
  ['12 апреля 2021 г.'],
  ['12 Апреля 2021'],
  ['12 апр. 2021'],
  ['«12» апреля 2021 г.'],
  ['пн, 12.04.2021'],
  ['понедельник 12.04.2021'],
])('%s is 12 April 2021', (cell) => {
  expect(dayIn(cell)).toBe('2021-04-12')
})

test.each([
  ['31.02.2016'],
  ['45.13.2022'],
  ['04/25/2021'],
  ['12.04'],
  ['апрель 2021'],
  ['2016'],
  [2016],
  ['12.04.2021-15.04.2021'],
  ['вчера'],
  ['12 тюльпаня 2021'],
  ['12.04.1821'],
  ['01.01.1900'],
  [99_999_999],
  [-3],
])('%s is no date', (cell) => {
  expect(dayIn(cell)).toBe('date_invalid')
})

test('an empty cell or a dash is no fault by itself', () => {
  expect([null, '', ' ', '-', '—'].map(dayIn)).toEqual([null, null, null, null, null])
})

test('two digits of a year up to this year’s are of this century', () => {
  expect([dayIn('01.02.26'), dayIn('01.02.27'), dayIn('01.02.00'), dayIn('1 мая 85')]).toEqual([
    '2026-02-01',
    '1927-02-01',
    '2000-02-01',
    '1985-05-01',
  ])
})

test('May, March and the other months are told apart', () => {
  const names = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ')
  expect(names.map((name) => dayIn(`1 ${name} 2020`)?.slice(5, 7))).toEqual(
    names.map((_, at) => String(at + 1).padStart(2, '0')),
  )
})

test('a number in a workbook that counts from 1904 is shifted', () => {
  expect(readDay(42_836, { ...reading, date1904: true })).toEqual({ ok: true, value: '2021-04-12' })
})

test('every day comes back from every way of writing it', () => {
  const start = localDate('1927-01-01')
  const days = fc.integer({ min: 0, max: daysBetween(start, reading.today) }).map((n) => addDays(start, n))
  const words = [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ]
  fc.assert(
    fc.property(days, (day) => {
      const [year = '', month = '', date = ''] = day.split('-')
      const shapes = [
        day,
        `${date}.${month}.${year}`,
        `${date}.${month}.${year.slice(2)}`,
        `${Number(date)}.${Number(month)}.${year} г.`,
        `${date}/${month}/${year}`,
        `${Number(date)} ${words[Number(month) - 1]} ${year} г.`,
        daysBetween(localDate('1900-01-01'), day) + 2,
      ]
      expect(shapes.map(dayIn)).toEqual(shapes.map(() => day))
    }),
  )
})

test('yes, no and neither', () => {
  expect(['да', 'ДА', '+', '✓', 1, true, 'есть', 'V'].map(readYesNo)).not.toContain(false)
  expect(['да', 'ДА', '+', '✓', 1, true, 'есть', 'V'].map(readYesNo)).not.toContain(null)
  expect(['нет', '-', '', null, 0, false, '—'].map(readYesNo).every((answer) => answer === false)).toBe(true)
  expect(['не знаю', 'с 2021 года'].map(readYesNo)).toEqual([null, null])
})

test('lengths of sessions', () => {
  const minutes = (cell: string | number | null, unit: 'minutes' | 'hours' = 'minutes') => {
    const read = readDuration(cell, unit)
    return read.ok ? read.value : read.code
  }
  expect(['40 мин', '40', 40, '40 минут', '0:40', '00:40'].map((cell) => minutes(cell))).toEqual([
    40, 40, 40, 40, 40, 40,
  ])
  expect(['1 ч', '1 час', '1:00', '1,0 ч', 'полчаса'].map((cell) => minutes(cell))).toEqual([
    60, 60, 60, 60, 30,
  ])
  expect(minutes('1 ч 30 мин')).toBe(90)
  expect(minutes(0.03125)).toBe(45)
  expect([minutes(1.5, 'hours'), minutes('0,5', 'hours')]).toEqual([90, 30])
  expect([minutes(null), minutes('-')]).toEqual([null, null])
  expect(['долго', 0, -5, 5000, '1:75'].map((cell) => minutes(cell))).toEqual(
    Array(5).fill('minutes_invalid'),
  )
})

test.each([
  ['на дому', { form442: 'home', place: 'home', technology: 'homeCentre' }],
  ['Надомная', { form442: 'home', place: 'home', technology: 'homeCentre' }],
  ['выезд мобильной бригады', { form442: 'home', place: 'home', technology: 'mobileCentre' }],
  ['Мобильная бригада (на дому)', { form442: 'home', place: 'home', technology: 'mobileCentre' }],
  ['в учреждении', { form442: 'semiStationary', place: 'room', technology: 'room' }],
  ['полустационарная форма', { form442: 'semiStationary', place: 'room', technology: 'room' }],
  ['очно, кабинет 3', { form442: 'semiStationary', place: 'room', technology: 'room' }],
  ['дистанционно', { form442: 'home', place: 'remote', technology: 'homeCentre' }],
  ['онлайн (Zoom)', { form442: 'home', place: 'remote', technology: 'homeCentre' }],
  ['как обычно', null],
  ['', null],
])('the form «%s» gives its axes', (form, axes) => {
  expect(readServiceAxes(form, '')).toEqual(axes)
})

test('the column of the place says where, the column of the form says by which law', () => {
  expect(readServiceAxes('', 'на дому')).toMatchObject({ place: 'home' })
  expect(readServiceAxes('полустационарная', 'дистанционно')).toEqual({
    form442: 'semiStationary',
    place: 'remote',
    technology: 'homeCentre',
  })
})

test.each([
  ['социально-бытовые', 'everyday'],
  ['Социально-медицинская услуга', 'medical'],
  ['социально-психологические', 'psychological'],
  ['социально-педагогические', 'pedagogical'],
  ['социально-трудовые', 'labour'],
  ['социально-правовые', 'legal'],
  ['повышение коммуникативного потенциала', 'communicative'],
  ['срочные', 'urgent'],
  ['разные', null],
  ['психолого-педагогические', null],
])('the type «%s» is %s', (text, type) => {
  expect(readServiceType(text)).toBe(type)
})

test('words of a list of children', () => {
  expect(['м', 'Муж.', 'мальчик', 'ж', 'девочка', '', '?'].map(readSex)).toEqual([
    'male',
    'male',
    'male',
    'female',
    'female',
    null,
    null,
  ])
  expect(readStatuses('ребёнок-инвалид')).toEqual(['disabledChild'])
  expect(readStatuses('ребенок с ОВЗ')).toEqual(['specialNeeds'])
  expect(readStatuses('Инвалид, ОВЗ')).toEqual(['disabledChild', 'specialNeeds'])
  expect(readStatuses('не инвалид, ОВЗ')).toEqual(['specialNeeds'])
  expect(readStatuses('')).toEqual([])
  expect(readStatuses('прочее')).toBeNull()
  expect(readFamilyCategories('полная')).toEqual(['complete'])
  expect(readFamilyCategories('Неполная, многодетная')).toEqual(['singleParent', 'large'])
  expect(readFamilyCategories('не полная')).toEqual(['singleParent'])
  expect(readFamilyCategories('замещающая (опека)')).toEqual(['substitute'])
  expect(readFamilyCategories('дружная')).toBeNull()
  expect(
    ['мать', 'Отец', 'бабушка-опекун', 'приёмный родитель', 'бабушка', 'тётя', 'сосед'].map(readRelation),
  ).toEqual(['mother', 'father', 'guardian', 'fosterParent', 'grandmother', 'otherRelative', null])
})
