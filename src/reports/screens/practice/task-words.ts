import type { I18n } from '@lingui/core'
import type { TaskId } from './tasks.ts'

/** The practice's tasks as headings of the report. */
export const taskText = (i18n: I18n, task: TaskId): string =>
  ({
    coverage: i18n._('Coverage: whom help reached'),
    services: i18n._('Services'),
    lending: i18n._('Lending point'),
    children: i18n._('What changed for children'),
    families: i18n._('What changed for families'),
    parents: i18n._('Competence of parents'),
    programmes: i18n._('Programmes'),
    partners: i18n._('Team and partners'),
    project: i18n._('Course of the project'),
  })[task]
