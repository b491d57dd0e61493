/** How long is waited before a call that got no answer is made again; after the last one it is given up. */
export const pauses_ms: readonly number[] = [400, 1200, 3000]

/** What a proxy says while the server behind it is away. */
export const isUnreachable = (status: number): boolean => status >= 502 && status <= 504

/** Of every call. The second header no page of another site can set. */
export const headersOfCall = { 'content-type': 'application/json', 'x-ryadom': '1' } as const
