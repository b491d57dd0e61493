// Texts that have harmed other programs, each by its name.

/** What must come back as it was typed, or be refused with a code. */
export const texts: Readonly<Record<string, string>> = {
  script: '<script>alert("Ряд")</script>',
  image: '<img src=x onerror=alert(1)>',
  attribute: '" onmouseover="alert(1)" x="',
  scriptEnd: '</script><svg onload=alert(1)>',
  address: 'data:text/html,<script>alert(1)</script>',
  sql: "'; drop table child; --",
  sqlOr: "' or '1'='1",
  comment: '/**/union/**/select/**/1',
  likeWildcards: '%_\\%',
  formula: '=1+1',
  formulaCall: '=HYPERLINK("http://example.org";"Ряд")',
  formulaPlus: '+1+cmd|calc!A1',
  formulaAt: '@SUM(1)',
  bidi: 'Иван\u202Eнави\u202C конец',
  isolate: 'a\u2067б\u2069в',
  zeroWidth: 'Ива\u200Bнов\uFEFFа',
  combining: 'З\u0300\u0301\u0302\u0303\u0304\u0305ло',
  emoji: 'семья 👨‍👩‍👧‍👦 рядом',
  astral: '𐐨𐐩𐐪',
  oneAstral: '𐐨',
  template: '{{constructor.constructor("return 1")()}} ${7*7}',
  format: '%s%n%x %d',
  path: '../../../../etc/passwd',
  newline: 'первая\r\nвторая: да',
  header: 'ряд\r\nSet-Cookie: a=b',
  json: '{"$gt":""}',
  proto: '__proto__',
  number: '1e309',
  turkish: 'İıŞ',
  ligature: 'ﷺ ﬃ',
}

/** What no database of ours can hold, or no text is: it is refused, never failed on. */
export const broken: Readonly<Record<string, string>> = {
  nul: 'до\u0000после',
  loneHigh: 'до\ud800после',
  loneLow: 'до\udc00после',
}
export const long = 'ж'.repeat(400_000)

/** Values that are no text at all. */
export const notTexts: readonly unknown[] = [
  true,
  0,
  -1,
  1.5,
  2 ** 31,
  2 ** 53,
  1e308,
  [],
  ['Ряд'],
  {},
  { toString: 'Ряд' },
  { length: 1 },
  [[[[[[]]]]]],
]
