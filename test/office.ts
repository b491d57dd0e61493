// LibreOffice as whoever opens our files: an independent program that shows what it read.
import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const office = process.env['SOFFICE_PATH'] ?? '/usr/bin/soffice'
const run = promisify(execFile)

/** Every sheet as text, separated by commas, quoted, as it is shown; in files of their own. */
const asShown = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1'

/** What LibreOffice shows of each sheet of a workbook, by its name. Throws when it cannot open the file. */
export async function sheetsInOffice(workbook: Buffer): Promise<Map<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'ryadom-office-'))
  try {
    writeFileSync(join(folder, 'book.xlsx'), workbook)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    await run(office, [
      profile,
      '--headless',
      '--convert-to',
      asShown,
      '--outdir',
      folder,
      join(folder, 'book.xlsx'),
    ])
    const shown = readdirSync(folder).filter((name) => name.endsWith('.csv'))
    if (shown.length === 0) throw new Error('LibreOffice opened nothing')
    return new Map(
      shown.map((name) => [
        name.slice('book-'.length, -'.csv'.length).normalize('NFC'),
        readFileSync(join(folder, name), 'utf8'),
      ]),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
