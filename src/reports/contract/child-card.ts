// The child's individual card on paper.
import { z } from 'zod'
import { command, idSchema } from '#base/act.ts'

export const makeChildCard = command({
  name: 'reports.makeChildCard',
  title:
    'Makes the child’s individual card as a paper, of everything that is known of the child; only for roles that may see all of it.',
  input: z.object({ paperId: idSchema, childId: idSchema }),
  output: z.object({ paperId: idSchema }),
  refusals: ['paper-field-missing', 'paper-reused', 'template-broken'],
})
