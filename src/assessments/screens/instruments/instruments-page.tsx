import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useAsk, useSend } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonRows } from '#ui/skeletons.tsx'
import { StatusChip } from '#ui/status-chip.tsx'
import { say } from '#ui/toasts.tsx'
import type { instruments, offerInstrument } from '../../contract.ts'
import { fillerWords, kindWords, subjectWords } from '../../words.ts'
import { capital } from '../codes.ts'
import type { Listed } from '../entry/instrument-choice.tsx'
import { explain } from '../explain.ts'
import { useReach } from '../may.ts'
import { staleInstruments } from '../stale.ts'
import { subjects } from '../subjects.ts'
import classes from './instruments.module.css'

/** `/assessments/instruments`: what the centre examines with, shipped and its own. */
export default function InstrumentsPage() {
  const i18n = useI18n()
  const language = useLanguage()
  const maySave = useReach('assessments.saveInstrument') !== null
  const { data } = useAsk<typeof instruments>('assessments.instruments', {})
  return (
    <Page
      title={i18n._('Instruments')}
      subtitle={i18n._('What children and families are examined with, and how answers are counted')}
      action={
        maySave && (
          <Button component="a" href="/assessments/instruments/new" leftSection={<IconPlus aria-hidden />}>
            {i18n._('Make an instrument')}
          </Button>
        )
      }
    >
      {!data && <SkeletonRows />}
      {subjects.map((subject) => {
        const group = data?.instruments.filter((one) => one.subject === subject) ?? []
        if (group.length === 0) return null
        return (
          <Card key={subject} title={capital(subjectWords[subject][language])}>
            <ul className={classes['rows']}>
              {group.map((one) => (
                <Row key={one.instrument} one={one} />
              ))}
            </ul>
          </Card>
        )
      })}
    </Page>
  )
}

function Row({ one }: { one: Listed }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { instrument, name, isOffered, isShipped, version } = one
  return (
    <li data-away={!isOffered || undefined}>
      <div>
        <a href={`/assessments/instruments/${instrument}`}>{name}</a>
        <span>
          {[
            kindWords[one.kind][language],
            fillerWords[one.filledBy][language],
            i18n._('{minutes} min', { minutes: one.length }),
            (!isShipped || version > 1) && i18n._('own, version {version}', { version }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      {!isOffered && <StatusChip>{i18n._('not offered')}</StatusChip>}
      <OfferButton instrument={instrument} name={name} isOffered={isOffered} />
    </li>
  )
}

type OfferButtonProps = Pick<Listed, 'instrument' | 'name' | 'isOffered'>

/** Puts an instrument away from the choice of new examinations, or back. Earlier examinations stay. */
function OfferButton({ instrument, name, isOffered }: OfferButtonProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const may = useReach('assessments.offerInstrument') !== null
  const send = useSend<typeof offerInstrument>('assessments.offerInstrument', staleInstruments)
  if (!may) return null
  const offer = async (next: boolean): Promise<void> => {
    const outcome = await send({ instrument, isOffered: next })
    if (!outcome.ok) return say({ text: explain(outcome, language) })
    if (!next)
      say({
        text: i18n._('It is no longer offered. Earlier examinations stay.'),
        undo: { verb: i18n._('Bring back'), act: () => void offer(true) },
      })
  }
  const verb = isOffered ? i18n._('Do not offer') : i18n._('Offer')
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      aria-label={`${verb}: ${name}`}
      onClick={() => void offer(!isOffered)}
    >
      {verb}
    </Button>
  )
}
