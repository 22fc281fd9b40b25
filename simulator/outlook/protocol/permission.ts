export const permissions = ['Restricted', 'ReadItem', 'ReadWriteItem', 'ReadWriteMailbox'] as const
/** What the manifest was granted. */
export type Permission = (typeof permissions)[number]

/** The host numbers them differently from Office.js, which turns 3 into 2 and 2 into 3 (`calculatePermissionLevel`). */
export const hostPermissionLevel = {
  Restricted: 0,
  ReadItem: 1,
  ReadWriteItem: 3,
  ReadWriteMailbox: 2,
} as const satisfies Record<Permission, number>

export function isGranted(needed: Permission, granted: Permission): boolean {
  return permissions.indexOf(granted) >= permissions.indexOf(needed)
}
