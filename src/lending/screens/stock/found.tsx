import { Card, Cards } from '#ui/card.tsx'
import { Fact, Facts } from '#ui/facts.tsx'
import { countText } from '#ui/format.ts'
import { useI18n } from '#ui/i18n.ts'
import { unitHref } from '../parts/hrefs.ts'
import classes from '../parts/lending.module.css'
import { StockAct } from './stock-act.tsx'
import type { StockTake } from './taking.ts'

const most = 100

/** What is not seen yet, by shelf, and what was seen where it should not be. */
export function Found({ taking }: { taking: StockTake }) {
  const i18n = useI18n()
  const missing = taking.missing.toSorted((a, b) => (a.shelf < b.shelf ? -1 : a.shelf > b.shelf ? 1 : 0))
  return (
    <Cards>
      {taking.stockTake?.closedOn && <Result taking={taking} stockTakeId={taking.stockTake.id} />}
      <Card title={i18n._('Not seen: {count}', { count: missing.length })}>
        {missing.length === 0 && <p>{i18n._('Everything was seen.')}</p>}
        <ul className={classes['rows']}>
          {missing.slice(0, most).map((one) => (
            <li key={one.unitId}>
              <a href={unitHref(one.unitId)}>
                {one.inventoryNumber}, {one.kindName}
              </a>
              <span className={classes['quiet']}>{one.shelf}</span>
            </li>
          ))}
        </ul>
        {missing.length > most && <p>{i18n._('and {count} more', { count: missing.length - most })}</p>}
      </Card>
      <Card title={i18n._('Not where the books say: {count}', { count: taking.unexpected.length })}>
        {taking.unexpected.length === 0 && <p>{i18n._('None.')}</p>}
        <ul className={classes['rows']}>
          {taking.unexpected.map((one) => (
            <li key={one.unitId}>
              <a href={unitHref(one.unitId)}>
                {one.inventoryNumber}, {one.kindName}
              </a>
            </li>
          ))}
        </ul>
      </Card>
    </Cards>
  )
}

/** What came of a closed one, with its act. */
function Result({ taking, stockTakeId }: { taking: StockTake; stockTakeId: string }) {
  const i18n = useI18n()
  return (
    <Card title={i18n._('In all')}>
      <Facts>
        <Fact label={i18n._('Expected by the books')}>{countText(taking.expected)}</Fact>
        <Fact label={i18n._('Found')}>{countText(taking.found)}</Fact>
        <Fact label={i18n._('Not seen')}>{countText(taking.missing.length)}</Fact>
        <Fact label={i18n._('Not where the books say')}>{countText(taking.unexpected.length)}</Fact>
      </Facts>
      <StockAct stockTakeId={stockTakeId} />
    </Card>
  )
}
