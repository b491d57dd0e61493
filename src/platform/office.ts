// LibreOffice, where the machine has it: turns a DOCX into a PDF.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const longest_ms = 60_000

/** Where LibreOffice is; null when there is none. `SOFFICE_PATH` says another place. */
export function officePath(env: Readonly<Record<string, string | undefined>> = process.env): string | null {
  const path = env['SOFFICE_PATH'] ?? '/usr/bin/soffice'
  return existsSync(path) ? path : null
}

/** One at a time: each takes a processor and 200 megabytes. */
let last: Promise<unknown> = Promise.resolve()

/**
 * The PDF of a DOCX; null when there is no LibreOffice or it could not. A conversion takes one to five seconds and leaves nothing
 * behind: the file lies in a folder of its own, open to this account alone, while it lasts.
 */
export function pdfOf(docx: Buffer): Promise<Buffer | null> {
  const office = officePath()
  if (!office) return Promise.resolve(null)
  const made = last.then(() => convert(office, docx))
  last = made
  return made
}

async function convert(office: string, docx: Buffer): Promise<Buffer | null> {
  const folder = await mkdtemp(join(tmpdir(), 'ryadom-pdf-'))
  try {
    await writeFile(join(folder, 'paper.docx'), docx, { mode: 0o600 })
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const asked = [
      '--headless',
      '--norestore',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'paper.docx'),
    ]
    await run(office, [profile, ...asked], { timeout: longest_ms, killSignal: 'SIGKILL' })
    return await readFile(join(folder, 'paper.pdf'))
  } catch {
    return null
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
