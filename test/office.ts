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

/** What LibreOffice shows of documents, as text, in the order in which they were given; tables cell by cell. Throws when it cannot open one. */
export async function textsInOffice(documents: readonly Buffer[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ryadom-office-'))
  try {
    const names = documents.map((_, at) => `paper-${at}`)
    documents.forEach((bytes, at) => writeFileSync(join(folder, `${names[at]}.docx`), bytes))
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const asked = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder]
    await run(office, [profile, ...asked, ...names.map((name) => join(folder, `${name}.docx`))])
    return names.map((name) => readFileSync(join(folder, `${name}.txt`), 'utf8'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
