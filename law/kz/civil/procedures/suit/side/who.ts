/** When the side matters of a civil suit may be raised, and by which two. */

/** The two of the dispute, without third parties: whoever may dispose of the claim (CPC 48). */
export const parties = ['plaintiff', 'defendant'] as const
/** The suit is accepted and the court has not retired to give judgment. */
export const open = ['preparation', 'scheduled'] as const
/** A judgment was given; what the court may still do about it (CPC 235-238). */
export const given = ['judged', 'on-appeal', 'in-force'] as const
