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

export const rights: readonly RightRow[] = [
  ...['application', 'simplified'].map((procedure) => ({
    what: 'case.read',
    procedure,
    who: ['applicant', 'representative', 'official', ...at('body')],
    logged: false,
  })),
  { what: 'case.read', procedure: 'unsigned', who: at('body'), logged: false },
  { what: 'case.read', procedure: 'reception', who: ['applicant', ...at('body')], logged: false },
  { what: 'case.read', procedure: 'oral-act', who: ['applicant', ...at('body')], logged: false },
  { what: 'case.read', procedure: 'complaint', who: ['applicant', ...at('body'), ...at('superior')], logged: false },
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
    logged: false,
  })),
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
    logged: false,
  },
]
