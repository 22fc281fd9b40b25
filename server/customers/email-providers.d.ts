/** The package ships no types. https://github.com/derhuerst/email-providers */
declare module 'email-providers' {
  const domains: string[]
  export default domains
}
