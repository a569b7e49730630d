import { listenBeside } from '../../platform/beside/beside.ts'
import { startServer } from '../serve.ts'
import { type Verb, verbs } from './index.ts'

export const serve: Verb = {
  summary: 'start the server',
  help: `usage: npx tarazy serve

Starts the server on PORT (8080) with the data in TARAZY_DATA (./data). An empty folder becomes a demonstration with invented
people and matters; TARAZY_MODE=live makes it a live one. DATABASE_URL moves the record to a PostgreSQL server.
GET /health answers {"status":"ok"} when ready.`,
  async run() {
    const running = await startServer({ say: (line) => console.error(line) })
    const { port, house } = running
    const beside = await listenBeside(house.folder.path, async ({ verb, args }, output) => {
      const found = verbs[verb]
      return found && 'runIn' in found ? found.runIn(house, args, output) : 2
    })
    console.log(`Tarazy is ready: http://localhost:${port}/  (${house.folder.mode}, data in ${house.folder.path})`)
    if (house.folder.mode === 'demo')
      console.log(`Sign in as a demonstration person: http://localhost:${port}/kk/sign-in`)
    if (running.firstPath)
      console.log(
        `Nobody has entered yet. The first administrator comes in once by http://localhost:${port}${running.firstPath}`,
      )
    await new Promise<void>((done) => {
      process.once('SIGINT', () => done())
      process.once('SIGTERM', () => done())
    })
    beside.close()
    await running.stop()
    return 0
  },
}
