import type { Template } from '../../contract/template.ts'
import { continuation } from './communication/continuation.ts'
import { handouts } from './communication/handouts.ts'
import { opening } from './communication/opening.ts'

/** Asking, refusing, telling, by any means. */
export const templateCommunication: Template = {
  name: '«Я могу сказать!»',
  area: 'communication',
  aim: 'У ребёнка есть понятный близким способ попросить, отказаться и поделиться — речью, жестом, карточкой или взглядом. Семья ждёт ответа и замечает его.',
  forWhom:
    'Дети 1,5–12 лет без речи, с отдельными словами или с речью, понятной только близким. До начала проверьте слух; без заключения занимайтесь, но направьте к врачу. Жесты и карточки не мешают речи появиться. При поперхивании, мокром голосе, частых бронхитах работу с едой и языком начинайте только после осмотра врача; чужими руками в рот не лезем. При эпилепсии — без мигающих экранов. Отложите при температуре, боли, насморке, не дающем дышать, утомлении; после операции на нёбе, ушах, лице — до разрешения врача. Если ребёнок не переносит близости и прикосновений, начните с «Я могу чувствовать!»; если говорит, но не играет с детьми, — «Я могу дружить!».',
  minutes: 480,
  isDiagnosticsInside: false,
  weeks: 6,
  sessions: [...opening, ...continuation],
  handouts,
}
