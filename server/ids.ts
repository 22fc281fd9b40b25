import { v7 } from 'uuid'

/**
 * A new id, of RFC 9562 version 7: it begins with the time, so that new rows go to the end of an index. Random ones
 * would each touch another page of it, and every page that a commit touched is written to the disk.
 */
export const newId = (): string => v7()
