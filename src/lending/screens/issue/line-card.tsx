import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconX } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { Card } from '#ui/card.tsx'
import { monthText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { Chips, StatusChip } from '#ui/status-chip.tsx'
import { BriefForm } from '../parts/brief-form.tsx'
import { issueHref, unitHref } from '../parts/hrefs.ts'
import classes from '../parts/lending.module.css'
import { MeasureForm } from '../parts/measure-form.tsx'
import { ReasonChips } from '../parts/reason-chips.tsx'
import type { Gates, Term } from './gates.ts'
import type { Line } from './use-lines.ts'

interface LineCardProps {
  readonly childId: string
  readonly adult: { readonly id: string; readonly name: string } | null
  readonly line: Line
  readonly gates: Gates
  readonly term: Term
  readonly onDrop: () => void
}

/** One thing that goes out: fine, or everything in the way by name, each with what mends it. */
export function LineCard({ childId, adult, line, gates, term, onDrop }: LineCardProps) {
  const i18n = useI18n()
  const { unit, instead } = line
  const isRed = gates.reasons.length + gates.sizes.length > 0
  const isFine = !isRed && !gates.needsMeasuring && !gates.needsPreparing && !gates.needsBriefing
  return (
    <Card
      title={`${unit.kindName}, ${unit.inventoryNumber}`}
      note={unit.shelf ? i18n._('Shelf: {shelf}', { shelf: unit.shelf }) : undefined}
      aside={<IconButton label={i18n._('Leave it out')} icon={<IconX aria-hidden />} onClick={onDrop} />}
    >
      <div className={classes['stack']}>
        {isFine && (
          <Chips>
            <StatusChip tone="done" icon={<IconCircleCheck aria-hidden />}>
              {i18n._('ready to hand out')}
            </StatusChip>
          </Chips>
        )}
        {!isRed && line.growth && line.growth.until < term.last && <Outgrown growth={line.growth} />}
        {line.kit && <p>{i18n._('Goes out with the kit “{kit}”', { kit: line.kit.name })}</p>}
        {isRed && (
          <>
            <ReasonChips reasons={gates.reasons} misfits={gates.sizes} />
            {instead && (
              <p>
                {i18n._('This one fits:')}{' '}
                <a href={issueHref(childId, [instead.unitId])}>
                  {instead.kindName}, {instead.inventoryNumber}
                </a>{' '}
                {instead.shelf}
              </p>
            )}
            {!instead && <p>{i18n._('No other unit that fits is free now.')}</p>}
            <p>
              <a href={unitHref(unit.id)}>{i18n._('Open its card')}</a>
            </p>
          </>
        )}
        {gates.needsMeasuring && <MeasureGate childId={childId} />}
        {gates.needsPreparing && <PrepareGate childId={childId} line={line} gates={gates} />}
        {gates.needsBriefing && <BriefGate childId={childId} adult={adult} line={line} />}
      </div>
    </Card>
  )
}

/** How long it fits: no loan lasts longer than that. */
function Outgrown({ growth }: { growth: NonNullable<Line['growth']> }) {
  const i18n = useI18n()
  const language = useLanguage()
  return (
    <p className={classes['quiet']}>
      {i18n._('Until {month}: the child will have outgrown it', { month: monthText(growth.month, language) })}
    </p>
  )
}

interface GateProps {
  readonly text: string
  readonly verb: string
  readonly form: (close: () => void) => ReactNode
}

/** What is missing, and the button that opens its form in place. */
function Gate({ text, verb, form }: GateProps) {
  const [opened, setOpened] = useState(false)
  if (opened) return <div className={classes['open']}>{form(() => setOpened(false))}</div>
  return (
    <div className={classes['acts']}>
      <StatusChip tone="soon" icon={<IconAlertTriangle aria-hidden />}>
        {text}
      </StatusChip>
      <Button variant="default" onClick={() => setOpened(true)}>
        {verb}
      </Button>
    </div>
  )
}

function MeasureGate({ childId }: { childId: string }) {
  const i18n = useI18n()
  return (
    <Gate
      text={i18n._('fresh measurements are needed')}
      verb={i18n._('Measure')}
      form={(close) => <MeasureForm childId={childId} onClose={close} />}
    />
  )
}

function BriefGate({ childId, adult, line }: Pick<LineCardProps, 'childId' | 'adult' | 'line'>) {
  const i18n = useI18n()
  if (!adult) return null
  return (
    <Gate
      text={i18n._('no briefing with showing: {adult}', { adult: adult.name })}
      verb={i18n._('Brief')}
      form={(close) => <BriefForm childId={childId} adult={adult} kind={line.kind} onClose={close} />}
    />
  )
}

function PrepareGate({ childId, line, gates }: Pick<LineCardProps, 'childId' | 'line' | 'gates'>) {
  const i18n = useI18n()
  const request = gates.needsPreparing?.request
  return (
    <div className={classes['acts']}>
      <StatusChip tone="soon" icon={<IconAlertTriangle aria-hidden />}>
        {request ? i18n._('not prepared yet') : i18n._('the family has no request for it')}
      </StatusChip>
      <Button
        variant="default"
        component="a"
        href={
          request
            ? `/lending/requests/${request.id}`
            : `/lending/requests/new?child=${childId}&kind=${line.unit.kindId}`
        }
      >
        {request ? i18n._('Prepare it') : i18n._('Write a request')}
      </Button>
    </div>
  )
}
