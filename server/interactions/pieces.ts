/** Written and read at once: so long nobody else can write, and so much memory a transfer takes. */
export const PIECE_BYTES = 256 * 1024

/** The bytes of a stream in pieces of the same size, but for the last one. */
export async function* inPieces(chunks: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    waiting.push(chunk)
    length += chunk.length
    if (length < size) continue
    const bytes = Buffer.concat(waiting)
    let start = 0
    for (; start + size <= length; start += size) yield bytes.subarray(start, start + size)
    waiting = [bytes.subarray(start)]
    length -= start
  }
  if (length > 0) yield Buffer.concat(waiting)
}
