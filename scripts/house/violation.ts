/** One place where a house rule is broken. `rule` is a key of `whys`. */
export interface Violation {
  readonly rule: Rule
  /** Path from the repository's root, with the line where one is known: `src/families/rules.ts:12`. */
  readonly at: string
  /** What was found, e.g. the arrow or the path of arrows. */
  readonly found: string
}

/** Why each rule is there: a failed build should teach. */
export const whys = {
  listed: 'every folder under src/ has a rank in layers.mjs; without one nobody knows what it may know',
  rank: 'a folder imports only from folders of a lower rank, so that circles between folders are impossible; a word both need belongs lower, a question about both belongs higher',
  circle: 'two files that need each other are one file, or a third idea is missing',
  barrel:
    'a re-export hides which door was used and drags server code into the browser; import from the file that defines the name',
  door: 'another module is entered by its contract, rules, words or service; screens only from screens and web, routes only from server; the rest is its own business',
  store:
    'tables are reached through the service, which holds access check, rule and journal; routes only parse and answer',
  pure: 'contract, rules, words, base and planner run on the server and offline alike, so they import only pure files and the schema library',
  clock:
    'a decision that reads clock, chance or network cannot be repeated or tested; pass the day or the value in',
  browser:
    'what reaches the browser is public: no server room, no Node module, and no schema library in the first load; import a contract with `import type`',
  markup: 'text set as HTML is how a stranger’s words become a program in our page; React escapes them',
  shell: 'a shell reads file names as commands; start the program itself with a list of arguments',
  sql: 'SQL stands in store files, so that who touches a table can be read from the file’s place',
  owner:
    'a table is touched only by the module that owns it; ask its service, or read a view it offers (`-- door: <folder>`) from a higher module',
  table:
    'every table belongs to a module (`-- owner: <folder>` above) and a centre (centre_id first, row-level security forced), and no view or function looks past that',
  known: 'the list of known violations may only shrink',
} as const

export type Rule = keyof typeof whys
