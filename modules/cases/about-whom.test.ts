import { expect, it } from 'vitest'
import { aboutWhom } from './about-whom.ts'

const line = (subject: string) => ({ branch: 'status', subject, stage: 'recognised', since: 1 })
const state = {
  seats: {
    'suspect-1': { holder: { person: 'Bolat' }, active: true },
    'suspect-2': { holder: { person: 'Saule' }, active: true },
  },
  branches: {
    'status:suspect-1': line('suspect-1'),
    'status:suspect-2': line('suspect-2'),
    'item:act-7': line('act-7'),
  },
}
const qualify = (branch: string) => ({ step: 'qualify', branch })
const said = (branch: string, all: readonly { step: string; branch: string }[]) =>
  aboutWhom(state, qualify(branch), all, ({ person }) => person!)

it('a step that is open about two suspects names each of them', () => {
  const both = ['status:suspect-1', 'status:suspect-2'].map(qualify)
  expect(both.map(({ branch }) => said(branch, both))).toEqual([': Bolat', ': Saule'])
})
it('about one alone it names nobody, and a thing has no name of a person', () => {
  expect(said('status:suspect-1', [qualify('status:suspect-1')])).toBe('')
  expect(said('item:act-7', [qualify('item:act-7'), qualify('item:act-9')])).toBe('')
})
