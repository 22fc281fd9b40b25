/**
 * Calls one Office.js `…Async` method as a promise.
 *
 *     const text = await office((done) => item.body.getAsync('text', done))
 *
 * Office.js reports failures in the result it passes to the callback, throws for a missing permission, and when the host
 * does not answer it never calls back at all.
 */
export function office<T>(
  call: (done: (result: Office.AsyncResult<T>) => void) => void,
  timeoutMs = 10_000,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new OfficeError('no-answer', `Outlook did not answer within ${timeoutMs} ms.`)),
      timeoutMs,
    )
    try {
      call((result) => {
        clearTimeout(timer)
        if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value)
        else reject(new OfficeError(result.error.code, result.error.message))
      })
    } catch (error) {
      clearTimeout(timer)
      reject(new OfficeError('threw', error instanceof Error ? error.message : String(error)))
    }
  })
}

export class OfficeError extends Error {
  override readonly name = 'OfficeError'
  /** Office.js' number (https://learn.microsoft.com/office/dev/add-ins/reference/javascript-api-for-office-error-codes), or ours. */
  readonly code: number | 'no-answer' | 'threw'

  constructor(code: number | 'no-answer' | 'threw', message: string) {
    super(message)
    this.code = code
  }
}

/** Waits until Office.js has reached Outlook. Rejects where it was blocked, or where nobody answers it. */
export async function officeReady(timeoutMs = 15_000): Promise<void> {
  if (typeof Office === 'undefined') throw new OfficeError('no-answer', 'Office.js was not loaded.')
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new OfficeError('no-answer', 'Outlook did not start the add-in.')), timeoutMs)
  })
  try {
    const { host } = await Promise.race([Office.onReady(), late])
    // In a plain browser tab Office.js is ready, without a host.
    if (!(host as Office.HostType | null)) throw new OfficeError('no-answer', 'This page is not open in Outlook.')
  } finally {
    clearTimeout(timer)
  }
}
