/**
 * Everything before a criminal case is in court is closed to the public: no list and no card shows an investigation, a material of the judge, or a complaint (CrPC 201). Their
 * draws have steps of their own name, which the public list of draws does not know.
 */
export const publicity = { article: 'CrPC 201', procedures: [], courts: [], silent: [], unverified: [] } as const
