/** «Балансировочная доска, перчатки × 2». */
export const usedText = (used: readonly { readonly name: string; readonly quantity: number }[]): string =>
  used.map(({ name, quantity }) => (quantity > 1 ? `${name} × ${quantity}` : name)).join(', ')
