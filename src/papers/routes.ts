import { commandRoute, queryRoute, type Route } from '#access/route.ts'
import * as localActs from './service/local-acts.ts'
import * as names from './service/names.ts'
import * as numberForms from './service/number-forms.ts'
import * as organisation from './service/organisation.ts'
import * as papers from './service/papers.ts'
import { openTogether } from './service/papers-together.ts'
import * as retention from './service/retention.ts'
import * as templates from './service/templates.ts'

export const papersRoutes: readonly Route[] = [
  queryRoute(templates.list),
  queryRoute(templates.open),
  commandRoute(templates.save),
  queryRoute(templates.preview),
  queryRoute(organisation.show),
  queryRoute(numberForms.list),
  commandRoute(numberForms.set),
  queryRoute(papers.list),
  queryRoute(papers.file),
  queryRoute(openTogether),
  commandRoute(papers.voiding),
  commandRoute(papers.sign),
  commandRoute(papers.hold),
  commandRoute(names.say),
  queryRoute(names.show),
  queryRoute(localActs.list),
  commandRoute(localActs.save),
  commandRoute(localActs.cancel),
  queryRoute(retention.list),
  commandRoute(retention.set),
  commandRoute(retention.destroy),
]
