import { Button } from '@mantine/core'
import { IconFilePlus, IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { useAsk } from '#client/use-ask.ts'
import { useMay } from '#papers/screens/parts/may.ts'
import { Card } from '#ui/card.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Rows } from '#ui/rows.tsx'
import { SkeletonLines } from '#ui/skeletons.tsx'
import { StatusChip } from '#ui/status-chip.tsx'
import type { papersOfChild } from '../../contract/papers.ts'
import { missingWords } from '../../words/missing.ts'
import act from '../act/act.module.css'
import type { ChildData } from '../card/card-data.ts'
import type { CasePapers as Answer } from './choices.ts'
import type { Making } from './make-all.ts'
import { MakePapers } from './make-papers.tsx'
import { PaperRow } from './paper-row.tsx'
import classes from './papers.module.css'

interface CasePapersProps {
  readonly card: ChildData
  /** Papers of other modules that may be made along with those of the registry. */
  readonly others: readonly Making[]
}

const few = 10
const most = 500

/** «Бумаги»: what the case lacks, what is made of it, and «Сделать бумаги». */
export function CasePapers({ card, others }: CasePapersProps) {
  const i18n = useI18n()
  const sees = useMay('families.papers')
  const [limit, setLimit] = useState(few)
  const asked = { childId: card.id, limit }
  const { data } = useAsk<typeof papersOfChild>('families.papers', asked, { when: sees, keepLast: true })
  if (!sees) return null
  return (
    <Card title={i18n._('Papers of the case')}>
      {!data && <SkeletonLines lines={3} />}
      {data && <Missing childId={card.id} missing={data.missing} />}
      {data && <Make card={card} answer={data} others={others} />}
      {data && data.papers.length === 0 && <p>{i18n._('No paper is made of this case yet.')}</p>}
      {data && (
        <Rows>
          {data.papers.map((paper) => (
            <PaperRow key={paper.id} card={card} paper={paper} />
          ))}
        </Rows>
      )}
      {data && data.total > data.papers.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setLimit(most)}>
          {i18n._('Show all ({count})', { count: data.total })}
        </Button>
      )}
    </Card>
  )
}

/** These are written on the sheet of documents; the others are made or recorded here. */
const writtenDown: ReadonlySet<Answer['missing'][number]> = new Set([
  'representativeDocument',
  'authority',
  'childDocument',
  'statusDocument',
])

function Missing({ childId, missing }: { childId: string; missing: Answer['missing'] }) {
  const i18n = useI18n()
  const language = useLanguage()
  const mayWrite = useMay('families.saveDocuments')
  if (missing.length === 0) return null
  return (
    <ul className={classes['missing']} aria-label={i18n._('What the case lacks')}>
      {missing.map((one) => (
        <li key={one}>
          <StatusChip tone="soon" icon={<IconInfoCircle aria-hidden />}>
            {mayWrite && writtenDown.has(one) ? (
              <a href={`/families/${childId}/documents`}>{missingWords[one][language]}</a>
            ) : (
              missingWords[one][language]
            )}
          </StatusChip>
        </li>
      ))}
    </ul>
  )
}

function Make({ card, answer, others }: CasePapersProps & { readonly answer: Answer }) {
  const i18n = useI18n()
  const may = useMay('families.makePaper')
  const [opened, setOpened] = useState(false)
  if (!may || card.deceasedOn) return null
  if (opened) {
    return <MakePapers card={card} answer={answer} others={others} onClose={() => setOpened(false)} />
  }
  return (
    <div className={act['foot']}>
      <Button leftSection={<IconFilePlus aria-hidden />} variant="light" onClick={() => setOpened(true)}>
        {i18n._('Make papers')}
      </Button>
    </div>
  )
}
