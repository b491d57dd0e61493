// What is signed when equipment changes hands and what is written about its condition. Source: domain.md §2.4, §2.7.
import {
  ends,
  facts,
  heading,
  may,
  must,
  note,
  par,
  pars,
  rows,
  type ShippedTemplate,
  side,
  signatures,
  table,
  title,
} from '../layout.ts'
import { childFields, representativeFields, signedByDirector } from './parts.ts'

const contractFields = [
  must.text('contractNumber', 'номер договора'),
  must.day('contractDay', 'дата договора'),
  must.text('contractKind', 'какой это договор: «безвозмездного пользования» или «проката»'),
]
const handedItems = table('items', 'что передаётся', [
  must.text('name', 'наименование'),
  may.text('inventory', 'инвентарный номер'),
  may.text('serial', 'заводской номер'),
  may.text('condition', 'состояние'),
  may.text('settings', 'настройка под ребёнка'),
])
const parts = table(
  'parts',
  'комплектность',
  [must.text('name', 'часть'), may.text('quantity', 'количество'), may.text('isPresent', 'есть или нет')],
  false,
)
/** Of a loan from a paper journal nobody knows any more who handed it out: then there is room for a hand. */
const staffMember = may.person('staff', 'сотрудник центра, который передаёт или принимает')
const staffSide = (who: string) => side(who, '{staff.short}', 'от {centre}')
const familySideOf = (who: string) => side(who, '{representative.short}', 'законный представитель')

const itemRows = rows(
  'items',
  ['№', '{n}', 1],
  ['Наименование', '{name}', 5],
  ['Инв. №, зав. №', '{inventory} {serial}', 3],
  ['Состояние', '{condition}', 3],
  ['Настройка', '{settings}', 3],
)
const partRows = rows(
  'parts',
  ['№', '{n}', 1],
  ['Часть', '{name}', 8],
  ['Количество', '{quantity}', 2],
  ['Есть', '{isPresent}', 2],
)

export const handoverActIssue: ShippedTemplate = {
  id: 'handoverActIssue',
  name: 'Акт приёма-передачи (выдача)',
  register: 'handoverAct',
  isWide: false,
  fields: [
    ...childFields,
    ...representativeFields,
    ...contractFields,
    staffMember,
    handedItems,
    parts,
    may.text('cleaned', 'когда и кем выполнена санитарная обработка'),
    may.text('trained', 'кто, когда и сколько минут обучал пользованию'),
    may.text('briefed', 'кто и когда провёл инструктаж'),
    may.text('handouts', 'какие инструкции и памятки выданы'),
    may.text('remarks', 'замечания'),
  ],
  blocks: [
    title('АКТ № {number}'),
    title('приёма-передачи оборудования (выдача)'),
    ends('{centreTown}', '{day.words}'),
    par(
      'По договору {contractKind} от {contractDay} № {contractNumber} {centre} в лице {staff.genitive} передаёт, а {representative}, законный представитель {child.genitive}, дата рождения {childBirth}, принимает:',
    ),
    itemRows,
    heading('Комплектность'),
    partRows,
    facts(
      ['Санитарная обработка', '{cleaned}'],
      ['Обучение пользованию', '{trained}'],
      ['Инструктаж по технике безопасности', '{briefed}'],
      ['Выданы инструкции и памятки', '{handouts}'],
      ['Замечания', '{remarks}'],
    ),
    par(
      'Оборудование осмотрено и проверено в работе в присутствии законного представителя. Представитель показал, что умеет им пользоваться. Претензий к состоянию и комплектности нет.',
    ),
    signatures(staffSide('Передал(а)'), familySideOf('Принял(а)')),
  ],
}

export const handoverActReturn: ShippedTemplate = {
  id: 'handoverActReturn',
  name: 'Акт приёма-передачи (возврат)',
  register: 'handoverAct',
  isWide: false,
  fields: [
    ...childFields,
    ...representativeFields,
    ...contractFields,
    staffMember,
    handedItems,
    parts,
    may.text('damage', 'обнаруженные повреждения'),
    may.text('cause', 'причина: нормальный износ, семья, третьи лица, не установлена'),
    may.text('decision', 'решение: обработка, ремонт, комиссия по списанию'),
    may.text('remarks', 'замечания'),
  ],
  blocks: [
    title('АКТ № {number}'),
    title('приёма-передачи оборудования (возврат)'),
    ends('{centreTown}', '{day.words}'),
    par(
      'По договору {contractKind} от {contractDay} № {contractNumber} {representative}, законный представитель {child.genitive}, дата рождения {childBirth}, возвращает, а {centre} в лице {staff.genitive} принимает:',
    ),
    itemRows,
    heading('Комплектность'),
    partRows,
    facts(
      ['Повреждения', '{damage}'],
      ['Причина', '{cause}'],
      ['Решение', '{decision}'],
      ['Замечания', '{remarks}'],
    ),
    par(
      'С этого дня обязательства законного представителя по договору в отношении возвращённого оборудования прекращены, кроме тех, что указаны в замечаниях.',
    ),
    signatures(familySideOf('Сдал(а)'), staffSide('Принял(а)')),
  ],
}

export const safetyBriefing: ShippedTemplate = {
  id: 'safetyBriefing',
  name: 'Лист инструктажа по технике безопасности',
  register: null,
  isWide: false,
  fields: [
    ...childFields,
    ...representativeFields,
    staffMember,
    must.text('equipment', 'оборудование, о котором инструктаж'),
    may.text('minutes', 'длительность, минут'),
    may.text('shown', 'что законный представитель показал сам'),
    table('points', 'правила для этого вида оборудования', [must.text('text', 'правило')], false),
  ],
  blocks: [
    title('ЛИСТ ИНСТРУКТАЖА'),
    title('по технике безопасности при пользовании реабилитационным оборудованием'),
    ends('{centreTown}', '{day.words}'),
    facts(
      ['Оборудование', '{equipment}'],
      ['Для ребёнка', '{child}, {childBirth}'],
      ['Кого инструктируют', '{representative}'],
      ['Кто проводит', '{staff}'],
      ['Длительность, минут', '{minutes}'],
    ),
    heading('Общие правила'),
    ...pars(
      '1. Перед каждым занятием осмотрите оборудование: крепления, ремни, тормоза, опоры, провода. Неисправным не пользуйтесь.',
      '2. Ставьте оборудование на ровный сухой пол, дальше от лестниц, плит и батарей. Включайте тормоза до того, как посадить ребёнка.',
      '3. Не оставляйте ребёнка в оборудовании без присмотра, даже ненадолго.',
      '4. Следите за самочувствием ребёнка. При боли, побледнении, судорогах, затруднении дыхания прекратите занятие и вызовите помощь: 112.',
      '5. Соблюдайте пределы роста и веса и время занятия, которые указаны в инструкции и названы специалистом.',
      '6. Не меняйте настройку, которую сделал специалист. Если ребёнок вырос или стало неудобно, позвоните в центр.',
      '7. Не чините и не переделывайте оборудование сами. О поломке сообщите сразу: {centrePhone}.',
      '8. Протирайте поверхности так, как показано в памятке. Не передавайте оборудование другим.',
    ),
    heading('Правила для этого оборудования'),
    rows('points', ['№', '{n}', 1], ['Правило', '{text}', 12]),
    facts(['Что представитель показал сам', '{shown}']),
    par(
      'Инструктаж прослушан, вопросы заданы, ответы получены. Приёмы показаны на оборудовании и повторены под наблюдением специалиста.',
    ),
    signatures(
      side('Инструктаж провёл(а)', '{staff.short}'),
      side('Инструктаж получил(а)', '{representative.short}'),
    ),
  ],
}

const commission = table('members', 'члены комиссии', [
  must.text('name', 'фамилия, имя, отчество'),
  may.text('post', 'должность'),
])
const commissionRows = rows(
  'members',
  ['№', '{n}', 1],
  ['Член комиссии', '{name}', 6],
  ['Должность', '{post}', 5],
  ['Подпись', '', 3],
)

export const inspectionAct: ShippedTemplate = {
  id: 'inspectionAct',
  name: 'Акт осмотра оборудования',
  register: 'inspectionAct',
  isWide: false,
  fields: [
    commission,
    must.text('equipment', 'наименование оборудования'),
    may.text('inventory', 'инвентарный номер'),
    may.text('serial', 'заводской номер'),
    may.text('bought', 'когда и за чей счёт приобретено'),
    table('findings', 'что осмотрено', [
      must.text('what', 'узел или часть'),
      may.text('found', 'что обнаружено'),
      may.text('action', 'что сделать'),
    ]),
    must.text('conclusion', 'заключение'),
  ],
  blocks: [
    title('АКТ ОСМОТРА № {number}'),
    ends('{centreTown}', '{day.words}'),
    facts(
      ['Оборудование', '{equipment}'],
      ['Инвентарный номер', '{inventory}'],
      ['Заводской номер', '{serial}'],
      ['Приобретено', '{bought}'],
    ),
    rows(
      'findings',
      ['№', '{n}', 1],
      ['Узел, часть', '{what}', 4],
      ['Обнаружено', '{found}', 5],
      ['Что сделать', '{action}', 4],
    ),
    par('Заключение: {conclusion}.'),
    commissionRows,
  ],
}

export const writeOffAct: ShippedTemplate = {
  id: 'writeOffAct',
  name: 'Акт о списании оборудования',
  register: 'writeOffAct',
  isWide: false,
  fields: [
    commission,
    may.text('commissionOrder', 'приказ о комиссии'),
    table('items', 'что списывается', [
      must.text('name', 'наименование'),
      may.text('inventory', 'инвентарный номер'),
      may.text('bought', 'год приобретения'),
      may.text('fund', 'источник средств'),
      may.text('value', 'балансовая стоимость, рублей'),
      may.text('why', 'причина списания'),
    ]),
    may.text('funderConsent', 'согласие Фонда, если имущество приобретено на его средства'),
    may.text('fate', 'что делается с имуществом после списания'),
  ],
  blocks: [
    title('АКТ № {number}'),
    title('о списании реабилитационного оборудования'),
    ends('{centreTown}', '{day.words}'),
    par(
      'Комиссия, созданная приказом {commissionOrder}, осмотрела оборудование и установила, что оно непригодно, восстановлению не подлежит или восстановление нецелесообразно:',
    ),
    rows(
      'items',
      ['№', '{n}', 1],
      ['Наименование', '{name}', 4],
      ['Инв. №', '{inventory}', 2],
      ['Год', '{bought}', 2],
      ['Источник средств', '{fund}', 3],
      ['Стоимость, ₽', '{value}', 2],
      ['Причина', '{why}', 4],
    ),
    facts(['Согласие того, на чьи средства приобретено', '{funderConsent}'], ['Дальнейшее', '{fate}']),
    par('Ценные части сняты и оприходованы. Инвентарные номера и метки уничтожены.'),
    commissionRows,
    signatures({ ...signedByDirector, who: 'УТВЕРЖДАЮ. Руководитель' }),
    note(
      'Оборудование, приобретённое на целевые средства, списывается после письменного согласия того, кто их предоставил.',
    ),
  ],
}

export const stockTakeAct: ShippedTemplate = {
  id: 'stockTakeAct',
  name: 'Акт инвентаризации оборудования',
  register: null,
  isWide: false,
  fields: [
    commission,
    may.text('commissionOrder', 'приказ о проведении инвентаризации'),
    must.text('place', 'что проверялось'),
    must.day('from', 'день начала'),
    must.day('to', 'день окончания'),
    must.text('expected', 'числится, единиц'),
    must.text('found', 'найдено, единиц'),
    must.text('missingCount', 'не найдено, единиц'),
    table(
      'missing',
      'что не найдено',
      [
        must.text('name', 'наименование'),
        may.text('inventory', 'инвентарный номер'),
        may.text('shelf', 'где должно лежать'),
        may.text('value', 'балансовая стоимость, рублей'),
      ],
      false,
    ),
    table(
      'unexpected',
      'что найдено и здесь не числится',
      [must.text('name', 'наименование'), may.text('inventory', 'инвентарный номер')],
      false,
    ),
    may.text('explanation', 'объяснение расхождений'),
    may.text('decision', 'решение'),
  ],
  blocks: [
    title('АКТ ИНВЕНТАРИЗАЦИИ'),
    title('реабилитационного оборудования'),
    ends('{centreTown}', '{day.words}'),
    par(
      'С {from.words} по {to.words} на основании приказа {commissionOrder} проведена сверка оборудования с учётом. Проверено: {place}. То, что выдано семьям по договорам, не проверялось.',
    ),
    facts(
      ['Числится, единиц', '{expected}'],
      ['Найдено, единиц', '{found}'],
      ['Не найдено, единиц', '{missingCount}'],
    ),
    heading('Не найдено'),
    rows(
      'missing',
      ['№', '{n}', 1],
      ['Наименование', '{name}', 5],
      ['Инв. №', '{inventory}', 3],
      ['Место по учёту', '{shelf}', 3],
      ['Стоимость, ₽', '{value}', 2],
    ),
    heading('Найдено, но здесь не числится'),
    rows('unexpected', ['№', '{n}', 1], ['Наименование', '{name}', 8], ['Инв. №', '{inventory}', 4]),
    facts(['Объяснение расхождений', '{explanation}'], ['Решение', '{decision}']),
    commissionRows,
    signatures({ ...signedByDirector, who: 'УТВЕРЖДАЮ. Руководитель' }),
  ],
}
