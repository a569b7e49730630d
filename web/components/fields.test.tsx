import { describe, expect, it } from 'vitest'
import { ErrorSummary, errorOf } from './error-summary/error-summary.tsx'
import { Checkboxes, Radios, Select } from './field/choices.tsx'
import { DateInput, MomentInput, typedDay } from './field/day-and-moment.tsx'
import { fieldId } from './field/field-id.ts'
import { FileInput } from './field/file-input.tsx'
import { Rows } from './field/rows.tsx'
import { TextArea } from './field/text-area.tsx'
import { TextInput } from './field/text-input.tsx'
import { html, sayOf } from './testing.ts'

const say = sayOf('kk')
const items = [
  { value: 'kk', text: 'Қазақша', hint: 'Хаттар да' },
  { value: 'ru', text: 'Орысша' },
]

describe('a box', () => {
  it('is tied to its label, hint and error', () => {
    const box = html(<TextInput say={say} name="applicant/iin" label="ЖСН" hint="12 цифр" error="ЖСН қате" />)
    expect(box).toContain('<label class="govuk-label" for="applicant-iin">ЖСН</label>')
    expect(box).toContain('aria-describedby="applicant-iin-hint applicant-iin-error"')
    expect(box).toContain('aria-invalid="true"')
    expect(box).toContain('name="applicant/iin"')
    expect(box).toContain('<span class="govuk-visually-hidden">Қате:</span> ЖСН қате')
  })
  it('without hint and error says neither', () => {
    expect(html(<TextInput say={say} name="x" label="X" />)).not.toMatch(/aria-describedby|aria-invalid|error/)
  })
  it('shows what was typed, whatever it was', () => {
    const typed = `Әсел "Ұ" <b>'&`
    expect(html(<TextInput say={say} name="x" label="X" value={typed} />)).toContain(
      'value="Әсел &quot;Ұ&quot; &lt;b>\'&amp;"',
    )
    expect(html(<TextArea say={say} name="x" label="X" value={`\n${typed}`} />)).toContain('\n\nӘсел')
    expect(html(<TextArea say={say} name="x" label="X" value={'</textarea><script>'} />)).not.toContain('<script>')
  })
  it('carries what helps a person type', () => {
    const box = html(
      <TextInput say={say} name="x" label="X" inputmode="numeric" autocomplete="tel" spellcheck={false} width={10} />,
    )
    expect(box).toMatch(/inputmode="numeric"/)
    expect(box).toMatch(/autocomplete="tel"/)
    expect(box).toMatch(/spellcheck="false"/)
    expect(box).toContain('govuk-input--width-10')
  })
  it('says when it may be left empty, and may be the heading of its page', () => {
    expect(html(<TextInput say={say} name="x" label="Телефон" optional />)).toContain('Телефон (міндетті емес)')
    expect(html(<TextInput say={say} name="x" label="X" isPageHeading />)).toMatch(
      /<h1 class="govuk-label-wrapper"><label/,
    )
  })
  it('for files takes several and says which', () => {
    expect(html(<FileInput say={say} name="papers" label="Құжаттар" accept=".pdf" multiple />)).toMatch(
      /type="file".*accept=".pdf".*multiple/,
    )
  })
})

describe('choices', () => {
  it('radios: a fieldset with its legend; the first has the id of the field', () => {
    const boxes = html(<Radios say={say} name="language" label="Тіл" items={items} value="ru" error="Таңдаңыз" />)
    expect(boxes).toMatch(/<fieldset class="govuk-fieldset" aria-describedby="language-error"><legend/)
    expect(boxes).toContain('id="language" name="language" type="radio" value="kk"')
    expect(boxes).toMatch(/id="language-2"[^>]*value="ru" checked/)
    expect(boxes).toContain('aria-describedby="language-item-hint"')
  })
  it('checkboxes keep all that were ticked', () => {
    const boxes = html(<Checkboxes say={say} name="x" label="X" items={items} values={['kk', 'ru']} />)
    expect(boxes.match(/ checked/g)).toHaveLength(2)
  })
  it('a select begins with "Choose" and keeps the choice', () => {
    const box = html(<Select say={say} name="x" label="X" items={items} value="ru" />)
    expect(box).toMatch(/<option value(="")?>Таңдаңыз<\/option>/)
    expect(box).toMatch(/<option value="ru" selected/)
  })
})

describe('days and moments', () => {
  it('three boxes with their own names, each kept; only the wrong one is marked', () => {
    const boxes = html(
      <DateInput
        say={say}
        name="born"
        label="Туған күні"
        error="Күн қате"
        wrong={['year']}
        value={{ day: '31', month: '2', year: 'кеше' }}
        isBirthday
      />,
    )
    expect(boxes).toMatch(/id="born" name="born-day"[^>]*value="31"/)
    expect(boxes).toMatch(/id="born-month" name="born-month"[^>]*value="2"/)
    expect(boxes).toMatch(/name="born-year"[^>]*value="кеше"/)
    expect(boxes.match(/aria-invalid/g)).toHaveLength(1)
    expect(boxes).toContain('autocomplete="bday-year"')
  })
  it('a moment has a box for the time', () => {
    expect(html(<MomentInput say={say} name="heard" label="Уақыты" value={{ time: '09:30' }} />)).toMatch(
      /name="heard-time"[^>]*value="09:30"/,
    )
  })
  it('a kept day is shown in parts', () => {
    expect(typedDay('2026-02-03')).toEqual({ day: '3', month: '2', year: '2026' })
  })
})

describe('errors of a form', () => {
  const errors = [{ name: 'applicant/iin', text: 'ЖСН қате' }, { text: 'Қайталап көріңіз' }]
  it('are links to their fields, read aloud at once, and take the focus', () => {
    const summary = html(<ErrorSummary say={say} errors={errors} />)
    expect(summary).toContain('<div role="alert">')
    expect(summary).toContain('<a href="#applicant-iin">ЖСН қате</a>')
    expect(summary).toContain('<li>Қайталап көріңіз</li>')
    expect(summary).toMatch(/data-focus-on-load[^>]*tabindex="-1"/i)
  })
  it('are nothing when there are none, and are found by field', () => {
    expect(html(<ErrorSummary say={say} errors={[]} />)).toBe('')
    expect(errorOf(errors, 'applicant/iin')).toBe('ЖСН қате')
  })
  it('ids are fit for addresses and keep Kazakh letters', () => {
    expect([fieldId('a/b[0].c'), fieldId('items[2]'), fieldId('аты')]).toEqual(['a-b-0-c', 'items-2', 'аты'])
  })
})

describe('rows of the same boxes', () => {
  const rows = ['Ә', 'Б'].map((value, n) => (
    <TextInput say={say} name={`papers.${n}.name`} label="Атауы" value={value} />
  ))
  const props = {
    say,
    name: 'papers',
    label: 'Құжаттар',
    rows,
    rowTitle: (n: number) => `№ ${n + 1}`,
    removeText: 'Алып тастау',
  }

  it('are each a group with its name, and each "remove" says which row it takes', () => {
    const box = html(<Rows {...props} addText="Тағы қосу" newest={1} />)
    expect(box.match(/<legend[^>]*>№ \d<\/legend>/g)).toHaveLength(2)
    expect(box).toMatch(/name="less" value="papers\/1">Алып тастау<span class="govuk-visually-hidden">: № 2</)
    expect(box).toContain('name="more" value="papers"')
    expect(box.match(/data-focus-on-load/g)).toHaveLength(1)
  })
  it('take no more when the law takes no more, and an error link arrives', () => {
    const box = html(<Rows {...props} error="Тым көп" />)
    expect(box).not.toContain('name="more"')
    expect(box).toContain('id="papers"')
    expect(box).toContain('id="papers-error"')
  })
})
