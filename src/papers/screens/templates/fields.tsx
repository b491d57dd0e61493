import { Card } from '#ui/card.tsx'
import { useI18n } from '#ui/i18n.ts'
import { StatusChip } from '#ui/status-chip.tsx'
import type { TemplateData } from '../parts/data.ts'
import classes from '../parts/papers.module.css'

type Field = TemplateData['fields'][number]

const Tag = ({ children }: { children: string }) => <code className={classes['tag']}>{`{${children}}`}</code>

/** Merge fields: what may be written into the template and what will stand there. */
export function Fields({ fields }: { fields: readonly Field[] }) {
  const i18n = useI18n()
  return (
    <Card
      title={i18n._('Fields of the template')}
      note={i18n._(
        'Write a field in braces where its value should stand. What is unknown becomes a line to write on.',
      )}
    >
      <ul className={classes['rows']}>
        {fields.map((field) => (
          <li key={field.name}>
            <FieldItem field={field} />
            {field.isRequired && <StatusChip>{i18n._('always there')}</StatusChip>}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function FieldItem({ field }: { field: Field }) {
  const i18n = useI18n()
  const { name, meaning, isTable, forms, columns } = field
  if (!isTable)
    return (
      <div className={classes['stack']}>
        <span>{meaning}</span>
        <span className={classes['tags']}>
          {[name, ...forms].map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
        </span>
      </div>
    )
  return (
    <div className={classes['stack']}>
      <span>{meaning}</span>
      <span className={classes['tags']}>
        <Tag>{`#${name}`}</Tag>
        <Tag>{`/${name}`}</Tag>
      </span>
      <span className={classes['quiet']}>
        {i18n._('A row of a table between these two is repeated. In it:')}
      </span>
      <span className={classes['tags']}>
        <span>
          <Tag>n</Tag> {i18n._('number of the row')}
        </span>
        {columns.map((column) => (
          <span key={column.name}>
            <Tag>{column.name}</Tag> {column.meaning}
          </span>
        ))}
      </span>
    </div>
  )
}
