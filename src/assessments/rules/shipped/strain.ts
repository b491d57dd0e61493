import type { Definition } from '../../contract/definition.ts'
import { choice, ownRights, plain, rising, scale } from './making.ts'

const often = rising(0, 'Никогда', 'Редко', 'Иногда', 'Часто', 'Почти всегда')
const questions = [
  choice('tired', 'Я просыпаюсь уже без сил', often),
  choice('alone', 'Мне не на кого опереться', often),
  choice('own', 'У меня нет ни часа для себя', often),
  choice('temper', 'Я срываюсь на близких или плачу, хотя не хочу', often),
  choice('hope', 'Мне кажется, что лучше уже не станет', often),
]

/** The strain of the parent in five questions, 0–20; from 13 on a psychologist calls. */
export const strain: Definition = {
  ...plain,
  name: 'Как вы сами: пять вопросов родителю',
  about:
    'Пять вопросов о последних двух неделях. Отвечает родитель, сам и наедине. Скажите: «Вы много делаете для ребёнка, нам ' +
    'важно знать и о вас. Правильных ответов нет, ответы не увидит никто, кроме тех, кто вам помогает». Сумма от 0 до 20: чем ' +
    'меньше, тем легче. От 13 программа поставит психологу звонок семье. Это не диагноз. Если родитель говорит, что не хочет ' +
    'жить или боится причинить вред себе или ребёнку, не ждите суммы: не оставляйте его одного и сразу сообщите психологу и ' +
    'руководителю, при опасности звоните 112.',
  kind: 'questionnaire',
  subject: 'adult',
  filledBy: 'parent',
  length: 3,
  rights: ownRights,
  items: questions,
  scales: [
    scale({
      id: 'strain',
      name: 'Усталость родителя',
      measures: 'strain',
      better: 'lower',
      items: questions.map((item) => item.id),
      min: 0,
      max: 20,
      bands: [
        { upTo: 6, text: 'силы есть; спасибо, что рассказали' },
        { upTo: 12, text: 'вам нелегко; обсудите со специалистом, что можно облегчить' },
        { upTo: 20, text: 'вам сейчас очень тяжело; вам позвонит психолог' },
      ],
    }),
  ],
  alarm: { scale: 'strain', from: 13 },
}
