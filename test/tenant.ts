// A program that uses the embedded database of a directory until its input ends: `node test/tenant.ts DIR`. It answers one line.
import { openDataDir } from '#platform/data-dir.ts'
import { startEmbedded } from '#platform/embedded/supervisor.ts'

const dir = openDataDir(process.argv[2])
const answer = dir.ok ? await startEmbedded(dir.value, (event) => console.error(event)) : dir
console.log(JSON.stringify(answer))
if (!answer.ok) process.exit(1)
process.stdin.resume().on('end', () => void answer.value.stop())
