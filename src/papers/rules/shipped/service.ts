// Papers of a child's case: orders, contract and monthly act, the individual card. Source: domain.md §3.3–3.5; приказ Минтруда № 874н.
import {
  ends,
  facts,
  heading,
  may,
  must,
  note,
  par,
  pars,
  plain,
  rows,
  type ShippedTemplate,
  side,
  signatures,
  table,
  title,
} from '../layout.ts'
import {
  centreSide,
  childFields,
  familySide,
  representativeFields,
  sidesOfContract,
  signedByDirector,
} from './parts.ts'

const acquainted = rows(
  'staff',
  ['С приказом ознакомлен(а)', '{name}', 6],
  ['Должность', '{post}', 4],
  ['Подпись, дата', '', 4],
)
const staffTable = table(
  'staff',
  'кто знакомится с приказом',
  [must.text('name', 'фамилия, имя, отчество'), may.text('post', 'должность')],
  false,
)

export const enrolmentOrder: ShippedTemplate = {
  id: 'enrolmentOrder',
  name: 'Приказ о зачислении',
  register: 'order',
  isWide: false,
  fields: [
    table('children', 'кто зачисляется', [
      must.text('name', 'фамилия, имя, отчество'),
      may.day('birth', 'дата рождения'),
      may.text('form', 'форма обслуживания'),
      may.text('basis', 'основание: заявление, ИППСУ, договор'),
      may.text('specialist', 'ответственный специалист'),
    ]),
    must.day('from', 'с какого дня'),
    staffTable,
  ],
  blocks: [
    plain('{centreLegalName}'),
    title('ПРИКАЗ'),
    ends('{day.words}', '№ {number}'),
    title('О зачислении на социальное обслуживание'),
    par(
      'В соответствии с Федеральным законом от 28.12.2013 № 442-ФЗ «Об основах социального обслуживания граждан в Российской Федерации», на основании заявлений законных представителей',
    ),
    plain('ПРИКАЗЫВАЮ:'),
    par('1. Зачислить с {from.words} на обслуживание в социальную службу «Микрореабилитационный центр»:'),
    rows(
      'children',
      ['№', '{n}', 1],
      ['Ребёнок', '{name}', 4],
      ['Дата рождения', '{birth}', 2],
      ['Форма', '{form}', 3],
      ['Основание', '{basis}', 3],
      ['Специалист', '{specialist}', 3],
    ),
    ...pars(
      '2. Ответственным специалистам провести входящую диагностику и составить программу в сроки, установленные Положением о службе.',
      '3. Завести личные дела. Контроль исполнения приказа оставляю за собой.',
    ),
    signatures(signedByDirector),
    acquainted,
  ],
}

export const dischargeOrder: ShippedTemplate = {
  id: 'dischargeOrder',
  name: 'Приказ о снятии с обслуживания',
  register: 'order',
  isWide: false,
  fields: [
    table('children', 'кто снимается', [
      must.text('name', 'фамилия, имя, отчество'),
      may.day('birth', 'дата рождения'),
      may.text('reason', 'причина'),
    ]),
    must.day('from', 'с какого дня'),
    staffTable,
  ],
  blocks: [
    plain('{centreLegalName}'),
    title('ПРИКАЗ'),
    ends('{day.words}', '№ {number}'),
    title('О снятии с социального обслуживания'),
    plain('ПРИКАЗЫВАЮ:'),
    par('1. Снять с {from.words} с обслуживания в социальной службе «Микрореабилитационный центр»:'),
    rows(
      'children',
      ['№', '{n}', 1],
      ['Ребёнок', '{name}', 5],
      ['Дата рождения', '{birth}', 3],
      ['Причина', '{reason}', 5],
    ),
    ...pars(
      '2. Ответственным специалистам провести итоговую диагностику, передать семье рекомендации, принять выданное оборудование.',
      '3. Личные дела передать на хранение. Контроль исполнения приказа оставляю за собой.',
    ),
    signatures(signedByDirector),
    acquainted,
  ],
}

const serviceRows = table('services', 'услуги', [
  must.text('name', 'наименование услуги'),
  may.text('volume', 'объём'),
  may.text('times', 'периодичность'),
  may.text('term', 'срок'),
  may.text('tariff', 'тариф, рублей'),
])

export const serviceContract: ShippedTemplate = {
  id: 'serviceContract',
  name: 'Договор о предоставлении социальных услуг',
  register: 'serviceContract',
  isWide: false,
  // Which services a child gets says how the child is.
  shows: ['contacts', 'health'],
  fields: [
    ...childFields,
    ...representativeFields,
    serviceRows,
    may.text('ippsu', 'номер и дата ИППСУ'),
    must.text('form', 'форма социального обслуживания'),
    may.text('place', 'где предоставляются услуги'),
    must.text('price', 'условия оплаты'),
    must.day('until', 'по какой день действует договор'),
  ],
  blocks: [
    title('ДОГОВОР № {number}'),
    title('о предоставлении социальных услуг'),
    ends('{centreTown}', '{day.words}'),
    par(sidesOfContract('Исполнитель', 'Заказчик')),
    heading('1. Предмет договора'),
    par(
      '1.1. Исполнитель предоставляет ребёнку {child.dative} социальные услуги на основании индивидуальной программы предоставления социальных услуг ({ippsu}), а Заказчик принимает их. Форма обслуживания: {form}. Место: {place}.',
    ),
    rows(
      'services',
      ['№', '{n}', 1],
      ['Услуга', '{name}', 5],
      ['Объём', '{volume}', 2],
      ['Периодичность', '{times}', 3],
      ['Срок', '{term}', 2],
      ['Тариф, ₽', '{tariff}', 2],
    ),
    heading('2. Права и обязанности Исполнителя'),
    ...pars(
      '2.1. Предоставлять услуги надлежащего качества, уважительно, с учётом состояния ребёнка, сообщать Заказчику о ходе и результатах.',
      '2.2. Хранить в тайне сведения о ребёнке и семье, защищать персональные данные.',
      '2.3. Предупреждать об изменении времени занятия или о замене специалиста.',
      '2.4. Исполнитель вправе отказать в услуге, если есть медицинские противопоказания, подтверждённые заключением.',
    ),
    heading('3. Права и обязанности Заказчика'),
    ...pars(
      '3.1. Получать понятные сведения об услугах, участвовать в постановке целей и в занятиях, отказаться от услуги.',
      '3.2. Сообщать об изменении здоровья ребёнка и обстоятельств семьи, о невозможности принять специалиста — накануне.',
      '3.3. Обеспечить на дому безопасные условия для занятия и присутствие взрослого.',
    ),
    heading('4. Оплата'),
    par('4.1. {price}.'),
    heading('5. Ответственность, изменение и прекращение договора'),
    ...pars(
      '5.1. Стороны отвечают за неисполнение обязательств по законодательству Российской Федерации.',
      '5.2. Договор изменяется по соглашению Сторон. Заказчик вправе отказаться от договора в любое время письменным заявлением.',
      '5.3. Договор действует со дня подписания по {until.words}.',
      '5.4. Услуги принимаются по ежемесячному акту. Договор составлен в двух экземплярах.',
    ),
    heading('6. Реквизиты и подписи'),
    signatures({ ...centreSide, who: 'Исполнитель' }, { ...familySide, who: 'Заказчик' }),
  ],
}

export const serviceAct: ShippedTemplate = {
  id: 'serviceAct',
  name: 'Акт сдачи-приёмки оказанных услуг за месяц',
  register: 'serviceAct',
  isWide: false,
  shows: ['health'],
  fields: [
    ...childFields,
    ...representativeFields,
    must.text('month', 'за какой месяц, например «ноябрь 2026 года»'),
    may.text('contractNumber', 'номер договора'),
    may.day('contractDay', 'дата договора'),
    may.text('ippsu', 'номер и дата ИППСУ'),
    table('services', 'оказанные услуги', [
      must.text('name', 'наименование услуги'),
      may.text('volume', 'оказано'),
      may.text('tariff', 'тариф, рублей'),
      may.text('sum', 'сумма, рублей'),
    ]),
    may.text('total', 'итого, рублей'),
  ],
  blocks: [
    title('АКТ № {number}'),
    title('сдачи-приёмки оказанных социальных услуг за {month}'),
    ends('{centreTown}', '{day.words}'),
    par(
      'По договору от {contractDay} № {contractNumber}, ИППСУ {ippsu}, ребёнку {child.dative}, дата рождения {childBirth}, оказаны услуги:',
    ),
    rows(
      'services',
      ['№', '{n}', 1],
      ['Услуга', '{name}', 7],
      ['Оказано', '{volume}', 2],
      ['Тариф, ₽', '{tariff}', 2],
      ['Сумма, ₽', '{sum}', 2],
    ),
    par('Итого: {total} рублей.'),
    par(
      'Услуги оказаны в полном объёме и в срок. Законный представитель {representative} претензий не имеет.',
    ),
    signatures(
      side('Исполнитель', '{director.short}', '{centre}'),
      side('Заказчик', '{representative.short}'),
    ),
  ],
}

const listOf = (name: string, meaning: string) =>
  table(name, meaning, [may.text('text', 'запись'), may.text('when', 'когда')], false)

export const childCard: ShippedTemplate = {
  id: 'childCard',
  name: 'Индивидуальная карта ребёнка',
  register: null,
  isWide: false,
  shows: ['contacts', 'health', 'circumstances', 'consents', 'documents'],
  fields: [
    ...childFields,
    may.text('sex', 'пол'),
    may.text('snils', 'СНИЛС'),
    may.text('address', 'адрес'),
    may.text('phones', 'телефоны'),
    may.text('family', 'состав и категории семьи'),
    may.text('housing', 'условия дома: пространство, транспорт, связь'),
    may.text('ipra', 'ИПРА'),
    may.text('ippsu', 'ИППСУ и договор'),
    may.text('limits', 'что важно для безопасности'),
    may.text('communication', 'как ребёнок общается'),
    may.text('likes', 'что любит и чего не любит'),
    may.text('functions', 'уровни функций: GMFCS, MACS, CFCS, МКФ'),
    listOf('representatives', 'законные представители и другие взрослые'),
    listOf('statuses', 'статусы и сроки'),
    listOf('goals', 'цели'),
    listOf('programmes', 'программы и занятия'),
    listOf('assessments', 'диагностика'),
    listOf('loans', 'выданное оборудование'),
    listOf('consents', 'согласия'),
    may.text('discharge', 'снятие с обслуживания'),
  ],
  blocks: [
    title('ИНДИВИДУАЛЬНАЯ КАРТА РЕБЁНКА'),
    ends('Составлена {day.words}', '{centre}'),
    facts(
      ['Фамилия, имя, отчество', '{child}'],
      ['Дата рождения, пол', '{childBirth}, {sex}'],
      ['СНИЛС', '{snils}'],
      ['Адрес', '{address}'],
      ['Телефоны', '{phones}'],
      ['Семья', '{family}'],
      ['Условия дома', '{housing}'],
      ['ИПРА', '{ipra}'],
      ['ИППСУ, договор', '{ippsu}'],
      ['Важно для безопасности', '{limits}'],
      ['Как общается', '{communication}'],
      ['Любит и не любит', '{likes}'],
      ['Уровни функций', '{functions}'],
    ),
    ...(
      [
        ['representatives', 'Взрослые'],
        ['statuses', 'Статусы'],
        ['goals', 'Цели'],
        ['programmes', 'Программы и занятия'],
        ['assessments', 'Диагностика'],
        ['loans', 'Оборудование'],
        ['consents', 'Согласия'],
      ] as const
    ).flatMap(([field, name]) => [
      heading(name),
      rows(field, ['№', '{n}', 1], ['Запись', '{text}', 9], ['Когда', '{when}', 3]),
    ]),
    facts(['Снятие с обслуживания', '{discharge}']),
    note('Карта содержит сведения о здоровье. Храните её так, чтобы её не увидели посторонние.'),
  ],
}
