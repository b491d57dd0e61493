import type { Template } from '../../contract/template.ts'
import { continuation } from './cognition/continuation.ts'
import { handouts } from './cognition/handouts.ts'
import { opening } from './cognition/opening.ts'

/** Curiosity, memory, play. */
export const templateCognition: Template = {
  name: '«Я могу узнавать!»',
  area: 'cognition',
  aim: 'Ребёнок дольше занят одним делом, исследует, запоминает, подражает и находит новый интерес. Родитель умеет следовать за вниманием ребёнка и давать посильную задачу.',
  forWhom:
    'Дети 2–12 лет с задержкой или нарушением познавательного развития, которые замечают предметы и людей. До начала проверьте, есть ли заключения о слухе и зрении, очки и аппараты надеты. При эпилепсии — без мигающих и быстро меняющихся картинок, при утомлении делите занятие надвое. Отложите занятие при температуре, боли, бессонной ночи, в первые дни новых лекарств, после операции — до разрешения врача. Если ребёнок почти не откликается на предметы, начните с программы «Я могу чувствовать!»; если главное — нет способа сказать, с «Я могу сказать!».',
  minutes: 480,
  isDiagnosticsInside: true,
  weeks: 5,
  sessions: [...opening, ...continuation],
  handouts,
}
