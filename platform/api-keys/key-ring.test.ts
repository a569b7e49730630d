import { describe, expect, it } from 'vitest'
import { instant } from '../../kernel/instant.ts'
import { createKeyRing, hashOfToken, type KeyRing } from './key-ring.ts'

const at = instant('2026-03-02T05:00:00Z')
const token = 'tz_example-of-a-token'

function ringWithKey(): KeyRing {
  const ring = createKeyRing()
  ring.take({
    proceeding: 'aigul',
    step: 'make-key',
    at,
    fields: {
      keyId: 'k1',
      hash: hashOfToken(token),
      label: 'Laptop',
      mayAct: false,
      goodUntil: '2026-04-01T00:00:00.000Z',
    },
  })
  return ring
}

describe('the keys of programs', () => {
  it('lead to the person who made them, with nothing but the hash kept', () => {
    expect(ringWithKey().find(token, at)).toMatchObject({ person: 'aigul', mayAct: false, procedures: [], offices: [] })
  })
  it.each(['', 'tz_', 'tz_another', hashOfToken(token), token.toUpperCase(), ` ${token}`])(
    'another token is no key: %j',
    (other) => expect(ringWithKey().find(other, at)).toBeUndefined(),
  )
  it('open nothing after their last moment', () => {
    const ring = ringWithKey()
    expect(ring.find(token, instant('2026-04-01T00:00:00Z'))).toBeDefined()
    expect(ring.find(token, instant('2026-04-01T00:00:00.001Z'))).toBeUndefined()
  })
  it('open nothing once revoked, by the person who made them and nobody else', () => {
    const ring = ringWithKey()
    ring.take({ proceeding: 'bolat', step: 'revoke-key', at, fields: { keyId: 'k1' } })
    expect(ring.find(token, at)).toBeDefined()
    ring.take({ proceeding: 'aigul', step: 'revoke-key', at, fields: { keyId: 'k1' } })
    expect(ring.find(token, at)).toBeUndefined()
    expect(ring.of('aigul')).toMatchObject([{ id: 'k1', revokedAt: at }])
  })
})
