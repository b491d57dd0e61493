import { refuse, type Result } from '#base/result.ts'
import { readAnswer } from './answer.ts'

interface Upload {
  /** '/api/files/import' */
  readonly path: string
  readonly file: File
  /** Told how much has gone, from 0 to 1. */
  readonly onProgress: (share: number) => void
  readonly signal?: AbortSignal
}

/** Sends one file as it is, and tells how much has gone. A broken connection is the refusal `no-connection`; a stopped one too. */
export const upload = ({ path, file, onProgress, signal }: Upload): Promise<Result<unknown>> =>
  new Promise((done) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    request.setRequestHeader('x-ryadom', '1')
    request.setRequestHeader('content-type', 'application/octet-stream')
    // Not in the address: a file is often named after a person.
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name))
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total)
    request.onload = () =>
      void readAnswer(
        new Response(request.responseText, {
          status: request.status,
          headers: { 'x-request-id': request.getResponseHeader('x-request-id') ?? '' },
        }),
      ).then(done)
    request.onerror = request.onabort = () => done(refuse('no-connection'))
    signal?.addEventListener('abort', () => request.abort())
    request.send(file)
  })
