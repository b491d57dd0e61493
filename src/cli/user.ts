import { parseArgs } from 'node:util'
import { runCommand } from '#access/dispatch.ts'
import { addPerson } from '#access/contract.ts'
import { type RoleId, roleIds } from '#access/policy.ts'
import { add, disable, listPeople, reset } from '#access/service/people.ts'
import { runQuery } from '#access/dispatch.ts'
import type { Actor } from '#access/act.ts'
import { readPersonName } from '#base/person-name.ts'
import type { Result } from '#base/result.ts'
import { type CliCommand, Failure, Misuse, type Setting } from './command.ts'

const refusals: Readonly<Record<string, string>> = {
  'login-taken': 'Такое имя для входа уже есть.',
  'role-not-yours-to-give': 'Эту роль может дать только заведующая.',
  'last-head': 'Это единственная заведующая: сначала назначьте другую.',
  'not-allowed': 'У этого человека нет на это прав. Выберите другого: --as ИМЯ',
}

function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Failure(result.code, refusals[result.code] ?? `Не выполнено: ${result.code}`)
  return result.value
}

async function accountOf({ program }: Setting, actor: Actor, login: string | undefined): Promise<string> {
  if (!login) throw new Misuse('Нужно имя для входа.')
  const { people } = good(await runQuery(program, actor, listPeople, {}))
  const person = people.find((one) => one.login === login.toLowerCase())
  if (!person) throw new Failure('login-unknown', `Имени для входа «${login}» в этом центре нет.`)
  return person.accountId
}

const rolesOf = (text: string | undefined): RoleId[] => {
  const roles = (text ?? '').split(',').map((role) => role.trim())
  if (!roles.every((role): role is RoleId => (roleIds as readonly string[]).includes(role))) {
    throw new Misuse(`Роли: ${roleIds.join(', ')}`)
  }
  return roles as RoleId[]
}

async function addAccount(setting: Setting, actor: Actor, args: readonly string[]): Promise<number> {
  const options = { name: { type: 'string' }, roles: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const name = readPersonName(values.name ?? '')
  if (!name.ok) throw new Misuse('Нужны фамилия и имя: --name "Коваленко Анна Викторовна"')
  const input = addPerson.input.safeParse({
    login: positionals[0],
    name: name.value,
    roles: rolesOf(values.roles),
  })
  if (!input.success) throw new Misuse('Имя для входа: 2–100 букв, цифр, точек и дефисов.')
  const { program, io } = setting
  const { link } = good(await runCommand(program, actor, add, { id: program.clock.id(), args: input.data }))
  if (io.isJson) io.json({ login: input.data.login, link: `http://localhost:8080${link}` })
  else io.say(`Готово. Ссылка для первого входа (72 часа, один раз): http://localhost:8080${link}`)
  return 0
}

async function resetAccount(setting: Setting, actor: Actor, args: readonly string[]): Promise<number> {
  const { program, io } = setting
  const accountId = await accountOf(setting, actor, args[0])
  const { link } = good(
    await runCommand(program, actor, reset, { id: program.clock.id(), args: { accountId } }),
  )
  if (io.isJson) io.json({ link: `http://localhost:8080${link}` })
  else io.say(`Старый пароль больше не действует. Новая ссылка для входа: http://localhost:8080${link}`)
  return 0
}

async function disableAccount(setting: Setting, actor: Actor, args: readonly string[]): Promise<number> {
  const { program, io } = setting
  const accountId = await accountOf(setting, actor, args[0])
  good(await runCommand(program, actor, disable, { id: program.clock.id(), args: { accountId } }))
  if (io.isJson) io.json({ disabled: true })
  else io.say('Вход закрыт, открытые сеансы завершены.')
  return 0
}

const acts = { add: addAccount, reset: resetAccount, disable: disableAccount } as const

export const user: CliCommand = {
  summary: 'заводит сотруднику вход, сбрасывает пароль, закрывает вход',
  usage:
    'npm run ryadom -- user add ИМЯ --name "Фамилия Имя Отчество" --roles coordinator,specialist\n' +
    'npm run ryadom -- user reset ИМЯ\n' +
    'npm run ryadom -- user disable ИМЯ',
  async run(setting, [act, ...args]) {
    const known = Object.hasOwn(acts, act ?? '') ? acts[act as keyof typeof acts] : undefined
    if (!known) throw new Misuse('Что сделать: add, reset или disable.')
    return known(setting, await setting.actor(), args)
  },
}
