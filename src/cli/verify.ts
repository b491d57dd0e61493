import { sealJournal, verifyChain } from '#access/chain.ts'
import { centreIds } from '#access/service/housekeeping.ts'
import { brokenAssessments } from '#assessments/service/soundness.ts'
import { brokenFamilies } from '#families/service/soundness.ts'
import { brokenFreezes } from '#reports/service/freeze.ts'
import { brokenProgrammes } from '#programmes/service/soundness.ts'
import { brokenLending } from '#lending/service/soundness.ts'
import { brokenPapers } from '#papers/service/soundness.ts'
import { brokenRecords } from '#services/service/soundness.ts'
import type { CliCommand } from './command.ts'

export const verify: CliCommand = {
  summary: 'проверяет цепочку журнала, целостность данных и зафиксированные отчёты каждого центра',
  usage: 'npm run ryadom -- verify [--json]\n\nКод завершения 1, если найдено нарушение.',
  async run({ program, io }) {
    const centres = []
    for (const centreId of await centreIds(program)) {
      while ((await sealJournal(program.db, centreId)) > 0);
      const sql = program.db.centre(centreId)
      const chain = await verifyChain(sql)
      const broken = [
        ...(await brokenFamilies(sql)),
        ...(await brokenRecords(sql)),
        ...(await brokenAssessments(sql)),
        ...(await brokenProgrammes(sql)),
        ...(await brokenLending(sql)),
        ...(await brokenPapers(sql, program.keys.seal(centreId))),
        ...(await brokenFreezes(sql, program.keys.seal(centreId))),
      ]
      centres.push({ centreId, chain, broken })
    }
    const isSound = centres.every(({ chain, broken }) => chain.isIntact && broken.length === 0)
    if (io.isJson) io.json({ ok: isSound, centres })
    else {
      for (const { centreId, chain, broken } of centres) {
        io.say(`Центр ${centreId}`)
        io.say(
          chain.isIntact
            ? `  журнал цел: ${chain.rows} записей в ${chain.links} звеньях, ещё не запечатано: ${chain.unsealed}`
            : `  журнал изменён: не сходится звено ${chain.brokenAt}`,
        )
        for (const one of broken) io.say(`  нарушено: ${one.rule} (${one.count})`)
      }
      io.say(
        isSound ? 'Нарушений нет.' : 'Есть нарушения. Сохраните копию данных и обратитесь к разработчикам.',
      )
    }
    return isSound ? 0 : 1
  },
}
