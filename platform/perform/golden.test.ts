import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Act } from '../../engine/act.ts'
import { fold } from '../../engine/evolve.ts'
import { canonicalJson } from '../../kernel/canonical-json.ts'
import { leafHash } from '../../kernel/hash.ts'
import { type FixedRun, fixedRun, type GoldenAct, goldenFile } from './golden/fixed-run.ts'

const kept = readFileSync(goldenFile, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as GoldenAct)
const actOf = ({ bytes }: GoldenAct): Act => JSON.parse(bytes) as Act

/** What to do, told to whoever moved a byte. */
function moved(index: number, made: GoldenAct | undefined): string {
  const before = actOf(kept[index]!)
  const after = made && actOf(made)
  const parts = Object.keys(before).filter(
    (key) => canonicalJson(before[key as keyof Act]) !== (after && canonicalJson(after[key as keyof Act])),
  )
  return [
    `The bytes of act ${index + 1} of platform/perform/golden/acts.ndjson (${before.step}, ${before.on}) moved: ${parts.join(', ')}.`,
    'Acts are kept and hashed byte for byte, for ever. Not meant: undo it.',
    'The form of acts changes: write a record in docs/decisions, give the new form a new act version (Act.v), and let both versions replay.',
    'The law of a past day was set right: say which period and areas in CHANGELOG.md.',
    'Then: node platform/perform/golden/write.ts, and commit the file with the record.',
  ].join('\n')
}

describe('the golden acts', () => {
  let run: FixedRun
  beforeAll(async () => {
    run = await fixedRun()
  })

  it('the fixed run comes out as it is written', () => {
    expect(run.faults).toEqual([])
  })
  it('today the same steps make the same bytes and hashes', () => {
    for (const [index, { bytes, hash }] of kept.entries()) {
      const made = run.acts[index]
      expect(made?.bytes, moved(index, made)).toBe(bytes)
      expect(made?.hash, moved(index, made)).toBe(hash)
    }
    expect(run.acts).toHaveLength(kept.length)
  })
  it('fifty-five acts are kept, in both editions, with a draw, a hand-over, a hearing and an approval', () => {
    const acts = kept.map(actOf)
    const done = new Set(acts.flatMap(({ results }) => results.map((effect) => effect.do)))
    expect(acts).toHaveLength(55)
    expect(new Set(acts.map(({ edition }) => edition))).toContain('2025-12-29')
    for (const effect of [
      'draw',
      'hand-over',
      'link',
      'pend',
      'sign',
      'settle',
      'extend',
      'relied',
      'number',
      'notice',
      'paper',
      'close',
    ] as const)
      expect(done, effect).toContain(effect)
  })
  it('the kept bytes are canonical, carry their hash, and chain to the act before', () => {
    const heads = new Map<string, string>()
    for (const one of kept) {
      const act = actOf(one)
      expect(canonicalJson(act)).toBe(one.bytes)
      expect(leafHash(one.bytes)).toBe(one.hash)
      expect(act.prev).toBe(heads.get(act.proceeding) ?? null)
      heads.set(act.proceeding, one.hash)
    }
  })
  it('acts read back from their bytes fold to the state that perform left, act by act', () => {
    expect(run.states.length).toBeGreaterThan(5)
    for (const { state, acts } of run.states) expect(fold(acts.map(actOf))).toEqual(state)
  })
})
