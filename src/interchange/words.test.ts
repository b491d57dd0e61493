import { expect, test } from 'vitest'
import { fileCodes, rowCodes, sheetCodes, warningCodes } from './contract/codes.ts'
import { fileWords, refusalWords, rowWords, sheetWords, warningWords, type Words } from './words.ts'

const said: [code: string, words: Words | undefined][] = [
  ...fileCodes.map((code): [string, Words] => [code, fileWords[code]]),
  ...sheetCodes.map((code): [string, Words] => [code, sheetWords[code]]),
  ...rowCodes.map((code): [string, Words] => [code, rowWords[code]]),
  ...Object.entries(refusalWords),
  ...warningCodes.map((code): [string, Words] => [code, warningWords[code]]),
]

test.each(said)('%s is said in Russian and English, and says what to do', (_, words) => {
  expect(words?.ru).toMatch(/^[«А-ЯЁ].+[.?] .+\.$/u)
  expect(words?.en).toMatch(/^[A-Z].+[.?] .+\.$|^[A-Z].+, so .+\.$/u)
  expect(words?.ru).not.toMatch(/!/)
})
