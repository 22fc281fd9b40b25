/**
 * The sample organization of the demo and of the end-to-end tests: Aldgate Brokers, an insurance broker.
 * Every id is fixed, so that a restarted demo finds its data again.
 */
export interface SampleUser {
  /** Entra object id. */
  readonly oid: string
  readonly name: string
  readonly email: string
  /** Value of the token's `roles` claim. */
  readonly role: 'rep' | 'manager' | 'admin'
  /** Windows time-zone name, as `Office.context.mailbox.userProfile.timeZone` gives it. */
  readonly timeZone: string
}

export const tenantId = '5a1d8f0e-6f43-4c0e-9b1a-2f7c40c1a001'
/** A tenant the sample server does not serve. */
export const foreignTenantId = '9c2b7d11-3e58-4a77-8a5d-6d0e5b7ca002'
export const clientId = 'c7f0f2d4-1b2e-4f5a-9c3d-8e6b7a5d4c10'
export const organizationName = 'Aldgate Brokers'
export const ownDomains = ['aldgate.example', 'aldgate-brokers.example']

export const anna: SampleUser = {
  oid: 'a0000000-0000-4000-8000-00000000000a',
  name: 'Anna Keller',
  email: 'anna.keller@aldgate.example',
  role: 'rep',
  timeZone: 'W. Europe Standard Time',
}
export const ben: SampleUser = {
  oid: 'b0000000-0000-4000-8000-00000000000b',
  name: 'Ben Okafor',
  email: 'ben.okafor@aldgate.example',
  role: 'rep',
  timeZone: 'GMT Standard Time',
}
export const carla: SampleUser = {
  oid: 'c0000000-0000-4000-8000-00000000000c',
  name: 'Carla Neri',
  email: 'carla.neri@aldgate.example',
  role: 'rep',
  timeZone: 'W. Europe Standard Time',
}
/** Leads the team and looks after the installation, as in most small ones. */
export const miriam: SampleUser = {
  oid: 'd0000000-0000-4000-8000-00000000000d',
  name: 'Miriam Stern',
  email: 'miriam.stern@aldgate.example',
  role: 'admin',
  timeZone: 'W. Europe Standard Time',
}

/** Whoever can sign in to the demo. Two more colleagues write mail but never sign in. */
export const sampleUsers: readonly SampleUser[] = [anna, ben, carla, miriam]
