// `npm start`: opens the data, serves the pages and the interface, ends in good order.
import { enableCompileCache } from 'node:module'
import { randomInt } from 'node:crypto'

enableCompileCache()
const { serve } = await import('./serve.ts')
const code = Array.from({ length: 8 }, () => 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'[randomInt(32)]).join('')
await serve(process.argv.slice(2), process.env, code)
