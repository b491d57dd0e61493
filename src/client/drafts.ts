import { ask, send } from './browser.ts'

/**
 * Drafts of one place kept on the server, sealed, for the same person: `useActForm({ drafts: draftsOf('families.new') })`.
 * `place` is the form's address without names: 'families.edit/<id>'. Reading or keeping that fails is thrown.
 */
export const draftsOf = <Values>(place: string) => ({
  async load(): Promise<Values | null> {
    const { body } = (await ask('access.draft', { place })) as { body: string | null }
    return body === null ? null : (JSON.parse(body) as Values)
  },
  async save(values: Values): Promise<void> {
    const outcome = await send('access.saveDraft', { place, body: JSON.stringify(values) })
    if (!outcome.ok) throw new Error(outcome.code)
  },
  async drop(): Promise<void> {
    await send('access.dropDraft', { place })
  },
})
