type Raw = Readonly<Record<string, unknown>>

export interface ListAddress {
  readonly state: 'underway' | 'ended' | 'all'
  readonly template: string | undefined
  readonly late: boolean
}

/** The filters of the list as its address has them; anything else there means none. */
export const readList = (raw: Raw): ListAddress => ({
  state: raw['state'] === 'ended' || raw['state'] === 'all' ? raw['state'] : 'underway',
  template: typeof raw['template'] === 'string' ? raw['template'].slice(0, 60) : undefined,
  late: raw['late'] === true || raw['late'] === 'true',
})

/** Nothing chosen: what takes the parts out of the address again. */
export const nothing = { state: undefined, template: undefined, late: undefined }
