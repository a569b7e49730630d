import { expect, it } from 'vitest'
import { aboutWhom } from './about-whom.ts'

const line = (branch: string, subject: string) => ({ branch, subject, stage: 'recognised', since: 1 })
const state = {
  seats: {
    'suspect-1': { holder: { person: 'Bolat' }, active: true },
    'suspect-2': { holder: { person: 'Saule' }, active: true },
  },
  branches: {
    'status:suspect-1': line('status', 'suspect-1'),
    'status:suspect-2': line('status', 'suspect-2'),
    'restraint:suspect-1': line('restraint', 'suspect-1'),
    'item:act-7': line('item', 'act-7'),
    'item:act-9': line('item', 'act-9'),
  },
}
const about = (branch: string) => aboutWhom(state, { branch })?.person

it('a step on the line of one of two suspects is about that one', () => {
  expect(['status:suspect-1', 'status:suspect-2'].map(about)).toEqual(['Bolat', 'Saule'])
})
it('where there is one such line nobody need be named, and a thing has no name of a person', () => {
  expect(['restraint:suspect-1', 'item:act-7', 'main'].map(about)).toEqual([undefined, undefined, undefined])
})
