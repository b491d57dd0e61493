import type { RoleId } from '#access/policy.ts'

/** A made-up person of a demonstration centre who can be entered with one tap. */
export interface DemoAccount {
  readonly login: string
  readonly name: string
  readonly roleIds: readonly RoleId[]
}

/** What a browser is told before it signs in: enough to choose the first page, and nothing about people. */
export interface Hello {
  readonly state: 'empty' | 'ready'
  readonly setupCodeNeeded: boolean
  readonly demo: boolean
  readonly demoAccounts?: readonly DemoAccount[]
  readonly signedIn: boolean
}

/** The greeting that the server wrote into the page; asked for where the page came without it. `null`: no connection. */
export async function readHello(): Promise<Hello | null> {
  const written = document.getElementById('hello')?.textContent?.trim()
  if (written) return JSON.parse(written) as Hello
  const answer = await fetch('/api/hello').catch(() => null)
  return answer?.ok ? ((await answer.json()) as Hello) : null
}
