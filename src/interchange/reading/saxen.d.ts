// What this folder uses of saxen, which comes without types.
declare module 'saxen' {
  type Decode = (text: string) => string
  export class Parser {
    on(
      event: 'openTag',
      handler: (
        name: string,
        attributes: () => Record<string, string>,
        decode: Decode,
        selfClosing: boolean,
      ) => void,
    ): this
    on(event: 'closeTag', handler: (name: string, decode: Decode, selfClosing: boolean) => void): this
    on(event: 'text' | 'cdata' | 'attention', handler: (text: string) => void): this
    on(event: 'error', handler: (error: Error) => void): this
    write(text: string): this
    end(): Error | null
  }
}
