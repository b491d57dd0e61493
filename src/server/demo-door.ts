import type { Program } from '#access/program.ts'
import { refuse, type Result } from '#base/result.ts'
import type { DemoAccount } from '#demo/rules/accounts.ts'

/** Opens the demonstration centre; its code is loaded only when somebody asks for it. */
export async function openDemo(program: Program): Promise<Result<{ accounts: DemoAccount[] }>> {
  const { loadDemo } = await import('#demo/service/load.ts')
  const accounts = await loadDemo(program)
  return accounts ? { ok: true, value: { accounts } } : refuse('already-set-up')
}
