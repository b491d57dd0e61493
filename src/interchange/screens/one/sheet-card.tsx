import { useState, type ReactNode } from 'react'
import { Card } from '#ui/card.tsx'
import { countText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { StatusChip } from '#ui/status-chip.tsx'
import type { OpenedSheet } from '../../contract.ts'
import { sheetWords, warningWords } from '../../words.ts'
import { kindWords } from '../words.ts'
import { FaultTable } from './fault-table.tsx'
import { MappingTable } from './mapping-table.tsx'
import classes from './one.module.css'
import { Preview } from './preview.tsx'
import { SheetKind } from './sheet-kind.tsx'

interface SheetCardProps {
  readonly importId: string
  readonly sheet: OpenedSheet
}

/** One sheet: what it is in words, how its rows were understood, which column is which field, what is wrong where. */
export function SheetCard({ importId, sheet }: SheetCardProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { kind, isBuilt, code, rows, faults, warnings } = sheet
  const unmapped = sheet.columns.filter(({ field }) => field === null).length
  return (
    <Card
      title={titleOf(i18n, sheet, language)}
      note={<Note sheet={sheet} />}
      aside={<Aside sheet={sheet} />}
    >
      {kind && !isBuilt && (
        <p>
          {i18n._('This version does not import such journals yet. The file stays yours; import it later.')}
        </p>
      )}
      {code && (
        <p className={classes['warning']} role="status">
          {sheetWords[code][language]}
        </p>
      )}
      {faults.some((fault) => fault.code === 'person_unknown') && (
        <p className={classes['warning']} role="status">
          {i18n._(
            'Some children of these rows are not on the list yet. If there is a file with children, import it first.',
          )}{' '}
          <a href="/import">{i18n._('All imports')}</a>
        </p>
      )}
      {isBuilt && !code && rows > 0 && <Preview sheet={sheet} />}
      {isBuilt && sheet.columns.length > 0 && (
        <Fold
          title={
            unmapped > 0
              ? i18n._('Columns: {unmapped} of {all} are not imported', {
                  unmapped,
                  all: sheet.columns.length,
                })
              : i18n._('Columns: all are recognised')
          }
          open={code === 'columns_missing'}
        >
          <MappingTable importId={importId} sheet={sheet} />
        </Fold>
      )}
      {faults.length > 0 && (
        <Fold title={i18n._('Rows that cannot come in: {count}', { count: countText(sheet.rejected) })} open>
          <FaultTable faults={faults} />
          {sheet.rejected > faults.length && (
            <p className={classes['quiet']}>
              {i18n._('The first {count} are shown.', { count: faults.length })}
            </p>
          )}
        </Fold>
      )}
      {warnings.length > 0 && (
        <Fold title={i18n._('Worth a look, though the rows come in')}>
          <ul className={classes['warnings']}>
            {warnings.map((warning) => (
              <li key={warning.code}>
                {warningWords[warning.code][language]}{' '}
                <span>
                  {i18n._('Rows: {count}, for instance {rows}', {
                    count: countText(warning.count),
                    rows: warning.rows.join(', '),
                  })}
                </span>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      <SheetKind key={`${sheet.kind} ${sheet.headerRow}`} importId={importId} sheet={sheet} />
    </Card>
  )
}

function titleOf(i18n: ReturnType<typeof useI18n>, sheet: OpenedSheet, language: 'ru' | 'en'): string {
  if (!sheet.kind) return i18n._('Sheet “{name}”: it is not clear what it is', { name: sheet.name })
  return i18n._('Sheet “{name}” is {kind}', { name: sheet.name, kind: kindWords[sheet.kind][language] })
}

function Note({ sheet }: { sheet: OpenedSheet }) {
  const i18n = useI18n()
  const said = [
    i18n
      ._('{rows, plural, one {# row} other {# rows}}', { rows: sheet.rows })
      .replace(String(sheet.rows), countText(sheet.rows)),
    sheet.headerRow && i18n._('headings in row {row}', { row: sheet.headerRow }),
    sheet.skipped > 0 && i18n._('titles and totals passed over: {count}', { count: sheet.skipped }),
    sheet.isHidden && i18n._('the sheet is hidden in the book'),
  ]
  return said.filter(Boolean).join(' · ')
}

function Aside({ sheet }: { sheet: OpenedSheet }) {
  const i18n = useI18n()
  if (!sheet.isBuilt || sheet.code) return <StatusChip>{i18n._('will be left out')}</StatusChip>
  return (
    <StatusChip tone={sheet.imported > 0 ? 'done' : 'plain'}>
      {i18n._('will come in: {count}', { count: countText(sheet.imported) })}
    </StatusChip>
  )
}

function Fold({ title, open = false, children }: { title: string; open?: boolean; children: ReactNode }) {
  const [opened, setOpened] = useState(open)
  return (
    <details
      className={classes['fold']}
      open={opened}
      onToggle={(event) => setOpened(event.currentTarget.open)}
    >
      <summary>{title}</summary>
      {opened && children}
    </details>
  )
}
