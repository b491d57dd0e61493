import { uuidv7 } from '#base/id.ts'

/** An id made in this browser. */
export const newId = (): string => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
