/** Writes acts.ndjson anew. Only with a decision record beside it: see golden.test.ts for when that is right. */
import { writeFileSync } from 'node:fs'
import { fixedRun, goldenFile } from './fixed-run.ts'

const { acts, faults } = await fixedRun()
for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exitCode = 1
else writeFileSync(goldenFile, acts.map((one) => `${JSON.stringify(one)}\n`).join(''))
console.error(`${acts.length} acts`)
