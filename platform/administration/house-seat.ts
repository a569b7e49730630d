/** This installation as an office: its administrators have their post there, and its own records are held by it. */

/** The id of the office. */
export const houseId = 'house'
/** The post of whoever administers it. */
export const administratorPost = 'administrator'
/** Who may act in the records of the installation: the holder of the post, by a seat that the house has in each of them. */
export const byAdministrator = ['administrator@house'] as const
/** The system itself, where no person acts: the first entry, the seed, what is opened at start. */
export const system = 'personnel'
