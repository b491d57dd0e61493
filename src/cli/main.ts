// `npm run ryadom -- <command>`: the administrator's tool. It does what screens do, by the same acts, as a named person.
import { enableCompileCache } from 'node:module'

enableCompileCache()
const { run } = await import('./run.ts')
process.exitCode = await run(process.argv.slice(2), process.env)
