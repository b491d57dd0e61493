// What people of the demonstration have written about programmes, and which services their sessions are.
import type { Domain } from '#assessments/contract/definition.ts'

/** Spheres of the goals of each template. */
export const domainsOfTemplate: Readonly<Record<string, readonly Domain[]>> = {
  motor: ['motor'],
  cognition: ['cognition'],
  communication: ['communication', 'social'],
  social: ['social'],
  selfCare: ['selfCare'],
  sensory: ['emotionWill'],
  integrated: ['motor', 'communication'],
  brigade: ['social'],
}

/** What the sessions of each member of staff are in the catalogue, by place in the list of staff. */
export const serviceOfStaff: readonly string[] = [
  'Индивидуальное занятие с логопедом',
  'Психокоррекционное занятие',
  'Занятие с социальным педагогом',
  'Занятие адаптивной физической культурой',
  'Занятие по развитию двигательных навыков',
  'Социальное сопровождение семьи',
  'Занятие по развитию познавательных навыков',
]

export const minutesText =
  'Ребёнок узнаёт специалистов и включается сразу. К концу занятия устаёт, поэтому делаем паузу на десятой минуте. ' +
  'Мама занимается дома почти каждый день, ей нужны задания короче. Цели оставляем прежними.'

export const decisions: readonly {
  readonly text: string
  readonly staff: number
  readonly inDays: number
}[] = [
  { text: 'Подобрать опору для стоп и показать маме, как её поставить', staff: 3, inDays: 7 },
  { text: 'Сократить домашнее задание до одного действия в обычном деле', staff: 4, inDays: 4 },
  { text: 'Позвонить в детский сад о двух часах в группе', staff: 5, inDays: 60 },
]

export const conclusions = {
  completed:
    'Программа пройдена. Ребёнок спокойнее начинает занятие и сам выбирает, с чего начать. Получается больше, чем в начале: ' +
    'это видно и дома. Мама знает, как помочь и когда подождать. Трудно пока удерживать внимание в новом месте.',
  familyStopped:
    'Семья попросила остановить занятия. Успели три встречи: познакомились, посмотрели, что ребёнок делает сам, и показали маме два приёма. ' +
    'Об итогах говорить рано.',
} as const

export const nextSteps = {
  completed: 'Через месяц позвонить семье и предложить следующую программу; приёмы оставить в обычных делах',
  familyStopped: 'Позвонить маме после возвращения и предложить занятия в удобное время',
} as const
