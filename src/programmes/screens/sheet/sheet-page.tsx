import { Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconPrinter } from '@tabler/icons-react'
import { useMe } from '#access/screens/use-me.ts'
import { addDays, dayOfWeek, isLocalDate, type LocalDate } from '#base/local-date.ts'
import { useAddressState } from '#client/address-state.ts'
import { useAsk } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { dayText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { Page } from '#ui/page.tsx'
import { SkeletonRows } from '#ui/skeletons.tsx'
import type { taskSheet } from '../../contract.ts'
import { programmeHref } from '../one/hrefs.ts'
import { TaskPicture } from '../parts/task-picture.tsx'
import { useProgrammeId } from '../parts/use-programme-id.ts'
import { MarkGrid } from './mark-grid.tsx'
import { PrintedSheet } from './printed-sheet.tsx'
import classes from './sheet.module.css'

/** Two weeks fit on a sheet of paper and on a screen. */
const days = 14

/** The sheet of home tasks: printed for a family without a phone, and entered in one pass: `/programmes/<id>/sheet?from=`. */
export default function SheetPage() {
  const i18n = useI18n()
  const language = useLanguage()
  const programmeId = useProgrammeId()
  const { today } = useMe()
  const [{ from }, change] = useAddressState(readAddress)
  const first = from ?? mondayOf(addDays(today, -7))
  const { data } = useAsk<typeof taskSheet>(
    'programmes.taskSheet',
    { programmeId, from: first, days },
    { keepLast: true },
  )
  // Entered are the weeks that have been; printed, unless the address says other days, the weeks to come.
  const { data: printed } = useAsk<typeof taskSheet>('programmes.taskSheet', {
    programmeId,
    from: from ?? today,
    days,
  })
  const crumbs = [
    { label: i18n._('Programmes'), href: '/programmes' },
    { label: data?.firstName ?? '…', href: programmeHref(programmeId) },
  ]
  return (
    <Page
      title={i18n._('Sheet of tasks')}
      subtitle={`${dayText(first, language, today)} – ${dayText(addDays(first, days - 1), language, today)}`}
      crumbs={crumbs}
      action={
        <>
          <IconButton
            label={i18n._('Two weeks earlier')}
            icon={<IconChevronLeft aria-hidden />}
            onClick={() => change({ from: addDays(first, -days) })}
          />
          <IconButton
            label={i18n._('Two weeks later')}
            icon={<IconChevronRight aria-hidden />}
            onClick={() => change({ from: addDays(first, days) })}
          />
          {printed && printed.tasks.length > 0 && (
            <Button variant="default" leftSection={<IconPrinter aria-hidden />} onClick={() => print()}>
              {i18n._('Print for the family')}
            </Button>
          )}
        </>
      }
    >
      {!data && <SkeletonRows rows={4} />}
      {data && data.tasks.length === 0 && (
        <EmptyState icon={<TaskPicture picture="" />} title={i18n._('No task in these two weeks')}>
          {i18n._('Give a task on the page of the programme, or look at other weeks.')}
        </EmptyState>
      )}
      {printed && printed.tasks.length > 0 && <PrintedSheet sheet={printed} />}
      {data && data.tasks.length > 0 && (
        <>
          <Card
            title={i18n._('Enter the sheet')}
            note={i18n._(
              'A tap goes round: done, partly, not this time, empty. Arrows and the keys 1, 2, 3, 0 do the same.',
            )}
          >
            <MarkGrid key={`${data.days[0]}${data.tasks.length}`} programmeId={programmeId} sheet={data} />
          </Card>
          <p className={classes['hint']} data-screen-only>
            {i18n._(
              'The paper is for two weeks from {day}. It has the first name of the child only: it hangs in the kitchen.',
              { day: dayText(from ?? today, language, today) },
            )}
          </p>
        </>
      )}
    </Page>
  )
}

const readAddress = (raw: Readonly<Record<string, unknown>>): { from: LocalDate | null } => ({
  from: typeof raw['from'] === 'string' && isLocalDate(raw['from']) ? raw['from'] : null,
})

const mondayOf = (day: LocalDate): LocalDate => addDays(day, 1 - dayOfWeek(day))
