// The data set in the program's own tables: centres, people, keys and catalogues through the program itself, children and
// services by COPY past it. The journal gets a row for each loaded service and is sealed, so that `verify` holds.
import { cpus } from 'node:os'
import { Worker } from 'node:worker_threads'
import { openProgram, type OpenedProgram } from '#access/open-program.ts'
import { sealJournal } from '#access/chain.ts'
import { hashPassword } from '#access/passwords.ts'
import { newCentre } from '#access/service/new-centre.ts'
import { addMembership, people } from '#access/store/accounts.ts'
import { openDataDir } from '#platform/data-dir.ts'
import type { CentreId } from '#platform/db.ts'
import type { Cluster } from '../cluster.ts'
import { centreCount } from '../dataset/people.ts'
import { say } from '../progress.ts'
import type { Size } from '../settings.ts'
import { addCatalogue, addStaff } from './furnish.ts'
import { coordinatorLogin, headLogin, password, supervisorLogin } from './names.ts'

export interface LoadedCentre {
  /** From 1. */
  readonly number: number
  readonly id: CentreId
  readonly coordinatorId: string
}

export interface Share {
  readonly centres: readonly LoadedCentre[]
  readonly keys: string
  readonly psql: Cluster['psql']
  readonly database: string
  readonly size: Size
}

export interface Logins {
  readonly appUrl: string
  readonly ownerUrl: string
  readonly dataDir: string
}

export async function loadOurs(
  cluster: Cluster,
  database: string,
  logins: Logins,
  size: Size,
): Promise<void> {
  const program = await open(logins)
  const centres = await makeCentres(program)
  await cluster.administer(
    database,
    ...centres.flatMap(({ id, number }) => [addCatalogue(id, number), addStaff(id, number)]),
  )
  say('sealing and loading children and services')
  const share = { keys: program.dir.keys, psql: cluster.psql, database, size }
  const workers = Math.min(cpus().length, centreCount)
  await Promise.all(
    Array.from({ length: workers }, (_, at) =>
      inWorker({ ...share, centres: centres.filter(({ number }) => number % workers === at) }),
    ),
  )
  say('writing and sealing the journal')
  await cluster.administer(database, ...centres.map(journalOfLoaded))
  for (const { id } of centres) while ((await sealJournal(program.db, id)) > 0);
  await program.close()
  await cluster.administer(database, 'vacuum analyze')
}

async function open({ appUrl, ownerUrl, dataDir }: Logins): Promise<OpenedProgram> {
  const dir = openDataDir(dataDir)
  if (!dir.ok) throw new Error(dir.code)
  const env = { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl }
  const program = await openProgram(dir.value, env, say)
  if (!program.ok) throw new Error(program.code)
  return program.value
}

/** Each centre has a head and a coordinator; one supervisor belongs to all. */
async function makeCentres(program: OpenedProgram): Promise<LoadedCentre[]> {
  const passwordHash = await hashPassword(password)
  const centres: LoadedCentre[] = []
  let supervisorId = ''
  for (let number = 1; number <= centreCount; number++) {
    const name = (firstName: string) => ({ lastName: 'Проверкина', firstName, middleName: '' })
    const supervisor = {
      login: supervisorLogin,
      passwordHash,
      roles: ['regionalSupervisor'] as const,
      name: name('Вера'),
    }
    const members = [
      { login: headLogin(number), passwordHash, roles: ['head'] as const, name: name('Анна') },
      { login: coordinatorLogin(number), passwordHash, roles: ['coordinator'] as const, name: name('Ольга') },
    ]
    const made = await newCentre(
      program,
      { name: `Центр ${number}`, timeZone: 'Asia/Yakutsk', isDemo: false, onlyFirst: false },
      number === 1 ? [...members, supervisor] : members,
    )
    if (!made.ok) throw new Error(made.code)
    const id = made.value.actor.centreId
    const rows = await people(program.db.above, id)
    const accountOf = (login: string): string => rows.find((row) => row.login === login)!.account_id
    if (number === 1) supervisorId = accountOf(supervisorLogin)
    else
      await addMembership(program.db.above, {
        centreId: id,
        accountId: supervisorId,
        roles: supervisor.roles,
        ...supervisor.name,
        staffId: null,
      })
    centres.push({ number, id, coordinatorId: accountOf(coordinatorLogin(number)) })
  }
  return centres
}

const inWorker = (share: Share): Promise<void> =>
  new Promise((done, fail) => {
    const worker = new Worker(new URL('../load-worker.ts', import.meta.url), { workerData: share })
    worker.once('error', fail)
    worker.once('exit', () => done())
  })

/** One transaction a centre: what the program would have written one by one. */
const journalOfLoaded = ({ id, coordinatorId }: LoadedCentre): string =>
  `insert into journal (centre_id, at, kind, act, account_id, subject_kind, subject_id, child_id)
   select centre_id, recorded_at, 'change', 'services.record', '${coordinatorId}', 'serviceRecord', id, child_id
   from service_record where centre_id = '${id}'`
