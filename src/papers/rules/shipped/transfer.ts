// What is signed when equipment goes from one point of the organisation to another: nobody borrows it, who answers for it changes.
import {
  ends,
  facts,
  may,
  must,
  note,
  par,
  rows,
  type ShippedTemplate,
  side,
  signatures,
  table,
  title,
} from '../layout.ts'

export const transferAct: ShippedTemplate = {
  id: 'transferAct',
  name: 'Акт перемещения оборудования',
  register: 'transferAct',
  isWide: false,
  fields: [
    must.text('fromPoint', 'откуда: название пункта'),
    may.text('fromAddress', 'адрес, откуда'),
    must.text('toPoint', 'куда: название пункта'),
    may.text('toAddress', 'адрес, куда'),
    table('items', 'что перемещается', [
      must.text('name', 'наименование'),
      may.text('inventory', 'инвентарный номер'),
      may.text('serial', 'заводской номер'),
      may.text('parts', 'комплектность'),
      may.text('condition', 'состояние'),
    ]),
    may.text('dueBack', 'до какого дня передано, если на время'),
    may.text('remarks', 'замечания'),
    may.person('sender', 'сотрудник, который отправил'),
    may.person('receiver', 'сотрудник, который принял'),
  ],
  blocks: [
    title('АКТ № {number}'),
    title('о перемещении реабилитационного оборудования'),
    ends('{centreTown}', '{day.words}'),
    par(
      'Составлен о том, что внутри организации {centreLegalName} из пункта «{fromPoint}», адрес: {fromAddress}, в пункт «{toPoint}», адрес: {toAddress}, перемещено следующее оборудование:',
    ),
    rows(
      'items',
      ['№', '{n}', 1],
      ['Наименование', '{name}', 5],
      ['Инв. №, зав. №', '{inventory} {serial}', 3],
      ['Комплектность', '{parts}', 4],
      ['Состояние', '{condition}', 3],
    ),
    facts(['Передано на время, до', '{dueBack}'], ['Замечания', '{remarks}']),
    signatures(
      side('Отправил(а)', '{sender.short}', '{fromPoint}'),
      side('Принял(а)', '{receiver.short}', '{toPoint}'),
    ),
    note('Составлен в двух экземплярах, по одному для каждого пункта.'),
  ],
}
