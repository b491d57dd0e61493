// Debian's Chromium, one for each file of journeys. Where there is none the journeys fail: a page that nobody opened is not checked.
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const places = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser']

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** `more` are flags beside the usual ones. */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = places.find((path) => path && existsSync(path))
  if (!executablePath) throw new Error('no Chromium: apt-get install chromium, or set CHROMIUM_PATH')
  // Chromium's sandbox does not start as root, as which containers run.
  const isRoot = process.getuid?.() === 0
  return chromium.launch({ executablePath, args: [...flags, ...more], chromiumSandbox: !isRoot })
}
