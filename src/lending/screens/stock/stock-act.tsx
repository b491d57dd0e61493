import { Button } from '@mantine/core'
import { IconFilePlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useAsk, useSend } from '#client/use-ask.ts'
import type { papers } from '#papers/contract.ts'
import { newId } from '#papers/screens/parts/new-id.ts'
import { useReach } from '#services/screens/may.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { makePaper } from '../../contract.ts'
import { explain } from '../parts/explain.ts'
import classes from '../parts/lending.module.css'
import { PaperItem } from '../parts/paper-item.tsx'

/** The act of a closed stock-taking: made once, then opened. */
export function StockAct({ stockTakeId }: { stockTakeId: string }) {
  const i18n = useI18n()
  const language = useLanguage()
  const sees = useReach('papers.papers') !== null
  const mayMake = useReach('lending.makePaper') !== null
  const [making, setMaking] = useState(false)
  const { data } = useAsk<typeof papers>('papers.papers', { aboutId: stockTakeId }, { when: sees })
  const send = useSend<typeof makePaper>('lending.makePaper', ['papers.'])
  const standing = data?.papers.filter(({ isVoided }) => !isVoided) ?? []
  const make = async (): Promise<void> => {
    setMaking(true)
    const outcome = await send({ paperId: newId(), paper: 'stockTakeAct', aboutId: stockTakeId })
    setMaking(false)
    say({ text: outcome.ok ? i18n._('The paper is made') : explain(language)(outcome) })
  }
  if (!data) return null
  return (
    <>
      {standing.length > 0 && (
        <ul className={classes['rows']}>
          {standing.map((paper) => (
            <PaperItem key={paper.id} paper={paper} />
          ))}
        </ul>
      )}
      {mayMake && standing.length === 0 && (
        <div>
          <Button
            variant="default"
            loading={making}
            leftSection={<IconFilePlus aria-hidden />}
            onClick={() => void make()}
          >
            {i18n._('Make the act of stock-taking')}
          </Button>
        </div>
      )}
    </>
  )
}
