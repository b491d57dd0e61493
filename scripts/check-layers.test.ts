import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { roomOf } from './house/sources.ts'
import { brokenRules } from './house/rules.ts'

const roots: string[] = []

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true })
})

/** A small house in order; each test plants one fault by replacing or adding files. */
const soundHouse: Record<string, string> = {
  'layers.mjs':
    'export const ranks = { base: 0, platform: 1, ui: 1, access: 2, families: 4, team: 4, services: 5, web: 10, server: 10 }',
  'package.json': '{ "dependencies": { "fastify": "1", "zod": "1" }, "devDependencies": { "react": "1" } }',
  'migrations/0001-families.sql':
    "-- owner: families\n-- Children.\ncreate table child (\n  centre_id uuid not null\n);\ncall protect('child');\n-- door: families\ncreate view child_door with (security_invoker = true) as select * from child;\n",
  'src/base/day.ts': 'export const dayOf = (at: number) => new Date(at).getUTCDay()',
  'src/platform/db.ts': "import pg from 'pg'\nexport const now = 'select now()'\nexport const pool = pg",
  'src/ui/button.tsx': "import { dayOf } from '#base/day.ts'\nexport const Button = () => <b>{dayOf(1)}</b>",
  'src/families/contract.ts': "import { z } from 'zod'\nexport const child = z.string()",
  'src/families/rules.ts': "import type { child } from './contract.ts'\nexport type Child = typeof child",
  'src/families/store.ts': "import '#platform/db.ts'\nexport const all = 'select c.name from child c'",
  'src/families/service.ts': "import './store.ts'\nexport const list = () => 1",
  'src/families/routes.ts': "import './service.ts'\nimport './contract.ts'",
  'src/families/screens/card.tsx':
    "import type { child } from '../contract.ts'\nimport { Button } from '#ui/button.tsx'\nexport const Card = () => <Button {...({} as typeof child)} />",
  'src/services/service.ts': "import '#families/service.ts'",
  'src/services/store.ts': "export const all = 'select d.name from child_door d'",
  'src/server/start.ts': "import '#families/routes.ts'",
  'src/web/page.tsx': "import '#families/screens/card.tsx'\nimport 'react'",
}

const check = async (fault: Record<string, string>): Promise<string[]> => {
  const root = mkdtempSync(join(tmpdir(), 'house-'))
  roots.push(root)
  for (const [path, text] of Object.entries({ ...soundHouse, ...fault })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return (await brokenRules(root)).map(({ rule, at, found }) => `${rule} ${at} ${found}`)
}

const guarded = (sql: string) => ({ 'migrations/0002-more.sql': sql })

test('a house in order has no violations', async () => {
  expect(await check({})).toEqual([])
})

test.each([
  ['a folder without a rank', { 'src/misc/a.ts': '' }, 'listed src/misc/a.ts no rank for “misc”'],
  [
    'an import of a higher folder',
    { 'src/families/service.ts': "import '#services/service.ts'" },
    'rank src/families/service.ts:1 → services/service.ts',
  ],
  [
    'an import of a peer',
    { 'src/team/service.ts': "\nimport '#families/service.ts'" },
    'rank src/team/service.ts:2 → families/service.ts',
  ],
  [
    'an import of a higher folder by a type alone',
    { 'src/base/a.ts': "import type { Child } from '#families/rules.ts'" },
    'rank src/base/a.ts:1 → families/rules.ts',
  ],
  [
    'a test that looks up the ranks',
    { 'src/families/a.test.ts': "import '#services/service.ts'" },
    'rank src/families/a.test.ts:1 → services/service.ts',
  ],
  [
    'a re-export',
    { 'src/families/index.ts': "export { list } from './service.ts'" },
    'barrel src/families/index.ts:1 → families/service.ts',
  ],
  [
    'an inner file of another module',
    { 'src/families/phone.ts': '', 'src/services/service.ts': "import '#families/phone.ts'" },
    'door src/services/service.ts:1 → families/phone.ts',
  ],
  [
    'a store of another module',
    { 'src/services/service.ts': "await import('#families/store.ts')" },
    'door src/services/service.ts:1 → families/store.ts',
  ],
  [
    'routes entered by anyone but the server',
    { 'src/services/routes.ts': "import '#families/routes.ts'" },
    'door src/services/routes.ts:1 → families/routes.ts',
  ],
  [
    'a route that passes the service by',
    { 'src/families/routes.ts': "import './store.ts'" },
    'store src/families/routes.ts:1 → families/store.ts',
  ],
  [
    'a rule that imports a library',
    { 'src/families/rules.ts': "import 'pg'" },
    'pure src/families/rules.ts:1 → pg',
  ],
  [
    'a rule that imports an impure file',
    { 'src/families/rules/age.ts': "import type { x } from '#platform/db.ts'" },
    'pure src/families/rules/age.ts:1 → platform/db.ts',
  ],
  [
    'the clock in a rule',
    { 'src/families/rules.ts': '\nDate.now()' },
    'clock src/families/rules.ts:2 Date.now',
  ],
  ['the present day in base', { 'src/base/day.ts': 'new Date()' }, 'clock src/base/day.ts:1 new Date()'],
  [
    'chance in words',
    { 'src/families/words.ts': 'Math.random()' },
    'clock src/families/words.ts:1 Math.random',
  ],
  [
    'the network in a contract',
    { 'src/families/contract.ts': "fetch('/')" },
    'clock src/families/contract.ts:1 fetch()',
  ],
  [
    'text set as HTML',
    { 'src/ui/raw.tsx': 'export const Raw = () => <p dangerouslySetInnerHTML={{ __html: "" }} />' },
    'markup src/ui/raw.tsx:1 dangerouslySetInnerHTML',
  ],
  [
    'an element filled with HTML',
    { 'src/ui/raw.ts': "document.body.innerHTML = ''" },
    'markup src/ui/raw.ts:1 .innerHTML',
  ],
  [
    'a program started through a shell',
    { 'src/platform/run.ts': "import { spawn } from 'node:child_process'\nspawn('ls', { shell: true })" },
    'shell src/platform/run.ts:2 shell: true',
  ],
  [
    'SQL in a service',
    { 'src/families/service.ts': 'const q = `select name from child where id = ${1}`' },
    'sql src/families/service.ts:1 select name from child where id =  $0',
  ],
  [
    'SQL begun by a WITH in a screen',
    { 'src/ui/a.ts': "const q = 'with open as (select 1) select 2'" },
    'sql src/ui/a.ts:1 with open as (select 1) select 2',
  ],
  [
    'SQL in capitals',
    { 'src/ui/a.ts': "const q = 'DELETE FROM child'" },
    'sql src/ui/a.ts:1 DELETE FROM child',
  ],
  [
    'a table of another module',
    { 'src/services/store.ts': 'const q = `select 1 from record r join child c on true`' },
    'owner src/services/store.ts:1 table child belongs to families',
  ],
  [
    'a table of another module in a list',
    { 'src/services/store.ts': "const q = 'select 1 from record r, child'" },
    'owner src/services/store.ts:1 table child belongs to families',
  ],
  [
    'a table without an owner',
    guarded('create table loan (centre_id uuid);\nalter table loan force row level security;'),
    'table migrations/0002-more.sql:1 loan names no owner',
  ],
  [
    'a table that does not begin with the centre',
    guarded(
      '\n-- owner: services\ncreate table loan (\n  id uuid);\nalter table loan force row level security;',
    ),
    'table migrations/0002-more.sql:3 loan does not begin with centre_id',
  ],
  [
    'a table without forced row-level security',
    guarded('-- owner: services\ncreate table loan (centre_id uuid);'),
    'table migrations/0002-more.sql:2 loan does not force row-level security',
  ],
  [
    'an owner that is no folder',
    guarded(
      '-- owner: loans\ncreate table loan (centre_id uuid);\nalter table loan force row level security;',
    ),
    'table migrations/0002-more.sql:2 owner “loans” of loan has no rank',
  ],
  [
    'a view of a module that is not below',
    { 'src/team/store.ts': "const q = 'select 1 from child_door'" },
    'owner src/team/store.ts:1 view child_door belongs to families',
  ],
  [
    'a table that refers to a module that is not below',
    guarded(
      "-- owner: access\ncreate table a (centre_id uuid, child_id uuid references child);\ncall protect('a');",
    ),
    'table migrations/0002-more.sql:2 a refers to child of families, which is not below access',
  ],
  [
    'a view that looks past row-level security',
    guarded('-- door: families\ncreate view c as select 1 from child;'),
    "table migrations/0002-more.sql:2 c runs with its owner's rights, past row-level security",
  ],
  [
    'a view that shows another module’s table',
    guarded('-- door: services\ncreate view c with (security_invoker = true) as select 1 from child;'),
    'table migrations/0002-more.sql:2 c shows child, which belongs to families',
  ],
  [
    'a function that looks past row-level security',
    guarded(
      'create function f() returns int\n  language sql security definer\n  as $$ select 1 from child $$;',
    ),
    "table migrations/0002-more.sql:1 f runs with its owner's rights and does not compare with app_centre()",
  ],
  [
    'a known violation that is mended',
    { 'scripts/house/known-violations.json': '["rank src/a.ts → b/c.ts"]' },
    'known scripts/house/known-violations.json mended, take it out: rank src/a.ts → b/c.ts',
  ],
  [
    'a violation added to the known ones',
    { 'scripts/house/known-violations.json': '["rank src/a.ts → b/c.ts"]' },
    'known scripts/house/known-violations.json added: rank src/a.ts → b/c.ts',
  ],
])('%s is found', async (_, fault, expected) => {
  expect(await check(fault)).toContain(expected)
})

test('two files that need each other are found as one circle', async () => {
  const fault = {
    'src/families/a.ts': "import './b.ts'",
    'src/families/b.ts': "import type { a } from './a.ts'",
  }
  expect(await check(fault)).toEqual(['circle src/families/a.ts families/a.ts ↔ families/b.ts'])
})

test('a server package behind a screen is found with the way to it', async () => {
  const fault = { 'src/base/day.ts': "import './month.ts'", 'src/base/month.ts': "\nimport 'fastify'" }
  expect(await check(fault)).toContain(
    'browser src/base/month.ts:2 ui/button.tsx → base/day.ts → base/month.ts → fastify',
  )
})

test('the schema library behind a rule is found with the way to it', async () => {
  const fault = {
    'src/families/rules.ts': "import { child } from './contract.ts'",
    'src/families/screens/card.tsx': "import '../rules.ts'",
  }
  expect(await check(fault)).toEqual([
    'browser src/families/rules.ts:1 families/screens/card.tsx → families/rules.ts → families/contract.ts',
  ])
})

test('a service or a Node module behind a screen is found', async () => {
  const fault = { 'src/families/screens/card.tsx': "import '../service.ts'\nimport 'node:fs'" }
  expect(await check(fault)).toEqual([
    'browser src/families/screens/card.tsx:1 families/screens/card.tsx → families/service.ts',
    'browser src/families/screens/card.tsx:2 families/screens/card.tsx → node:fs',
  ])
})

test('a sentence for people is not taken for SQL', async () => {
  const fault = {
    'src/ui/a.ts': "const t = ['Select a child from the list', 'Update the set', 'with love as a gift']",
  }
  expect(await check(fault)).toEqual([])
})

test('a screen of a module may be shown in a higher screen, but not used by a service', async () => {
  const card = "import '#families/screens/card.tsx'"
  expect(await check({ 'src/services/screens/day.tsx': card })).toEqual([])
  expect(await check({ 'src/services/service.ts': card })).toEqual([
    'door src/services/service.ts:1 → families/screens/card.tsx',
  ])
})

test.each([
  ['families/rules.ts', 'rules'],
  ['families/rules/due-day.ts', 'rules'],
  ['families/rules.test.ts', 'test'],
  ['families/screens/words.ts', 'screens'],
  ['access/journal/store.ts', 'store'],
  ['web/routes.ts', 'detail'],
  ['client/words.ts', 'detail'],
  ['access/policy.ts', 'policy'],
  ['families/phone.ts', 'detail'],
])('the room of %s is %s', (path, room) => {
  expect(roomOf(path)).toBe(room)
})
