import { v7 } from 'uuid'

const BYTES_PER_ID = 16
const pool = new Uint8Array(256 * BYTES_PER_ID)
let used = pool.length

/** Asking the system for randomness takes longer than all the rest, so it is asked for 256 ids at once. */
function random(): Uint8Array {
  if (used === pool.length) {
    crypto.getRandomValues(pool)
    used = 0
  }
  used += BYTES_PER_ID
  return pool.subarray(used - BYTES_PER_ID, used)
}

let time = 0
let count = 0

/**
 * A new id, of RFC 9562 version 7: it begins with the time, so that new rows go to the end of an index. Random ones
 * would each touch another page of it, and every page that a commit touched is written to the disk. Those of one
 * millisecond, or made after the clock was set back, go on in order by a counter, which begins at random.
 */
export function newId(): string {
  const bytes = random()
  const now = Date.now()
  if (now > time) {
    time = now
    count = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) >>> 1
  } else count += 1
  return v7({ msecs: time, seq: count, random: bytes })
}
