import type { JSX } from 'preact'
import { Button, ButtonGroup } from '../components/button/button.tsx'
import { ErrorSummary } from '../components/error-summary/error-summary.tsx'
import { Checkboxes, Radios, Select } from '../components/field/choices.tsx'
import { DateInput, MomentInput } from '../components/field/day-and-moment.tsx'
import { FileInput } from '../components/field/file-input.tsx'
import { Rows } from '../components/field/rows.tsx'
import { TextArea } from '../components/field/text-area.tsx'
import { TextInput } from '../components/field/text-input.tsx'
import { Warning } from '../components/warning/warning.tsx'
import type { Say } from '../text/say.ts'

function Boxes({ say }: { readonly say: Say }): JSX.Element {
  const essence = say('gallery.essence.error')
  return (
    <>
      <TextInput
        say={say}
        name="name"
        label={say('gallery.name')}
        value="Әсел Үмбетова «Һ'»"
        autocomplete="name"
        spellcheck={false}
      />
      <TextInput
        say={say}
        name="applicant/iin"
        label={say('gallery.iin')}
        hint={say('gallery.iin.hint')}
        error={say('gallery.iin.error')}
        value="88010112345"
        inputmode="numeric"
        width={20}
        spellcheck={false}
      />
      <TextInput
        say={say}
        name="sum"
        label={say('gallery.sum')}
        optional
        inputmode="decimal"
        width={10}
        suffix="₸"
        value="1 500 000"
      />
      <TextArea
        say={say}
        name="essence"
        label={say('gallery.essence')}
        hint={say('gallery.essence.hint')}
        value={say('gallery.essence.value')}
      />
      <TextArea say={say} name="essence-2" label={say('gallery.essence')} rows={2} error={essence} />
      <DateInput
        say={say}
        name="born"
        label={say('gallery.born')}
        hint={say('gallery.born.hint')}
        error={say('gallery.born.error')}
        wrong={['year']}
        value={{ day: '31', month: '3', year: '2980' }}
        isBirthday
      />
      <MomentInput
        say={say}
        name="heard"
        label={say('gallery.heard')}
        hint={say('gallery.heard.hint')}
        value={{ day: '5', month: '3', year: '2026', time: '09:30' }}
      />
    </>
  )
}

function Choices({ say }: { readonly say: Say }): JSX.Element {
  return (
    <>
      <Radios
        say={say}
        name="language"
        label={say('gallery.language')}
        value="kk"
        items={[
          { value: 'kk', text: say('gallery.language.kk'), hint: say('gallery.language.hint') },
          { value: 'ru', text: say('gallery.language.ru') },
        ]}
      />
      <Checkboxes
        say={say}
        name="notify"
        label={say('gallery.notify')}
        values={['sms']}
        items={[
          { value: 'sms', text: say('gallery.notify.sms') },
          { value: 'mail', text: say('gallery.notify.mail') },
        ]}
      />
      <Select
        say={say}
        name="body"
        label={say('gallery.body')}
        items={[
          { value: 'city', text: say('gallery.body.city') },
          { value: 'region', text: say('gallery.body.region') },
        ]}
      />
      <Rows
        say={say}
        name="witnesses"
        label={say('gallery.rows')}
        rows={[0, 1].map((n) => (
          <TextInput say={say} name={`witnesses.${n}.name`} label={say('gallery.rows.name')} value="" />
        ))}
        rowTitle={(n) => say('gallery.rows.title', { n: n + 1 })}
        addText={say('gallery.rows.add')}
        removeText={say('gallery.remove')}
      />
      <FileInput say={say} name="papers" label={say('gallery.papers')} accept=".pdf,.docx" multiple />
    </>
  )
}

/** A form that came back with errors, and every kind of button. */
export function Fields({ say }: { readonly say: Say }): JSX.Element {
  const errors = [
    { name: 'applicant/iin', text: say('gallery.iin.error') },
    { name: 'born', text: say('gallery.born.error') },
    { name: 'essence-2', text: say('gallery.essence.error') },
  ]
  return (
    <>
      <ErrorSummary say={say} errors={errors} />
      <form method="post" action="#sent" noValidate class="tz-two-thirds">
        <Boxes say={say} />
        <Choices say={say} />
        <Warning say={say}>{say('gallery.warning')}</Warning>
        <ButtonGroup>
          <Button>{say('gallery.send')}</Button>
          <Button kind="secondary" name="later" value="yes">
            {say('gallery.save')}
          </Button>
          <Button kind="warning">{say('gallery.withdraw')}</Button>
          <Button kind="link" name="remove" value="1">
            {say('gallery.remove')}
          </Button>
        </ButtonGroup>
      </form>
    </>
  )
}
