// The kinds of equipment that the two practices lend, as a new centre begins with them: names as in their lists, the rest ours. Limits are
// those usual for such things; a centre puts those of its own makes in their place. Federal numbers: распоряжение 2347-р, domain.md §2.9.
import { nameKey } from '#base/person-name.ts'
import type { z } from 'zod'
import type { saveKind } from '../contract/kind.ts'

type Kind = Omit<z.input<typeof saveKind.input>, 'kindId' | 'base'>

const wipe =
  'Протереть все поверхности дезинфицирующим раствором по инструкции к средству, выдержать указанное время, смыть водой, высушить.'
const wash = 'Снять чехлы, постирать при 60 °C, высушить.'

const frames: readonly Kind[] = [
  {
    name: 'Вертикализатор наклонный',
    category: 'standingFrames',
    risk: 'high',
    limits: {
      height_cm: { from: 80, to: 120 },
      weight_kg: { from: 8, to: 35 },
      age_months: { from: 18 },
    },
    contraindications:
      'Вывих бедра, свежий перелом, пролежни в местах опоры, обмороки при подъёме. Только по рекомендации врача или реабилитолога.',
    instruction:
      'Начинать с 10 минут при малом наклоне, прибавлять по 5 минут. Не оставлять ребёнка без взрослого.',
    briefing:
      'Закрепляет колёса тормозом.\nНастраивает высоту подножек и опору колен.\nФиксирует грудь и таз, проверяет зазор в два пальца.\nМеняет наклон с ребёнком.\nСнимает ребёнка, если он побледнел или жалуется.',
    cleaning: `${wipe} ${wash}`,
    parts: [
      { id: 'table', name: 'Столик', isOptional: true },
      { id: 'chest-strap', name: 'Ремень груди' },
      { id: 'hip-strap', name: 'Ремень таза' },
      { id: 'knee-pads', name: 'Упоры для колен' },
      { id: 'footrests', name: 'Подножки с ремнями' },
    ],
    check_months: 6,
    service_life_years: 7,
  },
  {
    name: 'Опора для сидения',
    category: 'supports',
    risk: 'high',
    limits: {
      height_cm: { from: 75, to: 125 },
      weight_kg: { to: 35 },
      hip_cm: { to: 32 },
      age_months: { from: 12 },
    },
    contraindications: 'Свежий перелом, пролежни на ягодицах.',
    instruction: 'Сидеть не дольше 40 минут подряд. Стопы стоят на подножке всей поверхностью.',
    briefing:
      'Подбирает глубину сиденья и высоту подножки.\nЗастёгивает пояс так, чтобы таз не съезжал.\nСтавит опору на пол, не на стул.\nНе оставляет ребёнка без взрослого.',
    cleaning: `${wipe} ${wash}`,
    parts: [
      { id: 'hip-belt', name: 'Пояс таза' },
      { id: 'chest-vest', name: 'Жилет груди', isOptional: true },
      { id: 'footrest', name: 'Подножка' },
      { id: 'table', name: 'Столик', isOptional: true },
    ],
    check_months: 12,
    service_life_years: 7,
  },
  {
    name: 'Кресло-коляска комнатная',
    federalCode: '7',
    category: 'wheelchairs',
    risk: 'high',
    limits: { weight_kg: { to: 50 }, hip_cm: { from: 20, to: 34 }, age_months: { from: 24 } },
    contraindications: 'Не выдаётся без подбора ширины сиденья.',
    instruction: 'Перед пересадкой закрепить оба тормоза и поднять подножки.',
    briefing:
      'Складывает и раскладывает кресло.\nЗакрепляет тормоза перед пересадкой.\nПересаживает ребёнка, беря под бёдра и спину.\nСпускает кресло с порога задними колёсами вперёд.\nПроверяет давление в шинах.',
    cleaning: `${wipe} ${wash}`,
    parts: [
      { id: 'footrests', name: 'Подножки, пара' },
      { id: 'belt', name: 'Поясной ремень' },
      { id: 'cushion', name: 'Подушка сиденья' },
      { id: 'pump', name: 'Насос', isOptional: true },
    ],
    check_months: 6,
    service_life_years: 6,
  },
  {
    name: 'Ходунки-роллаторы',
    federalCode: '6',
    category: 'walkers',
    risk: 'high',
    limits: { height_cm: { from: 85, to: 130 }, weight_kg: { to: 45 }, age_months: { from: 24 } },
    contraindications: 'Приступы с потерей сознания без сопровождения взрослого.',
    instruction: 'Рукоятки на высоте сгиба запястья. По лестнице не ходить.',
    briefing:
      'Выставляет высоту рукояток.\nПроверяет тормоза и резиновые наконечники.\nИдёт рядом, страхуя со стороны слабой руки.\nСтавит на стояночный тормоз, когда ребёнок садится.',
    cleaning: wipe,
    parts: [
      { id: 'brakes', name: 'Тормоза с тросами' },
      { id: 'grips', name: 'Рукоятки, пара' },
      { id: 'seat', name: 'Откидное сиденье', isOptional: true },
    ],
    check_months: 6,
    service_life_years: 6,
  },
]

const trainers: readonly Kind[] = [
  {
    name: 'Беговел адаптивный',
    category: 'trainers',
    risk: 'high',
    limits: { height_cm: { from: 90, to: 125 }, weight_kg: { to: 30 }, age_months: { from: 36 } },
    contraindications: 'Приступы с потерей сознания, свежий перелом.',
    instruction: 'Только в шлеме и на ровной площадке без уклона.',
    briefing:
      'Регулирует седло и опору корпуса.\nЗастёгивает шлем.\nСтрахует, идя рядом.\nПроверяет колёса перед поездкой.',
    cleaning: wipe,
    parts: [
      { id: 'trunk-support', name: 'Опора корпуса' },
      { id: 'side-wheels', name: 'Боковые колёса' },
      { id: 'helmet', name: 'Шлем' },
    ],
    check_months: 6,
    service_life_years: 7,
  },
  {
    name: 'Тренажёр «Имитрон»',
    category: 'trainers',
    risk: 'high',
    limits: { height_cm: { from: 80, to: 140 }, weight_kg: { to: 45 }, age_months: { from: 24 } },
    contraindications: 'Вывих бедра, судороги при нагрузке, боль в суставах. Нагрузку назначает инструктор.',
    instruction: 'Первое занятие с инструктором. Не дольше 15 минут, пульс до и после.',
    briefing:
      'Ставит тренажёр на нескользкий пол.\nФиксирует стопы и колени.\nЗадаёт скорость, назначенную инструктором.\nОстанавливает тренажёр при боли или усталости.',
    cleaning: wipe,
    parts: [
      { id: 'foot-straps', name: 'Ремни стоп' },
      { id: 'handles', name: 'Поручни' },
      { id: 'manual', name: 'Памятка инструктора', isOptional: true },
    ],
    check_months: 6,
    service_life_years: 8,
  },
  {
    name: 'Балансировочная доска',
    category: 'trainers',
    risk: 'low',
    limits: { weight_kg: { to: 60 }, age_months: { from: 36 } },
    instruction: 'Только у стены или с рукой взрослого, на коврике.',
    briefing: 'Кладёт доску на нескользкий коврик.\nСтоит рядом и держит за руку.',
    cleaning: wipe,
    parts: [{ id: 'mat', name: 'Коврик', isOptional: true }],
    check_months: 12,
    service_life_years: 8,
  },
]

const rooms: readonly Kind[] = [
  {
    name: 'Сенсорный набор',
    category: 'sensory',
    risk: 'low',
    limits: { age_months: { from: 12 } },
    instruction: 'Мелкие предметы — только вместе со взрослым.',
    briefing:
      'Считает предметы до и после игры.\nУбирает мелкие предметы от ребёнка, который тянет всё в рот.',
    cleaning: `${wipe} Тканевые предметы постирать.`,
    parts: [
      { id: 'balls', name: 'Мячики, набор' },
      { id: 'textures', name: 'Дощечки с фактурами' },
      { id: 'box', name: 'Ящик' },
    ],
    check_months: 12,
    service_life_years: 5,
  },
  {
    name: 'Утяжелённое одеяло',
    category: 'sensory',
    risk: 'low',
    hygiene: 'personalPart',
    limits: { weight_kg: { from: 15 }, age_months: { from: 36 } },
    contraindications: 'Нарушения дыхания, приступы, если ребёнок не может сам снять одеяло.',
    instruction: 'Вес одеяла — не больше десятой части веса ребёнка. Лицо не накрывать.',
    briefing:
      'Проверяет, что ребёнок сам снимает одеяло.\nНе накрывает лицо и шею.\nНе оставляет на всю ночь.',
    cleaning: wash,
    parts: [
      { id: 'blanket', name: 'Одеяло' },
      { id: 'cover', name: 'Сменный чехол' },
    ],
    check_months: 12,
    service_life_years: 5,
  },
  {
    name: 'Сухой бассейн',
    category: 'sensory',
    risk: 'low',
    limits: { age_months: { from: 12 } },
    instruction: 'Ребёнок в бассейне только на глазах у взрослого.',
    briefing:
      'Ставит бассейн вдали от мебели с углами.\nНе оставляет ребёнка без взрослого.\nПроверяет шарики: треснувшие выбрасывает.',
    cleaning: `${wipe} Шарики вымыть в тазу и просушить.`,
    parts: [
      { id: 'walls', name: 'Борта' },
      { id: 'balls', name: 'Шарики, мешки' },
      { id: 'mat', name: 'Дно' },
    ],
    check_months: 12,
    service_life_years: 6,
  },
  {
    name: 'Стол с вырезом',
    category: 'furniture',
    risk: 'low',
    limits: { height_cm: { from: 85, to: 140 } },
    instruction: 'Высота столешницы — на уровне локтя сидящего ребёнка.',
    briefing: 'Выставляет высоту и наклон.\nЗакрепляет стопоры ножек.',
    cleaning: wipe,
    parts: [
      { id: 'stops', name: 'Стопоры ножек' },
      { id: 'rim', name: 'Съёмный бортик', isOptional: true },
    ],
    check_months: 24,
    service_life_years: 10,
  },
]

const learning: readonly Kind[] = [
  {
    name: 'Сундучок логопеда',
    category: 'didactic',
    risk: 'low',
    hygiene: 'personalPart',
    limits: { age_months: { from: 24 } },
    instruction: 'Зонды и мундштуки — личные, в сундучок не возвращаются.',
    briefing: 'Показывает упражнения из карточек.\nПользуется только личными насадками.',
    cleaning: wipe,
    parts: [
      { id: 'cards', name: 'Карточки' },
      { id: 'mirror', name: 'Зеркало' },
      { id: 'breath', name: 'Игры на дыхание' },
    ],
    check_months: 12,
    service_life_years: 5,
  },
  {
    name: 'Набор для развития мелкой моторики',
    category: 'didactic',
    risk: 'low',
    limits: { age_months: { from: 24 } },
    instruction: 'Мелкие детали — только вместе со взрослым.',
    briefing: 'Пересчитывает детали до и после занятия.',
    cleaning: wipe,
    parts: [
      { id: 'laces', name: 'Шнуровки' },
      { id: 'pegs', name: 'Мозаика с колышками' },
      { id: 'beads', name: 'Крупные бусины' },
    ],
    check_months: 12,
    service_life_years: 5,
  },
  {
    name: 'Коммуникатор с голосовым выводом',
    category: 'communication',
    risk: 'low',
    limits: { age_months: { from: 18 } },
    instruction: 'Держать заряженным и всегда рядом с ребёнком. Беречь от воды.',
    briefing: 'Включает, заряжает, записывает слово на кнопку.\nПоказывает ребёнку, как попросить.',
    cleaning: wipe,
    parts: [
      { id: 'charger', name: 'Зарядное устройство' },
      { id: 'overlays', name: 'Вкладыши с картинками' },
      { id: 'case', name: 'Чехол', isOptional: true },
    ],
    check_months: 12,
    service_life_years: 5,
  },
]

/** The fourteen kinds of the practices' lists. */
export const starterKinds: readonly Kind[] = [...frames, ...trainers, ...rooms, ...learning]

const byName = new Map(starterKinds.map((kind) => [nameKey(kind.name), kind]))

/** The shipped kind of this name, however it is spelt. */
export const starterKind = (name: string): Kind | undefined => byName.get(nameKey(name))
