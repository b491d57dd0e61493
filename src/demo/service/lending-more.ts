// What a lending point has besides loans: a kit, calls to those who are late.
import type { Act } from '#access/act.ts'
import { journal } from '#lending/contract.ts'
import { units } from '#lending/contract/unit.ts'
import { save as saveKit } from '#lending/service/kits.ts'
import { calling } from '#lending/service/loans.ts'
import { list as loans } from '#lending/service/reading.ts'
import { list as listUnits } from '#lending/service/units-read.ts'
import { good } from './good.ts'

const kitName = 'Занятия дома'
/** Two things of these go into the kit, whichever are free. */
const forKit = [
  'Сундучок логопеда',
  'Набор для развития мелкой моторики',
  'Сенсорный набор',
  'Утяжелённое одеяло',
  'Стол с вырезом',
]

export async function fillMore(act: Act): Promise<void> {
  await putTogether(act)
  await callLate(act)
}

/** A kit of the last free units, so that the first ones are lent one by one. */
async function putTogether(act: Act): Promise<void> {
  const { rows } = good(await listUnits(act, units.input.parse({ state: 'lendable', limit: 500 })))
  const free = forKit.flatMap((name) => rows.findLast(({ kindName }) => kindName === name)?.id ?? [])
  if (free.length < 2) return
  good(await saveKit(act, { kitId: act.newId(), name: kitName, unitIds: free.slice(0, 2) }))
}

const said = [
  { outcome: 'willReturn', note: 'Привезут в выходные' },
  { outcome: 'notReached', note: '' },
] as const

async function callLate(act: Act): Promise<void> {
  const { rows } = good(await loans(act, journal.input.parse({ state: 'overdue' })))
  for (const [at, call] of said.entries()) {
    const loan = rows[at]
    if (loan) good(await calling(act, { loanId: loan.id, day: act.today, ...call }))
  }
}
