export const apiLevels = ['1.5', '1.6', '1.7', '1.8', '1.9', '1.10', '1.11', '1.12', '1.13', '1.14'] as const
/** The Mailbox requirement set the host announces. */
export type ApiLevel = (typeof apiLevels)[number]

export function includesLevel(announced: ApiLevel, needed: ApiLevel): boolean {
  return apiLevels.indexOf(announced) >= apiLevels.indexOf(needed)
}

/**
 * Value of `_requirementMatrix`. NestedAppAuth stays in it when the bridge is missing: that is what Outlook on the web was seen to do
 * (https://github.com/AzureAD/microsoft-authentication-library-for-js/issues/7723).
 */
export function requirementMatrix(level: ApiLevel): string {
  return JSON.stringify({ Mailbox: level, NestedAppAuth: '1.1', DialogApi: '1.2', IdentityAPI: '1.3' })
}
