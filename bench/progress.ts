const began = performance.now()

/** Says on stderr what is being done; figures alone go to stdout. */
export const say = (text: string): void =>
  void process.stderr.write(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${text}\n`)
