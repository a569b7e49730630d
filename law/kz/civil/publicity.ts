/** What of a civil case anybody may read: that it is there, its court and judge, its hearings, the kinds of its papers. Never a party, never a text. */
import { firstCourts } from './procedures/courts.ts'

export const publicity = {
  /** Hearings are open; closed by law are state secrets and adoption, and by a ruling of the court what is private (CPC 19(1), 19(2)). */
  article: 'CPC 19',
  procedures: ['writ', 'simplified-suit', 'civil-suit', 'special-fact', 'special-missing', 'ruling-complaint'],
  courts: firstCourts,
  /** Cases no list shows: a court closes them by a ruling, and no step here closes a hearing. */
  silent: [{ procedure: 'civil-suit', fact: 'claimKind', in: ['children', 'paternity'] }],
  unverified: [
    {
      about: 'public list of hearings: cases about children and paternity',
      reason:
        'article 19 closes by law only what holds state secrets and adoption; family life is closed by a ruling on a motion or by the court itself, and no step here records such a ruling: these cases are left out of the public list and card altogether',
    },
    {
      about: 'public list of hearings: special proceedings',
      reason:
        'tried by the rules of suits (art. 304), so shown as open; what courts publish of them in practice, and of writs, which have no hearing (art. 19(10)), was not read',
    },
  ],
} as const
