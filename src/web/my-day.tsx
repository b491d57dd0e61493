import { Button } from '@mantine/core'
import type { I18n } from '@lingui/core'
import { IconSun } from '@tabler/icons-react'
import { useMe, type Me } from '#access/screens/use-me.ts'
import { callsPanels } from '#assessments/screens/my-day/calls-panel.tsx'
import { myChildrenPanels } from '#families/screens/shell/my-children.tsx'
import { lendingPanels } from '#lending/screens/my-day/desk-panel.tsx'
import { programmeDuesPanels } from '#programmes/screens/my-day/dues-panel.tsx'
import { reportGapsPanels } from '#reports/screens/my-day/report-gaps.tsx'
import { recordedTodayPanels } from '#services/screens/my-day/recorded-today.tsx'
import { Card, Cards } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { dayHeading } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { Panel } from '#ui/offer.ts'
import { Page } from '#ui/page.tsx'
import { decisionsPanels } from './decisions-panel.tsx'

/** The panels of «Мой день» that modules offer this person. A module's panel is one line here. */
const panelsFor = (i18n: I18n, me: Me): Panel[] => [
  ...recordedTodayPanels(i18n, me),
  ...callsPanels(i18n, me),
  ...programmeDuesPanels(i18n, me),
  ...lendingPanels(i18n, me),
  ...myChildrenPanels(i18n, me),
  ...decisionsPanels(i18n, me),
  ...reportGapsPanels(i18n, me),
]

/** Everyone's first page: what to do now, in order. */
export function MyDay() {
  const i18n = useI18n()
  const language = useLanguage()
  const me = useMe()
  const panels = panelsFor(i18n, me).sort((a, b) => a.order - b.order)
  return (
    <Page title={dayHeading(me.today, language)} tabTitle={i18n._('My day')}>
      {panels.length === 0 && <NothingYet me={me} />}
      <Cards>
        {panels.map((panel) => (
          <Card key={panel.id} title={panel.title}>
            {panel.element}
          </Card>
        ))}
      </Cards>
    </Page>
  )
}

function NothingYet({ me }: { me: Me }) {
  const i18n = useI18n()
  const addChild = (
    <Button component="a" href="/families/new">
      {i18n._('Add a child')}
    </Button>
  )
  return (
    <EmptyState
      icon={<IconSun aria-hidden />}
      title={i18n._('Nothing to do yet')}
      action={me.mayRegister ? addChild : undefined}
    >
      {me.mayRegister
        ? i18n._(
            'Here you will see what to do today, in order, one next action each. Begin with the first child.',
          )
        : i18n._('Here you will see what to do today, in order, one next action each.')}
    </EmptyState>
  )
}
