/** For a link that dials: RFC 3966, section 3, without what only the eye needs. */
export const telephoneLink = (phone: string) => `tel:${phone.replace(/[^+\d]/g, '')}`
