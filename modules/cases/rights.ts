/** Who may see a case: those who have a seat in it, and the posts of the bodies and courts that hold one. */
import type { RightRow } from '../../platform/access.ts'

const staff = ['registrar', 'official', 'head', 'deputy-head', 'chief-of-staff']
const at = (seat: string, posts: readonly string[] = staff): string[] => posts.map((post) => `${post}@${seat}`)

export const rights: readonly RightRow[] = [
  { what: 'case.read', procedure: 'application', who: ['applicant', ...at('body')], logged: false },
  { what: 'case.read', procedure: 'simplified', who: ['applicant', ...at('body')], logged: false },
  { what: 'case.read', procedure: 'complaint', who: ['applicant', ...at('body'), ...at('superior')], logged: false },
  ...['appeal', 'cassation', 'supreme-review'].map((procedure) => ({
    what: 'case.read',
    procedure,
    who: [
      'plaintiff',
      'judge',
      'reporter',
      'panel',
      'prosecutor@prosecution',
      ...at('defendant'),
      ...at('court', ['secretary', 'chair']),
    ].filter((role) => role !== 'judge' || procedure === 'supreme-review'),
    logged: false,
  })),
  {
    what: 'case.read',
    procedure: 'suit',
    who: [
      'plaintiff',
      'judge',
      'prosecutor@prosecution',
      ...at('defendant'),
      ...at('interested'),
      ...at('addressee'),
      ...at('court', ['secretary', 'chair']),
    ],
    logged: false,
  },
]
