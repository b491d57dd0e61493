// Short ways to write the sessions and hand-outs of the shipped templates.
import type { Template, TemplateSession } from '../../contract/template.ts'

type Step = TemplateSession['steps'][number]
type HomeTask = NonNullable<TemplateSession['homeTask']>
type Handout = Template['handouts'][number]
type Optional = 'isDiagnostics' | 'handouts' | 'equipment'

/** Names of the pictures that a printed sheet of home tasks can show. */
export const pictures = [
  'ball',
  'hand',
  'spoon',
  'cup',
  'shirt',
  'shoe',
  'book',
  'music',
  'face',
  'stairs',
  'bath',
  'brush',
  'blocks',
  'card',
  'walk',
  'run',
  'eye',
  'ear',
  'mirror',
  'bell',
  'water',
  'sun',
  'chair',
  'hug',
] as const

export const step = (minutes: number, title: string, text: string): Step => ({ minutes, title, text })

/** A session that takes as long as its steps do. */
export const session = (
  made: Omit<TemplateSession, 'minutes' | Optional> & Partial<Pick<TemplateSession, Optional>>,
): TemplateSession => ({
  isDiagnostics: false,
  equipment: [],
  handouts: [],
  ...made,
  minutes: made.steps.reduce((total, { minutes }) => total + minutes, 0),
})

/** What the parent does at home, so many times a week. */
export const task = (
  picture: (typeof pictures)[number],
  timesAWeek: number,
  title: string,
  text: string,
): HomeTask => ({ picture, timesAWeek, title, text })

/** A sheet for the family, line by line. */
export const handout = (id: string, title: string, lines: string[]): Handout => ({
  id,
  title,
  text: lines.join('\n'),
})
