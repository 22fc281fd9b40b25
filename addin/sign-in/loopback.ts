/**
 * The demo's sign-in service listens on http://localhost, and MSAL opens only https addresses in its windows. So MSAL is
 * told https, and the address is put right just before the window opens. Only on this machine itself, and only in builds
 * that are made for it (`SIGN_IN_ON_LOOPBACK`).
 */
const HTTP = /^http:(?=\/\/(localhost|127\.0\.0\.1)(:\d+)?\/)/
const HTTPS = /^https:(?=\/\/(localhost|127\.0\.0\.1)(:\d+)?\/)/

export const asHttps = (url: string) => url.replace(HTTP, 'https:')
export const asHttp = (url: string) => url.replace(HTTPS, 'http:')
