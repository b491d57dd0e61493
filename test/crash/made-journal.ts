// A centre's journal of a size that no sample has: 1,000 children and as many rows of services as wanted.
import writeXlsxFile from 'write-excel-file/node'

const surnames =
  'Абрамов Баранов Власов Громов Демидов Ершов Жуков Зимин Игнатов Киселёв Лапин Мельников Носков Орлов Панов Рогов Савин Тихонов Уваров Фомин'.split(
    ' ',
  )
const firstNames = 'Артём Борис Вадим Глеб Денис Егор Захар Илья Кирилл Лев'.split(' ')
const middleNames = 'Андреевич Викторович Игоревич Олегович Петрович'.split(' ')
const specialists =
  'Мищенко Ольга Петровна;Ткач Марина Олеговна;Коваленко Анна Викторовна;Лысенко Татьяна Ивановна;Бондарь Ирина Сергеевна;Гордиенко Вера Павловна;Шевчук Нина Юрьевна;Кравец Елена Львовна'.split(
    ';',
  )
const services = Array.from({ length: 16 }, (_, at) => `Занятие по программе № ${at + 1}`)

export const childCount = surnames.length * firstNames.length * middleNames.length

/** Every child has a name of its own. */
function nameOf(child: number): string {
  const surname = surnames[child % surnames.length]!
  const first = firstNames[Math.floor(child / surnames.length) % firstNames.length]!
  return `${surname} ${first} ${middleNames[Math.floor(child / (surnames.length * firstNames.length))]!}`
}

const firstDay = Date.UTC(2024, 0, 1)
const dayMs = 86_400_000

const dayAfter = (start: number, days: number): string =>
  new Date(start + days * dayMs).toISOString().slice(0, 10)

type Line = readonly (string | number)[]

const book = (heading: readonly string[], lines: readonly Line[]): Promise<Buffer> =>
  writeXlsxFile(
    [heading, ...lines].map((line) =>
      line.map((value) => ({ value, type: typeof value === 'string' ? String : Number })),
    ),
  ).toBuffer()

/** The list of the children. */
export const childrenBook = (): Promise<Buffer> =>
  book(
    ['№ п/п', 'ФИО ребёнка', 'Дата рождения', 'Пол', 'Населённый пункт', 'Дата постановки на обслуживание'],
    Array.from({ length: childCount }, (_, child) => [
      child + 1,
      nameOf(child),
      dayAfter(Date.UTC(2014, 0, 1), (child * 3) % 2500),
      'м',
      'с. Чигири',
      '2023-12-01',
    ]),
  )

/** So many services of these children over two years. */
export const servicesBook = (rows: number): Promise<Buffer> =>
  book(
    [
      '№ п/п',
      'Дата',
      'ФИО ребёнка',
      'Наименование услуги',
      'Форма оказания',
      'Специалист',
      'Должность',
      'Длительность, мин',
    ],
    Array.from({ length: rows }, (_, row) => [
      row + 1,
      dayAfter(firstDay, Math.floor((row * 730) / rows)),
      nameOf((row * 7) % childCount),
      services[row % services.length]!,
      row % 3 === 0 ? 'на дому' : 'в учреждении',
      specialists[(row * 3) % specialists.length]!,
      'логопед',
      30 + (row % 4) * 5,
    ]),
  )
