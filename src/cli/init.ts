import { parseArgs } from 'node:util'
import { inTransaction } from '#access/dispatch.ts'
import { linkFor, newCentre } from '#access/service/new-centre.ts'
import { isTimeZone } from '#base/instant.ts'
import { addStarterCatalogue } from '#services/service/starter.ts'
import { type CliCommand, Failure, Misuse } from './command.ts'

const options = {
  name: { type: 'string' },
  'time-zone': { type: 'string' },
  login: { type: 'string', default: 'head' },
} as const

export const init: CliCommand = {
  summary: 'создаёт центр и заведующую, печатает ссылку для первого входа и лист восстановления',
  usage:
    'npm run ryadom -- init --name "МРЦ «…»" --time-zone Asia/Yakutsk [--login ИМЯ]\n\n' +
    'Ещё один центр в той же установке создаётся так же; имя для входа тогда нужно другое.',
  async run({ program, io }, args) {
    const { values } = parseArgs({ args: [...args], options })
    const name = values.name?.trim()
    const timeZone = values['time-zone']
    if (!name || !timeZone) throw new Misuse('Нужны название центра и часовой пояс.')
    if (!isTimeZone(timeZone))
      throw new Failure('time-zone-unknown', `Нет часового пояса «${timeZone}». Пример: Asia/Yakutsk`)
    const head = {
      login: values.login.toLowerCase(),
      passwordHash: null,
      roles: ['head' as const],
      name: { lastName: 'Заведующая', firstName: 'отделением', middleName: '' },
    }
    const made = await newCentre(program, { name, timeZone, isDemo: false, onlyFirst: false }, [head])
    if (!made.ok)
      throw new Failure(made.code, `Имя для входа «${head.login}» уже занято. Дайте другое: --login ИМЯ`)
    const { actor, recoveryKey } = made.value
    await inTransaction(program, actor, program.clock.id(), addStarterCatalogue)
    const link = `http://localhost:8080${await linkFor(program, actor.accountId)}`
    if (io.isJson) io.json({ centreId: actor.centreId, login: head.login, link, recoveryKey })
    else sayMade((text) => io.say(text), { name, login: head.login, link, recoveryKey })
    return 0
  },
}

function sayMade(
  say: (text: string) => void,
  made: { name: string; login: string; link: string; recoveryKey: string },
): void {
  say(`Центр «${made.name}» создан. Имя для входа заведующей: ${made.login}`)
  say(`Первый вход (ссылка действует 72 часа и один раз): ${made.link}`)
  say('')
  say('Лист восстановления. Распечатайте и храните в сейфе отдельно от компьютера:')
  say(`  ${made.recoveryKey}`)
  say('Без этого ключа закрытые сведения из резервной копии прочесть нельзя никому.')
}
