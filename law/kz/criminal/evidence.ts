/**
 * What of an investigation is its evidence: things with their lines of custody, and records of investigative acts (CrPC 111-125). Each record is
 * named by the field that tells it from others of its kind. The prosecutor who agrees is shown these beside the decision, and each opening is logged.
 */
export const evidence = {
  investigation: {
    /** The line that an act opens for a thing it takes. */
    things: { line: 'item', name: 'itemName' },
    records: {
      interrogate: 'questionedName',
      'hear-protected-witness': 'pseudonym',
      'inspect-scene': 'takenWhere',
      seize: 'takenWhere',
      'perform-authorised': 'takenWhere',
      confront: 'firstQuestioned',
      'examine-body': 'examinedName',
      'present-for-identification': 'identifiedBy',
      'search-person': 'searchedName',
      'check-on-the-spot': 'checkedName',
      experiment: 'takenWhere',
      'show-conclusion': 'shownConclusion',
      'enter-conclusion': '',
      'question-urgently': '',
      'draw-up-detention-protocol': '',
    },
  },
} as const
