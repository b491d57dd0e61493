// Why an act of programmes was refused, and what to do.
import { refusalWords as lendingRefusals } from '#lending/words/refusals.ts'
import { refusalWords as serviceRefusals } from '#services/words.ts'
import type * as contract from '../contract.ts'
import type * as goals from '../contract/goal.ts'
import type * as templates from '../contract/template.ts'
import type { Words } from './terms.ts'

type RefusalsOf<Acts> = {
  [Name in keyof Acts]: Acts[Name] extends { readonly refusals: readonly (infer Code)[] } ? Code : never
}[keyof Acts]
type Refusal = RefusalsOf<typeof contract> | RefusalsOf<typeof goals> | RefusalsOf<typeof templates>

const {
  'child-unknown': childUnknown,
  'service-unknown': serviceUnknown,
  'staff-unknown': staffUnknown,
  'service-before-birth': serviceBeforeBirth,
  'service-after-death': serviceAfterDeath,
  'cancel-reason-missing': cancelReasonMissing,
  'adult-missing': adultMissing,
  'record-reused': recordReused,
  'service-not-in-force': serviceNotInForce,
  'ends-before-start': endsBeforeStart,
} = serviceRefusals

const { 'not-so-many': notSoMany } = lendingRefusals

export const refusalWords: Readonly<Record<Refusal, Words>> = {
  'child-unknown': childUnknown,
  'service-unknown': serviceUnknown,
  'staff-unknown': staffUnknown,
  'service-before-birth': serviceBeforeBirth,
  'service-after-death': serviceAfterDeath,
  'cancel-reason-missing': cancelReasonMissing,
  'adult-missing': adultMissing,
  'record-reused': recordReused,
  'service-not-in-force': serviceNotInForce,
  'ends-before-start': endsBeforeStart,
  'date-in-future': {
    ru: 'Этот день ещё не наступил. Проверьте дату.',
    en: 'This day has not come yet. Check the date.',
  },
  'same-staff-twice': {
    ru: 'Один и тот же специалист отмечен дважды. Выберите второго или оставьте поле пустым.',
    en: 'The same specialist stands twice. Choose another or leave the field empty.',
  },
  'link-of-no-remote': {
    ru: 'Ссылка нужна только дистанционному занятию. Поменяйте место или уберите ссылку.',
    en: 'Only a remote session has a link. Change the place or remove the link.',
  },
  'template-unknown': {
    ru: 'Выберите программу из списка: этой версии нет или она больше не предлагается.',
    en: 'Choose the programme from the list: this version is not there or is no longer offered.',
  },
  'not-enrolled': {
    ru: 'На этот день ребёнок не зачислен в центр. Сначала зачислите его или поменяйте дату начала.',
    en: 'The child is not enrolled on this day. Enrol the child first or change the start.',
  },
  'programme-reused': {
    ru: 'Эта программа уже создана. Откройте её в карточке ребёнка.',
    en: 'This programme is there already. Open it from the child’s card.',
  },
  'session-took-place': {
    ru: 'Занятие уже состоялось. Если это ошибка, сначала исправьте запись в журнале услуг.',
    en: 'The session took place already. If that is wrong, correct its record in the journal first.',
  },
  'session-not-held': {
    ru: 'Занятие ещё не записано. Запишите его и отметьте, что использовали.',
    en: 'The session is not recorded yet. Record it and tick what was used.',
  },
  'not-so-many': notSoMany,
  'unit-unknown': {
    ru: 'Этого оборудования больше нет в списке. Обновите страницу.',
    en: 'This equipment is not in the list any more. Reload the page.',
  },
  'unit-written-off': {
    ru: 'Это оборудование списано. Уберите отметку.',
    en: 'This equipment is written off. Take the tick away.',
  },
  'unit-on-loan': {
    ru: 'Это оборудование сейчас у семьи. Уберите отметку или примите его в пункте проката.',
    en: 'This equipment is with a family now. Take the tick away or take it back at the lending point.',
  },
  'unit-not-for-sessions': {
    ru: 'Это оборудование для выдачи семьям. Уберите отметку или попросите передать его в кабинет.',
    en: 'This equipment is for families. Take the tick away or ask for it to be given to the room.',
  },
  'session-unknown': {
    ru: 'Такого занятия в программе нет. Обновите страницу.',
    en: 'The programme has no such session. Reload the page.',
  },
  'session-dropped': {
    ru: 'Занятие убрано из плана. Верните его в план или запишите другое.',
    en: 'The session was taken out of the plan. Put it back or record another.',
  },
  'session-before-programme': {
    ru: 'В этот день программа ещё не началась. Проверьте дату.',
    en: 'The programme had not begun on this day. Check the date.',
  },
  'programme-ended': {
    ru: 'Программа уже завершена. Заведующая может открыть её снова.',
    en: 'The programme is closed. The head may open it again.',
  },
  'record-of-another-child': {
    ru: 'Это услуга другому ребёнку. Выберите запись этого ребёнка.',
    en: 'This service was given to another child. Choose a record of this one.',
  },
  'record-linked-already': {
    ru: 'Эта запись уже отнесена к другому занятию.',
    en: 'This record belongs to another session already.',
  },
  'record-unknown': {
    ru: 'Такой записи в журнале услуг нет или она исправлена.',
    en: 'The journal has no such record, or it was corrected.',
  },
  'task-unknown': {
    ru: 'Такого задания в программе нет. Обновите страницу.',
    en: 'The programme has no such task. Reload the page.',
  },
  'mark-outside-task': {
    ru: 'В этот день задание не действовало. Проверьте дату отметки.',
    en: 'The task was not given for this day. Check the day of the mark.',
  },
  'programme-of-another-child': {
    ru: 'Это программа другого ребёнка. Выберите программу этого.',
    en: 'This programme is another child’s. Choose one of this child.',
  },
  'conference-reused': {
    ru: 'Этот протокол уже сохранён. Начните новый.',
    en: 'These minutes are kept already. Begin new ones.',
  },
  'already-closed': { ru: 'Это уже отмечено выполненным.', en: 'This is marked as done already.' },
  'baseline-missing': {
    ru: 'Около начала программы нет входящей диагностики. Запишите её или укажите, почему её не было.',
    en: 'There is no baseline examination near the start. Record it, or say why there was none.',
  },
  'final-missing': {
    ru: 'Около окончания программы нет итоговой диагностики. Запишите её или укажите, почему её не было.',
    en: 'There is no final examination near the end. Record it, or say why there was none.',
  },
  'goals-unrated': {
    ru: 'Не у всех целей есть итоговая оценка. Оцените их.',
    en: 'Not all goals have a final rating. Rate them.',
  },
  'next-who-missing': {
    ru: 'Отметьте, кто сделает следующий шаг: специалист, семья или другая организация.',
    en: 'Say who takes the next step: a specialist, the family or another agency.',
  },
  'programme-not-ended': { ru: 'Программа и так идёт.', en: 'The programme is under way already.' },
  'template-changed-meanwhile': {
    ru: 'Пока Вы правили шаблон, сохранена новая версия. Откройте её и внесите правки туда.',
    en: 'A new version was saved while you edited. Open it and make your changes there.',
  },
  'session-repeated': {
    ru: 'Два занятия шаблона названы одним кодом. Поменяйте один из них.',
    en: 'Two sessions of the template have one code. Change one of them.',
  },
  'handout-unknown': {
    ru: 'Занятие ссылается на памятку, которой в шаблоне нет. Добавьте её или уберите ссылку.',
    en: 'A session names a hand-out that the template has not. Add it or remove the name.',
  },
  'steps-longer-than-session': {
    ru: 'Шаги занятия вместе длиннее самого занятия. Поправьте минуты.',
    en: 'The steps take longer than their session. Correct the minutes.',
  },
  'levels-repeated': {
    ru: 'Два уровня цели описаны одинаково. Опишите их так, чтобы их можно было различить.',
    en: 'Two levels of the goal say the same. Tell them apart.',
  },
  'baseline-is-best': {
    ru: 'Начальный уровень не может быть высшим: улучшиться будет нельзя.',
    en: 'The start cannot be the best level: nothing better would be possible.',
  },
  'weight-zero': {
    ru: 'С такой важностью и трудностью цель ничего не весит. Поставьте хотя бы единицы.',
    en: 'With this importance and difficulty the goal weighs nothing. Set at least ones.',
  },
  'goal-frozen': {
    ru: 'После второго занятия цель не меняют: замените её новой версией.',
    en: 'After the second session a goal is not edited: replace it by a new version.',
  },
  'too-many-goals': {
    ru: 'В программе уже пять целей. Снимите или замените одну из них.',
    en: 'The programme has five goals already. End or replace one of them.',
  },
  'goal-replaced-already': {
    ru: 'Эта цель уже заменена или снята. Обновите страницу.',
    en: 'This goal was replaced or ended already. Reload the page.',
  },
  'loan-unknown': {
    ru: 'Такой выдачи у этого ребёнка нет. Обновите страницу.',
    en: 'The child has no such loan. Reload the page.',
  },
  'rated-before-set': {
    ru: 'В этот день цель ещё не была поставлена. Проверьте дату.',
    en: 'The goal was not set yet on this day. Check the date.',
  },
}
