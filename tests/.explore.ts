import { startUnderTest } from './server-under-test.ts'
import { writeFileSync } from 'node:fs'
const s = await startUnderTest()
writeFileSync('/tmp/explore.addr', s.address)
process.on('SIGTERM', async () => { await s.stop(); process.exit(0) })
setInterval(() => { for (const l of (s.log as any[]).splice(0)) console.log(JSON.stringify(l)) }, 500)
