// The command of operators: `npx tarazy VERB`. Sets up like `npm start` when needed, then hands over to server/cli.ts.
import { install, run } from './set-up.mjs'

install()
run('server/cli.ts', process.argv.slice(2))
