import { Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconFiles } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import { useAddressState } from '#client/address-state.ts'
import { useAsk } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { monthText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { Page } from '#ui/page.tsx'
import { SkeletonRows } from '#ui/skeletons.tsx'
import { allRows } from '#ui/table/columns.ts'
import { VirtualTable } from '#ui/table/virtual-table.tsx'
import type { acts } from '../../contract/service-contract.ts'
import { useReach } from '../may.ts'
import classes from './acts.module.css'
import { monthFrom, monthIn } from './address.ts'
import { ActCard, columnsOf, type Line } from './columns.tsx'
import { PrintAll } from './print-all.tsx'
import { useMaking } from './use-making.ts'
import { WithoutContract } from './without-contract.tsx'

/** «Акты за октябрь»: over all families, which are made, what they come to, and one button for the rest. */
export default function ActsPage() {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const [{ month }, setAddress] = useAddressState((raw) => ({ month: monthIn(raw['month'], today) }))
  const { data } = useAsk<typeof acts>('services.acts', { month })
  const go = (months: number): void => setAddress({ month: monthFrom(month, months) })
  return (
    <Page title={i18n._('Monthly acts')} crumbs={[{ label: i18n._('Service journal'), href: '/services' }]}>
      <div className={classes['month']} data-screen-only>
        <IconButton
          label={i18n._('Month before')}
          icon={<IconChevronLeft aria-hidden />}
          onClick={() => go(-1)}
        />
        <strong aria-live="polite">{monthText(month, language)}</strong>
        <IconButton
          label={i18n._('Month after')}
          icon={<IconChevronRight aria-hidden />}
          onClick={() => go(1)}
        />
      </div>
      {!data && <SkeletonRows />}
      {data && <Made key={month} month={month} lines={data.lines} isOver={data.isOver} />}
      {data && <WithoutContract rows={data.withoutContract} />}
      {data && data.lines.length + data.withoutContract.length === 0 && <Nothing />}
    </Page>
  )
}

interface MadeProps {
  readonly month: string
  readonly lines: readonly Line[]
  readonly isOver: boolean
}

function Made({ month, lines, isOver }: MadeProps) {
  const i18n = useI18n()
  const mayMake = useReach('services.makeActs') !== null
  const { progress, make } = useMaking(month)
  const columns = useMemo(() => columnsOf(i18n), [i18n])
  const rows = useMemo(() => allRows(lines), [lines])
  if (lines.length === 0) return null
  const lacking = lines.filter(({ act, delivered }) => act === null && delivered > 0)
  const made = lines.filter(({ act }) => act !== null).length
  const changed = lines.filter(({ act }) => act !== null && act.changes.length > 0).length
  const count = lacking.length
  return (
    <Card
      title={i18n._('{made} of {all} made', { made, all: made + count })}
      note={
        changed > 0 &&
        i18n._(
          '{changed, plural, one {# act no longer agrees with the journal} other {# acts no longer agree with the journal}}: void it on its page and make it anew.',
          { changed },
        )
      }
    >
      {!isOver && (
        <p className={classes['note']}>{i18n._('The month is not over: its acts are made when it is.')}</p>
      )}
      <div className={classes['acts']}>
        {isOver && mayMake && count > 0 && (
          <Button
            loading={progress !== null}
            leftSection={<IconFiles aria-hidden />}
            onClick={() => void make(lacking.map(({ contractId }) => contractId))}
          >
            {i18n._('{count, plural, one {Make # act} other {Make # acts}}', { count })}
          </Button>
        )}
        <PrintAll paperIds={lines.flatMap(({ act }) => act?.paperId ?? [])} />
      </div>
      {progress && (
        <p role="status" className={classes['note']}>
          <progress value={progress.done} max={progress.of} aria-label={i18n._('Acts are being made')} />
          {i18n._('{done} of {of}', progress)}
        </p>
      )}
      <VirtualTable
        caption={i18n._('Acts of the month')}
        columns={columns}
        rows={rows}
        keyOf={({ contractId }) => contractId}
        cardOf={(line) => <ActCard line={line} />}
      />
    </Card>
  )
}

function Nothing() {
  const i18n = useI18n()
  return (
    <EmptyState icon={<IconFiles aria-hidden />} title={i18n._('Nothing was delivered in this month')}>
      {i18n._('Acts are made of the services in the journal. Choose another month.')}
    </EmptyState>
  )
}
