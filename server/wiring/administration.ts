/** The ports of administration: what its pages read of the house. */
import { administrationRoutes } from '../../modules/administration/index.ts'
import type { Access } from '../../platform/access.ts'
import type { Route } from '../../web/visit.ts'
import { type House, reasonOfDay } from '../house.ts'
import { settingsShown } from '../settings.ts'
import { type Spoken, textProblem } from '../texts.ts'
import type { People } from './people.ts'

export const administrationOf = (house: House, people: People, access: Access, spoken: Spoken): readonly Route[] => {
  const { store, law, registry, perform, zone, own, personIndex } = house
  return administrationRoutes({
    law,
    registry,
    access,
    perform,
    zone,
    db: store.db,
    acts: store.acts,
    head: store.head,
    personal: store.personal,
    names: people.load,
    personByIin: personIndex.personByIin,
    addedDays: own.addedDays,
    marks: own.marks,
    dayReason: (day, say) => reasonOfDay(house, day, say.language),
    texts: spoken.texts,
    changedTexts: own.changedTexts,
    textProblem: (language, key, said) => textProblem(spoken.texts.pattern(language, key) ?? '', said),
    settings: () => settingsShown(process.env, own.settings),
  })
}
