interface Bars {
  readonly name: string | undefined
  readonly data: readonly (number | null)[]
}

/** A chart of bars beside each kind of equipment: whole numbers along, the first kind on top. */
export const barsOfKinds = (kinds: readonly { readonly kindName: string }[], series: readonly Bars[]) => ({
  xAxis: { type: 'value' as const, minInterval: 1 },
  yAxis: {
    type: 'category' as const,
    inverse: true,
    data: kinds.map(({ kindName }) => kindName),
    axisTick: { show: false },
  },
  series: series.map(({ name, data }) => ({ type: 'bar' as const, name, data: [...data] })),
})
