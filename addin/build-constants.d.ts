/** Set by webpack.config.js. `true` only in the demo, whose sign-in service has no TLS; production builds hold none of that code. */
declare const SIGN_IN_ON_LOOPBACK: boolean
