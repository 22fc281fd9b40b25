/** `npm run start:production`: production, whatever the shell or the .env file says. */
import { existsSync } from 'node:fs'

process.env.NODE_ENV = 'production'
// What is set in the environment wins over the file.
if (existsSync('.env')) process.loadEnvFile('.env')
await import('./main.ts')
