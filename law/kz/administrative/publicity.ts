/** What of a case in court anybody may read: that it is there, its court and judge, its hearings, the kinds of its papers. Never a party, never a text. */
export const publicity = {
  /** "Hearings are open"; what is closed is closed by the court for state secrets, adoption, privacy on motion (CPC 19). */
  article: 'CPC 19',
  /** Proceedings of courts. An application or complaint to a body is nobody else's business. */
  procedures: ['suit', 'appeal', 'private-complaint', 'cassation', 'supreme-review', 'new-circumstances'],
  courts: ['administrative', 'regional', 'cassation', 'supreme'],
  silent: [],
  unverified: [
    {
      about: 'public list of hearings and public card of a case',
      reason:
        'that hearings are open was read in the Civil Procedure Code (art. 19); what of an administrative case is published before judgment, and whether preliminary hearings and private complaints are, was not read',
    },
    {
      about: 'hearings behind closed doors',
      reason:
        'the procedures have no step by which a court closes a hearing; nothing here can say of a hearing that it is closed',
    },
  ],
} as const
