import { expect, it } from 'vitest'
import { settingNames } from '../server/settings.ts'
import { textFolders } from '../server/texts.ts'
import { loadTexts } from '../web/text/texts.ts'
import { settings } from './docs/settings-page.ts'

const explained = Object.entries(settings).flatMap(([name, { whose }]) => (whose === 'operator' ? [name] : []))

it('an administrator is shown every setting that the reference explains to operators, and no other', () => {
  expect([...settingNames].sort()).toEqual(explained.sort())
})

it('every setting shown has its words, and no words are left over', () => {
  const worded = loadTexts(textFolders()).keys.flatMap((key) => (key.startsWith('setting.') ? [key.slice(8)] : []))
  expect([...new Set(worded)].sort()).toEqual([...settingNames].sort())
})
