import type { I18n } from '@lingui/core'
import { IconTag } from '@tabler/icons-react'
import { useI18n, useLanguage, type Language } from '#ui/i18n.ts'
import { StatusChip } from '#ui/status-chip.tsx'
import type { Column } from '#ui/table/columns.ts'
import type { ServiceItem } from '../../contract.ts'
import { directionWords, measureWords, typeWords } from '../../words.ts'
import classes from '../journal/journal.module.css'

const Unknown = () => {
  const i18n = useI18n()
  return (
    <StatusChip tone="soon" icon={<IconTag aria-hidden />}>
      {i18n._('needs its type')}
    </StatusChip>
  )
}

/** Direction and kind of measure, as far as they are known: «социально-педагогическая реабилитация, диагностика». */
const second = (item: ServiceItem, language: Language): string =>
  [
    item.direction && directionWords[item.direction][language],
    item.measure && measureWords[item.measure][language],
  ]
    .filter(Boolean)
    .join(', ')

export const columnsOf = (i18n: I18n, language: Language): readonly Column<ServiceItem>[] => [
  { id: 'name', title: i18n._('Service'), width: 'minmax(14rem, 4fr)', cell: (item) => item.name },
  {
    id: 'type',
    title: i18n._('Type by law 442'),
    width: 'minmax(10rem, 2fr)',
    cell: (item) => (item.type ? typeWords[item.type][language] : <Unknown />),
  },
  {
    id: 'second',
    title: i18n._('Direction and measure'),
    width: 'minmax(12rem, 3fr)',
    cell: (item) => second(item, language),
  },
  { id: 'minutes', title: i18n._('Min'), width: '3rem', align: 'end', cell: (item) => item.minutes ?? '–' },
]

/** The same on a phone. */
export function ItemCard({ item }: { item: ServiceItem }) {
  const i18n = useI18n()
  const language = useLanguage()
  return (
    <div className={classes['card']}>
      <strong>{item.name}</strong>
      {item.type ? <span>{typeWords[item.type][language]}</span> : <Unknown />}
      <small>
        {[second(item, language), item.minutes && `${item.minutes} ${i18n._('min')}`]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </div>
  )
}
