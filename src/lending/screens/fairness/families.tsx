import { useMemo } from 'react'
import { dateText } from '#ui/format.ts'
import { useI18n } from '#ui/i18n.ts'
import { allRows, type Column } from '#ui/table/columns.ts'
import { VirtualTable } from '#ui/table/virtual-table.tsx'
import classes from '../parts/lending.module.css'
import type { Report } from './report.ts'

type Family = Report['families'][number]

/** Everybody who got something in the month, the longest waited first. The name only for those who see names. */
export function Families({ families }: { families: readonly Family[] }) {
  const i18n = useI18n()
  const columns = useMemo((): Column<Family>[] => {
    const all: Column<Family>[] = [
      { id: 'child', title: i18n._('Child'), cell: (row) => row.childName, width: 'minmax(10rem, 2fr)' },
      { id: 'kind', title: i18n._('Kind'), cell: (row) => row.kindName, width: 'minmax(10rem, 2fr)' },
      { id: 'need', title: i18n._('Need'), cell: (row) => row.tier, width: '5rem', align: 'end' },
      { id: 'asked', title: i18n._('Asked on'), cell: (row) => dateText(row.askedOn), width: '7rem' },
      { id: 'got', title: i18n._('Got it on'), cell: (row) => dateText(row.gotOn), width: '7rem' },
      {
        id: 'days',
        title: i18n._('Waited, days'),
        cell: (row) => row.waited_days,
        width: '5.5rem',
        align: 'end',
      },
    ]
    return families.some(({ childName }) => childName !== '') ? all : all.slice(1)
  }, [i18n, families])
  const rows = useMemo(() => allRows(families), [families])
  return (
    <VirtualTable
      caption={i18n._('Who waited how long')}
      columns={columns}
      rows={rows}
      keyOf={(row) => row.requestId}
      cardOf={(row) => (
        <div className={classes['card']}>
          <span className={classes['name']}>{row.childName || row.kindName}</span>
          <span className={classes['quiet']}>
            {[row.childName && row.kindName, `${dateText(row.askedOn)} – ${dateText(row.gotOn)}`]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {i18n._('{days, plural, one {# day} other {# days}}', { days: row.waited_days })}
        </div>
      )}
    />
  )
}
