import { createCaller } from './caller.ts'

let signInAgain: () => Promise<boolean> = () => Promise.resolve(false)

/** Says who brings a person back when the session ends. The shell sets it once. */
export function whenSessionEnds(handler: () => Promise<boolean>): void {
  signInAgain = handler
}

/** `send<typeof recordService>('services.record', args)` and `ask<typeof listChildren>('families.children', args)`, in this browser. */
export const { send, ask } = createCaller({
  fetch: (path, request) => fetch(path, request),
  now: Date.now,
  random: (bytes) => crypto.getRandomValues(bytes),
  wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
  signInAgain: () => signInAgain(),
})
