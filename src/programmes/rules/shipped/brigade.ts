import type { Template } from '../../contract/template.ts'
import { continuation } from './brigade/continuation.ts'
import { handouts } from './brigade/handouts.ts'
import { opening } from './brigade/opening.ts'

/** The plan of the mobile brigade, by its five kinds of work. */
export const templateBrigade: Template = {
  name: 'План мобильной бригады «ДоброНика»',
  area: 'brigade',
  aim: 'Семья из отдалённого села получает у себя дома помощь пяти видов, предусмотренных планом бригады, и знает, что делать между выездами и к кому обратиться.',
  forWhom:
    'Семьи с детьми-инвалидами и детьми с ОВЗ, которые по состоянию здоровья ребёнка или из-за расстояния не могут приезжать в центр. Порядок работ и число занятий меняйте по случаю; сопровождение включайте по необходимости. Перед выездом позвоните: здоровы ли дома, была ли температура, боль, приступы, операция; при инфекции и остром состоянии выезд переносят. При эпилепсии, поперхивании, паллиативном статусе план помощи берут с собой. Если семья может заниматься чаще одного выезда в неделю, откройте программу «Я могу!» по главной сфере, а бригада поддержит её.',
  minutes: 585,
  isDiagnosticsInside: true,
  weeks: 10,
  sessions: [...opening, ...continuation],
  handouts,
}
