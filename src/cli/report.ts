import { parseArgs } from 'node:util'
import { standingAct } from '#access/dispatch.ts'
import { type PracticeFigures, practiceFigures } from '#reports/service/figures.ts'
import { practice } from '#reports/contract.ts'
import { refusalWords } from '#reports/words/refusals.ts'
import { type CliCommand, Failure, type Io, Misuse } from './command.ts'

const options = {
  from: { type: 'string' },
  to: { type: 'string' },
  'as-of': { type: 'string' },
} as const

export const report: CliCommand = {
  summary: 'печатает показатели практики за период',
  usage:
    'npm run ryadom -- report practice --from 2021-04-01 --to 2022-09-30 [--as-of 2022-10-05] [--json]\n\n' +
    'Дни включены оба. --as-of: как было известно к концу этого дня.',
  async run({ program, actor, io }, [what, ...args]) {
    if (what !== 'practice') throw new Misuse('Какой отчёт: practice.')
    const { values } = parseArgs({ args: [...args], options })
    const input = practice.input.safeParse({ from: values.from, to: values.to, asOf: values['as-of'] })
    if (!input.success) throw new Misuse('Дни пишутся так: --from 2021-04-01 --to 2022-09-30')
    const figures = await practiceFigures(standingAct(program, await actor()), input.data)
    if (!figures.ok) throw new Failure(figures.code, wordsOf(figures.code))
    if (io.isJson) io.json(figures.value)
    else sayFigures(io, figures.value)
    return 0
  },
}

const wordsOf = (code: string): string =>
  refusalWords[code as keyof typeof refusalWords]?.ru ??
  'У этого человека нет права на отчёт. Выберите другого: --as ИМЯ'

function sayFigures(io: Io, { period, indicators, notBuilt }: PracticeFigures): void {
  const line = (words: string, value: number | null): void =>
    io.say(`${words.padEnd(48)} ${value === null ? 'меньше 5' : value}`)
  const share = (words: string, percent: number | null): void =>
    io.say(`${words.padEnd(48)} ${percent === null ? '—' : `${percent} %`}`)
  io.say(`Практика за ${period.from} – ${period.to}\n`)
  line('Детей получили услуги (уникальных за период)', indicators.childrenServed)
  line('Семей', indicators.familiesServed)
  line('Оказано услуг', indicators.servicesDelivered)
  for (const [year, { children, severe }] of Object.entries(indicators.coverageByYear)) {
    line(`Охват за ${year} год`, children)
    line(`  из них с ТМНР`, severe)
  }
  line('С паллиативным статусом', indicators.palliative)
  line('Раннего возраста', indicators.earlyAge)
  line('Улучшились показатели развития, детей', indicators.childrenImproved)
  share('  от всех детей', indicators.childrenImprovedPercent)
  share('Значительная динамика, от всех детей', indicators.childrenSignificantPercent)
  share('Познавательная сфера, от всех детей', indicators.cognitiveUpPercent)
  share('Семьи отметили улучшение, от всех семей', indicators.familiesBetterPercent)
  line('Единиц оборудования', indicators.equipmentUnits)
  line('Выдано оборудования', indicators.loans)
  line('На руках в конце периода', indicators.loansOpen)
  io.say(`\nПока не считается: ${notBuilt.join(', ')}`)
}
