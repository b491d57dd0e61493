// From the command line to a command: common options, the program behind it, words for what went wrong.
import { openProgram, type OpenedProgram } from '#access/open-program.ts'
import { actorFor, type NoActor } from '#access/service/actors.ts'
import { openDataDir } from '#platform/data-dir.ts'
import { isDatabaseLost } from '#platform/database-lost.ts'
import { platformText, type PlatformCode } from '#platform/words.ts'
import { type CliCommand, Failure, type Io, Misuse } from './command.ts'
import { takeCommon, type Common } from './common.ts'

type Env = Readonly<Record<string, string | undefined>>

// Each is loaded only when it is called.
const commands: Readonly<Record<string, () => Promise<CliCommand>>> = {
  init: async () => (await import('./init.ts')).init,
  demo: async () => (await import('./demo.ts')).demo,
  import: async () => (await import('./import.ts')).importFiles,
  report: async () => (await import('./report.ts')).report,
  user: async () => (await import('./user.ts')).user,
  verify: async () => (await import('./verify.ts')).verify,
}

const nobody: Readonly<Record<NoActor, string>> = {
  'no-centre':
    'Здесь ещё нет центра. Создайте его: npm run ryadom -- init --name "…" --time-zone Asia/Yakutsk',
  'several-centres': 'Здесь несколько центров. Назовите один: --centre ID',
  'centre-unknown': 'Такого центра здесь нет. Проверьте --centre',
  'login-unknown': 'Такого имени для входа в этом центре нет. Проверьте --as',
  'no-head': 'В этом центре нет заведующей. Назовите, от чьего имени действовать: --as ИМЯ',
}

async function help(io: Io): Promise<number> {
  io.say('npm run ryadom -- <команда> [--data ПАПКА] [--as ИМЯ] [--centre ID] [--json] [--help]\n')
  for (const [name, load] of Object.entries(commands)) io.say(`  ${name.padEnd(8)} ${(await load()).summary}`)
  io.say('\nКоманды отчётов и загрузки работают и рядом с запущенным сервером.')
  return 0
}

const ioOf = (isJson: boolean): Io => ({
  isJson,
  say: (text) => void process.stdout.write(`${text}\n`),
  warn: (text) => void process.stderr.write(`${text}\n`),
  json: (value) => void process.stdout.write(`${JSON.stringify(value)}\n`),
})

/** Runs one command; answers the exit code: 0 done, 1 could not be done, 2 written wrongly. */
export async function run(argv: readonly string[], env: Env): Promise<number> {
  const common = takeCommon(argv)
  const io = ioOf(common.isJson)
  const [name, ...args] = common.rest
  if (name === undefined) return help(io)
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) return misuse(io, `Нет команды «${name}».`, 'Список команд: npm run ryadom -- --help')
  const command = await load()
  if (common.isHelp) {
    io.say(`${command.summary}\n\n${command.usage}`)
    return 0
  }
  return withProgram(command, { common, env, io, args })
}

interface Call {
  readonly common: Common
  readonly env: Env
  readonly io: Io
  readonly args: readonly string[]
}

/** Opens the program of the data directory. Throws a `Failure` in plain words when it cannot. */
async function openFor({ common, env }: Call): Promise<OpenedProgram> {
  const dir = openDataDir(common.data ?? env['RYADOM_DATA'] ?? './data')
  const opened = dir.ok ? await openProgram(dir.value, env, () => undefined) : dir
  if (opened.ok) return opened.value
  throw new Failure(opened.code, platformText(opened.code as PlatformCode, 'ru', opened.details))
}

async function runIn(
  program: OpenedProgram,
  command: CliCommand,
  { common, io, args }: Call,
): Promise<number> {
  const actor = async () => {
    const found = await actorFor(program, { login: common.as, centre: common.centre })
    if (typeof found === 'string') throw new Failure(found, nobody[found])
    return found
  }
  try {
    return await command.run({ program, actor, io }, args)
  } finally {
    await program.close()
  }
}

/** Said by `parseArgs` in English words of its own. */
const isUnreadable = (error: unknown): boolean =>
  String((error as { code?: string }).code).startsWith('ERR_PARSE_ARGS')

function misuse(io: Io, words: string, usage: string): number {
  if (io.isJson) io.json({ error: { code: 'misuse', message: words } })
  io.warn(`${words}\n\n${usage}`)
  return 2
}

async function withProgram(command: CliCommand, call: Call): Promise<number> {
  const { io } = call
  const fail = (code: string, words: string): number => {
    if (io.isJson) io.json({ error: { code, message: words } })
    io.warn(words)
    return 1
  }
  try {
    return await runIn(await openFor(call), command, call)
  } catch (error) {
    if (error instanceof Failure) return fail(error.code, error.message)
    if (isDatabaseLost(error)) return fail('database-lost', platformText('database-lost', 'ru'))
    if (error instanceof Misuse) return misuse(io, error.message, command.usage)
    if (!isUnreadable(error)) throw error
    return misuse(io, 'Такого параметра здесь нет, или у него не то значение.', command.usage)
  }
}
