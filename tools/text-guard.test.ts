// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the scanner of keys is given sources as text
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readGlossary } from '../law/kz/glossary.ts'
import { loadTexts } from '../web/text/texts.ts'
import { allMessages, type Message, textFolders } from './text-files.ts'
import * as guard from './text-guard.ts'
import { keysUsed, keysUsedIn, missingKeys, unusedKeys } from './text-keys.ts'

const root = join(import.meta.dirname, '..')
const terms = readGlossary()
const message = (kk: string, ru: string, en: string): Message[] => [{ key: 'a.b', folder: 'web/texts', kk, ru, en }]

describe('the texts of the repository', () => {
  const messages = allMessages(root)
  const same = JSON.parse(readFileSync(join(import.meta.dirname, 'text-guard.same.json'), 'utf8')) as Record<
    string,
    string
  >

  it('are complete: every key in three languages, none with two texts', () => {
    expect(() => loadTexts(textFolders(root))).not.toThrow()
  })
  it.each<[string, () => string[]]>([
    ['can be read as messages', () => guard.unreadable(messages)],
    ['have no Latin letter inside a Cyrillic word', () => guard.latinInCyrillic(messages)],
    ['have no Cyrillic letter inside a Latin word', () => guard.cyrillicInLatin(messages)],
    ['have no short word in Latin doubles of Cyrillic letters', () => guard.latinDoubles(messages)],
    ['have no Kazakh word in a Russian text', () => guard.kazakhInRussian(messages)],
    ['have no Kazakh text that is the Russian one', () => guard.sameAsRussian(messages, same, terms)],
    ['have the same placeholders and numbers in all languages', () => guard.differingValues(messages)],
    ['have no long Kazakh sentence without Kazakh letters', () => guard.kazakhWithoutItsLetters(messages)],
    ['call every notion by its word in the glossary', () => guard.otherWords(messages, terms)],
    ['say of every stage more than its name', () => guard.meansNothing(messages)],
  ])('%s', (_, check) => {
    expect(check()).toEqual([])
  })
  it('are all there that the sources say, and no others', () => {
    const used = keysUsedIn(root)
    const keys = messages.map(({ key }) => key)
    expect({ missing: missingKeys(keys, used), unused: unusedKeys(keys, used) }).toEqual({ missing: [], unused: [] })
  })
})

describe('bad texts', () => {
  it('a stage that means nothing but its name is found', () => {
    const stage = { key: 'a.stage.filed', folder: 'web/texts', kk: 'Берілді', ru: 'Подано', en: 'Filed' }
    const means = { ...stage, key: 'a.stage.filed.means', en: 'The court has it.', ru: 'Суд получил.', kk: 'Берілді.' }
    expect(guard.meansNothing([stage, means])).toEqual([
      'web/texts/kk.json "a.stage.filed.means": repeats the name of the stage',
    ])
  })
  it('a Latin c in a Kazakh word is found', () => {
    expect(guard.latinInCyrillic(message('cот отырысы', 'суд', 'court'))).toEqual([
      'web/texts/kk.json "a.b": Latin letter c in the word "cот"',
    ])
    expect(guard.latinInCyrillic(message('PDF-файл, 20 МБ', 'PDF-файл, 20 МБ', 'PDF, 20 MB'))).toEqual([])
  })
  it('a Cyrillic а in an English word is found', () => {
    expect(guard.cyrillicInLatin(message('сот', 'суд', 'the cаse'))).toEqual([
      'web/texts/en.json "a.b": Cyrillic letter а in the word "cаse"',
    ])
  })
  it('the letters of a placeholder are not words', () => {
    expect(guard.latinInCyrillic(message('Күні{day}нен', 'День{day}', 'Day{day}'))).toEqual([])
  })
  it('a lone Latin "c" in a Russian sentence is found', () => {
    expect(guard.latinDoubles(message('Сіз', 'Работаем c судом', 'We'))).toHaveLength(1)
    expect(guard.latinDoubles(message('Сіз', 'Работаем с судом', 'a c o'))).toEqual([])
  })
  it('a Kazakh word in a Russian text is found', () => {
    expect(guard.kazakhInRussian(message('Мерзімі', 'Мерзімі', 'Until'))).toEqual([
      'web/texts/ru.json "a.b": "Мерзімі" is not Russian',
    ])
  })
  it('a Kazakh text copied from the Russian is found, a word of both languages is not', () => {
    expect(guard.sameAsRussian(message('Документ', 'Документ', 'Paper'), {}, terms)).toHaveLength(1)
    expect(guard.sameAsRussian(message('Судья', 'Судья', 'Judge'), {}, terms)).toEqual([])
    expect(guard.sameAsRussian(message('{day}', '{day}', '{day}'), {}, terms)).toEqual([])
    expect(guard.sameAsRussian(message('Хат', 'Хат', 'Letter'), { Хат: 'a test' }, terms)).toEqual([])
  })
  it('an allowed text that is no longer there is found', () => {
    expect(guard.sameAsRussian([], { Старое: 'gone' }, terms)).toEqual([
      'tools/text-guard.same.json: "Старое" is no longer needed',
    ])
  })
  it('a placeholder missing or renamed in one language is found', () => {
    expect(guard.differingValues(message('{day} дейін', 'до {date}', 'until {day}'))).toHaveLength(1)
    expect(guard.differingValues(message('дейін', 'до {day}', 'until {day}'))).toHaveLength(1)
  })
  it('a plural missing in one language is found, other forms of it are not', () => {
    const en = '{n, plural, one {# day} other {# days}}'
    const ru = '{n, plural, one {# день} few {# дня} many {# дней} other {# дня}}'
    expect(guard.differingValues(message('{n} күн', ru, en))).toHaveLength(1)
    expect(guard.differingValues(message('{n, plural, one {# күн} other {# күн}}', ru, en))).toEqual([])
  })
  it('another number in one language is found, the same number in other groups is not', () => {
    expect(guard.differingValues(message('15 жұмыс күні', '15 рабочих дней', '10 working days'))).toHaveLength(1)
    expect(guard.differingValues(message('1 500 000 ₸', '1\u00a0500\u00a0000 ₸', '₸1,500,000'))).toEqual([])
  })
  it('a broken message is found', () => {
    expect(guard.unreadable(message('{day', 'день', 'day'))).toHaveLength(1)
    expect(guard.unreadable(message('күн', '{n, plural, one {#}}', 'day'))).toHaveLength(1)
  })
  it('a long Kazakh sentence without Kazakh letters is found', () => {
    expect(guard.kazakhWithoutItsLetters(message('Заявление направлено в другой орган', 'ru', 'en'))).toHaveLength(1)
    expect(guard.kazakhWithoutItsLetters(message('Арыз басқа органға жолданды', 'ru', 'en'))).toEqual([])
    expect(guard.kazakhWithoutItsLetters(message('Судья', 'ru', 'en'))).toEqual([])
  })
  it('a long sentence is told, though it fails nothing', () => {
    expect(guard.longSentences(message('сөз '.repeat(16), 'слово', 'word'))).toHaveLength(1)
  })
})

describe('words of the glossary', () => {
  it('a ruling called by another word is found', () => {
    expect(
      guard.otherWords(message('Анықтама шығарылды', 'Вынесено определение', 'The ruling was made'), terms),
    ).toEqual([
      'web/texts/kk.json "a.b": "ruling" is "ұйғарым" (GLOSSARY.md), not found in "Анықтама шығарылды"',
      'web/texts/kk.json "a.b": "анықтама" must not stand for "ruling", which is "ұйғарым"',
    ])
    expect(
      guard.otherWords(message('Ұйғарым шығарылды', 'Вынесено определение', 'The ruling was made'), terms),
    ).toEqual([])
  })
  it('an application is арыз, never өтініш; a motion is өтінішхат', () => {
    expect(
      guard.otherWords(message('Өтініш берілді', 'Заявление подано', 'The application was filed'), terms),
    ).toHaveLength(2)
    expect(
      guard.otherWords(message('Арыз бен өтінішхат', 'Заявление и ходатайство', 'Application and motion'), terms),
    ).toEqual([])
  })
  it('a preliminary hearing is not taken for the hearing by a body', () => {
    expect(
      guard.otherWords(message('Алдын ала тыңдау', 'Предварительное слушание', 'Preliminary hearing'), terms),
    ).toEqual([])
    expect(guard.otherWords(message('Сот отырысы', 'Судебное заседание', 'Court session'), terms)).toEqual([])
  })
  it('a stem counts only where a word begins: поиск is no иск', () => {
    expect(guard.otherWords(message('Талап қою', 'Поиск', 'Suit'), terms)).toHaveLength(1)
  })
})

describe('keys in sources', () => {
  const used = keysUsed(
    "say('a.b'); say(\"c.d\", { n }); say(`step.${id}.title`); const k = 'role.' + who; label('e.f') // say('g.h')",
  )

  it('are found by name and by shape; comments do not count', () => {
    expect([...used.said]).toEqual(['a.b', 'c.d'])
    expect([...used.patterns]).toEqual(['role\\..+', 'step\\.[\\w.-]+\\.title'])
  })
  it('that no text has are missing', () => {
    expect(missingKeys(['a.b'], used)).toEqual(['c.d'])
  })
  it('that no source asks for are unused', () => {
    expect(unusedKeys(['a.b', 'e.f', 'step.file.title', 'role.judge', 'x.y'], used)).toEqual(['x.y'])
  })
})
