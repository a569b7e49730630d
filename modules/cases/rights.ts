/** Who may see a case: those who have a seat in it, and the posts of the bodies and courts that hold one. */
import type { RightRow } from '../../platform/access.ts'

const staff = ['registrar', 'official', 'head', 'deputy-head', 'chief-of-staff']
const at = (seat: string, posts: readonly string[] = staff): string[] => posts.map((post) => `${post}@${seat}`)

/** Roles that a court above does not have: one judge or a panel, and the President of the Supreme Court in cassation alone. */
const panel = ['reporter', 'panel']
const president = 'chair@supreme-court'
const notThere: Readonly<Record<string, readonly string[]>> = {
  appeal: ['judge', president],
  cassation: ['judge'],
  'supreme-review': [president],
  'private-complaint': [...panel, president],
  'new-circumstances': [...panel, president],
}

/**
 * Whoever is sued sees the case once the court has taken it and sends the copies, and no day before: what the court decides without hearing them is
 * not known to them first. Whoever is told of something earlier sees it from then on.
 */
const seenAfter: Readonly<Record<string, NonNullable<RightRow['after']>>> = {
  writ: { roles: ['defendant'], steps: ['issue-writ', 'complain-of-return'] },
  'simplified-suit': { roles: ['defendant'], steps: ['accept', 'withdraw-suit', 'complain-of-return'] },
  'civil-suit': {
    roles: ['defendant', 'third', 'for-defendant', 'for-third'],
    steps: ['accept-suit', 'open-separated', 'arrive', 'offer-conciliation', 'draw-up-protocol', 'complain-of-ruling'],
  },
  'private-prosecution': { roles: ['accused'], steps: ['hand-copy'] },
  'special-fact': { roles: ['interested'], steps: ['accept', 'withdraw', 'complain-of-return'] },
  'special-missing': { roles: ['interested'], steps: ['accept', 'withdraw', 'complain-of-return'] },
}
const late = (procedure: string): Pick<RightRow, 'after'> =>
  seenAfter[procedure] ? { after: seenAfter[procedure] } : {}

export const rights: readonly RightRow[] = [
  ...['application', 'simplified'].map((procedure) => ({
    what: 'case.read',
    procedure,
    who: ['applicant', 'representative', 'official', ...at('body')],
    logged: true,
  })),
  { what: 'case.read', procedure: 'unsigned', who: at('body'), logged: true },
  { what: 'case.read', procedure: 'reception', who: ['applicant', ...at('body')], logged: true },
  { what: 'case.read', procedure: 'oral-act', who: ['applicant', ...at('body')], logged: true },
  { what: 'case.read', procedure: 'complaint', who: ['applicant', ...at('body'), ...at('superior')], logged: true },
  ...['appeal', 'private-complaint', 'new-circumstances', 'cassation', 'supreme-review'].map((procedure) => ({
    what: 'case.read',
    procedure,
    who: [
      'plaintiff',
      'judge',
      'reporter',
      'panel',
      'prosecutor@prosecution',
      'prosecutor@prosecutor-general',
      'chair@supreme-court',
      ...at('defendant'),
      ...at('court', ['secretary', 'chair']),
    ].filter((role) => !notThere[procedure]?.includes(role)),
    logged: true,
  })),
  ...['writ', 'ruling-complaint', 'simplified-suit'].map((procedure) => ({
    what: 'case.read',
    procedure,
    who: [
      'plaintiff',
      'defendant',
      'judge',
      ...at('court', ['secretary', 'chair']),
      ...(procedure === 'ruling-complaint' ? [] : at('higher', ['chair'])),
    ],
    logged: true,
    ...late(procedure),
  })),
  ...['special-fact', 'special-missing'].map((procedure) => ({
    what: 'case.read',
    procedure,
    who: [
      'applicant',
      'interested',
      ...(procedure === 'special-missing' ? ['returned'] : []),
      'judge',
      'prosecutor@prosecution',
      ...at('court', ['secretary', 'chair']),
      ...at('higher', ['chair']),
    ],
    logged: true,
    ...late(procedure),
  })),
  {
    what: 'case.read',
    procedure: 'civil-suit',
    who: [
      'plaintiff',
      'defendant',
      'third',
      'for-plaintiff',
      'for-defendant',
      'for-third',
      'judge',
      'prosecutor@prosecution',
      ...at('court', ['secretary', 'chair']),
      ...at('higher', ['chair']),
    ],
    logged: true,
    ...late('civil-suit'),
  },
  {
    what: 'case.read',
    procedure: 'investigation',
    who: [
      'reporter',
      'victim',
      'suspect',
      'counsel',
      'investigator',
      'prosecutor',
      ...at('agency', ['registrar', 'investigator', 'inquirer', 'head-of-investigation', 'head']),
      ...at('prosecution', ['head']),
      ...at('region', ['head']),
      ...at('general', ['head']),
    ],
    logged: true,
  },
  ...['sanction', 'sanction-review'].map((procedure) => ({
    what: 'case.read',
    procedure,
    who: ['suspect', 'counsel', 'investigator', 'prosecutor', 'judge', ...at('court', ['secretary', 'chair'])],
    logged: true,
  })),
  {
    what: 'case.read',
    procedure: 'criminal-case',
    who: [
      'accused',
      'counsel',
      'victim',
      'prosecutor',
      'judge',
      'head@prosecution',
      'head@general',
      ...at('court', ['secretary', 'chair']),
      ...at('higher', ['chair']),
    ],
    logged: true,
  },
  {
    what: 'case.read',
    procedure: 'private-prosecution',
    who: ['accused', 'counsel', 'victim', 'judge', ...at('court', ['secretary', 'chair']), ...at('higher', ['chair'])],
    logged: true,
    ...late('private-prosecution'),
  },
  {
    what: 'case.read',
    procedure: 'restoration-review',
    who: [
      ...['accused', 'counsel', 'victim', 'prosecutor', 'head@prosecution', 'reporter'],
      ...at('court', ['secretary', 'chair']),
    ],
    logged: true,
  },
  {
    what: 'case.read',
    procedure: 'criminal-appeal',
    who: [
      ...['accused', 'counsel', 'victim', 'prosecutor', 'head@prosecution', 'reporter', 'panel'],
      ...at('court', ['secretary', 'chair']),
    ],
    logged: true,
  },
  {
    what: 'case.read',
    procedure: 'criminal-cassation',
    who: [
      ...['accused', 'counsel', 'victim', 'prosecutor', 'head@prosecution', 'head@general', 'reporter', 'panel'],
      ...at('court', ['secretary', 'chair']),
      ...at('lower', ['secretary', 'chair']),
      ...at('supreme-court', ['chair']),
    ],
    logged: true,
  },
  {
    what: 'case.read',
    procedure: 'execution-order',
    who: ['convicted', 'judge', 'registrar@penal', ...at('court', ['secretary', 'chair'])],
    alone: ['registrar@penal'],
    logged: true,
  },
  {
    what: 'case.read',
    procedure: 'complaint-investigator',
    who: [
      'applicant',
      'judge',
      ...at('agency', ['investigator', 'head']),
      ...at('prosecution', ['prosecutor', 'head']),
      ...at('court', ['secretary', 'chair']),
    ],
    logged: true,
  },
  // Sealed: the Prosecutor General, whom he names, the judge who was drawn; whom it concerns when it is announced.
  {
    what: 'case.read',
    procedure: 'measure-against-judge',
    who: ['investigator', 'prosecutor', 'judge', 'concerned', 'counsel', ...at('general', ['head'])],
    logged: true,
    after: { roles: ['concerned'], steps: ['announce-to-concerned'] },
  },
  // Sealed: whoever works on it, and the person when told.
  {
    what: 'case.read',
    procedure: 'covert-action',
    who: ['investigator', 'prosecutor', 'judge', 'concerned'],
    logged: true,
    after: { roles: ['concerned'], steps: ['tell-person'] },
  },
  // Sealed: whoever helps, counsel, the prosecutor who concludes it and the one who approves.
  {
    what: 'case.read',
    procedure: 'cooperation',
    who: ['cooperator', 'counsel', 'prosecutor', ...at('region', ['head'])],
    logged: true,
  },
  {
    what: 'case.read',
    procedure: 'suit',
    who: [
      'plaintiff',
      'judge',
      'prosecutor@prosecution',
      'prosecutor@prosecutor-general',
      ...at('defendant'),
      ...at('interested'),
      ...at('addressee'),
      ...at('court', ['secretary', 'chair']),
      ...at('higher', ['chair']),
    ],
    logged: true,
  },
]
