/** The vocabulary is closed: a word nobody defined, a value that does not survive JSON. */

import { isDeepStrictEqual } from 'node:util'
import { answerFields } from '../deciding/approval.ts'
import { type Finding, finder, type Part } from './finding.ts'

const dated = ['from', 'until', 'unverified']
const words = {
  procedure: [
    'id',
    'code',
    'words',
    'sealed',
    'editions',
    'seats',
    'heldBy',
    'branches',
    'unbounded',
    'outlives',
    'terms',
    'steps',
  ],
  branch: ['start', 'stages', 'final', 'per'],
  term: [
    ...dated,
    'id',
    'n',
    'unit',
    'article',
    'bound',
    'dayZero',
    'atEnd',
    'kind',
    'when',
    'pausesWith',
    'firstDay',
    'notLaterThan',
    'governedBy',
    'tells',
  ],
  step: [
    ...dated,
    'id',
    'article',
    'by',
    'governedBy',
    'branch',
    'stage',
    'except',
    'to',
    'moves',
    'opens',
    'when',
    'times',
    'within',
    'notBefore',
    'atEndOf',
    'starts',
    'stops',
    'extends',
    'pauses',
    'resumes',
    'restores',
    'seats',
    'fields',
    'computes',
    'refersTo',
    'registers',
    'approval',
    'draws',
    'handsOver',
    'hears',
    'outside',
    'documents',
    'notices',
    'hiddenUntil',
    'readBy',
    'correctable',
    'bulk',
    'atWill',
  ],
  field: [
    'id',
    'type',
    'required',
    'many',
    'options',
    'holds',
    'kinds',
    'showWhen',
    'notBefore',
    'notAfter',
    'min',
    'max',
    'fact',
    'ofParty',
    'personal',
    'sealed',
    'proposed',
    'byHouse',
    'party',
    'fields',
  ],
} as const

export const vocabulary: Part = (scope) => {
  const { procedure } = scope
  const found = finder(scope)
  const unknown = (value: object, kind: keyof typeof words, at: string): Finding[] =>
    Object.keys(value)
      .filter((word) => !(words[kind] as readonly string[]).includes(word))
      .map((word) => found('word.unknown', at, `"${word}" is no word of a ${kind}`))
  const whole = isDeepStrictEqual(JSON.parse(JSON.stringify(procedure)), procedure)
  return [
    ...(whole
      ? []
      : [
          found(
            'procedure.not-data',
            'procedure',
            'It does not survive JSON.stringify: a function, undefined or a date stands in it',
          ),
        ]),
    ...unknown(procedure, 'procedure', 'procedure'),
    ...Object.entries(procedure.branches).flatMap(([name, branch]) => unknown(branch, 'branch', `branch ${name}`)),
    ...procedure.terms.flatMap((row) => unknown(row, 'term', `term ${row.id}`)),
    ...procedure.steps.flatMap((row) => [
      ...unknown(row, 'step', `step ${row.id}`),
      ...[
        ...(row.fields ?? []),
        ...(row.approval ?? []).flatMap((one) => answerFields(one, 'approval.refuse')),
      ].flatMap((field) => unknown(field, 'field', `step ${row.id}`)),
    ]),
  ]
}
