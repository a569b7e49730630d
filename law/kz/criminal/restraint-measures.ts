/**
 * What a person is held or bound by, as the pages of the case draw it: the stages of the line of restraint that are measures, the terms that
 * end each of them, and those whose end warns of it (CrPC 131(4), 139(1), 147(3), 151). A stage that is asked of the judge leaves the measure as it was.
 */
export const restraint = {
  investigation: {
    line: 'restraint',
    /** The person is held: these days and hours are added up. */
    held: ['detained', 'in-custody'],
    measures: {
      detained: { ends: ['detention'], warns: ['petition-due'] },
      'in-custody': {
        ends: ['custody', 'short-custody'],
        warns: ['petition-three', 'petition-nine', 'petition-eighteen'],
      },
      'in-house-arrest': { ends: ['custody'], warns: ['petition-three', 'petition-nine', 'petition-eighteen'] },
      'on-bail': { ends: ['early-measure'], warns: [] },
      'under-measure': { ends: ['early-measure'], warns: [] },
    },
    unchanged: ['asked-custody', 'asked-house-arrest', 'asked-bail', 'asked-longer', 'asked-longer-at-home'],
  },
  'criminal-case': {
    line: 'restraint',
    held: ['held-before', 'held'],
    measures: {
      'held-before': { ends: ['sanctioned'], warns: [] },
      held: { ends: ['custody-in-court'], warns: [] },
      'confined-before': { ends: ['sanctioned'], warns: [] },
      confined: { ends: [], warns: [] },
      measured: { ends: [], warns: [] },
    },
    /** Until the order of release is carried out the person is held. */
    unchanged: ['release-due', 'release-ordered'],
  },
} as const
