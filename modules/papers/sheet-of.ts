/** Makes the sheet of a paper: the shape of its day filled from its act, in the words of one language. */
import type { Act, Holder } from '../../engine/act.ts'
import type { Field } from '../../engine/define.ts'
import type { PaperPart, PaperTemplate } from '../../engine/define-papers.ts'
import { type Law, procedureOf, type Registry } from '../../engine/law.ts'
import { isTold, type State, seatOf } from '../../engine/state.ts'
import { endOf } from '../../engine/time/terms.ts'
import type { Block, Sheet } from '../../platform/papers/sheet.ts'
import { formatDay, formatMoney } from '../../web/text/formats.ts'
import type { Say } from '../../web/text/say.ts'
import { type NameOf, noticeValues, type OpenAct } from '../cases/index.ts'
import { articleInWords } from '../forms/index.ts'
import { authored, type Issued, signersOf, stateAfter, templateOf } from './issued.ts'
import { type TextWords, valueText } from './value-text.ts'

export interface SheetPorts {
  readonly law: Law
  readonly registry: Registry
  readonly templates: readonly PaperTemplate[]
  /** Says on every paper that it is the demonstration's. */
  readonly demo: boolean
  /** The address of this installation, without the last stroke: what a QR code opens. */
  readonly address: string
  code(issued: Issued, hash: string): string
}

export interface Asked {
  readonly number: string
  readonly one: OpenAct
  readonly issued: Issued
  /** What the reader may read of the proceeding, for the author's text and the signatures. */
  readonly acts: readonly OpenAct[]
  /** Every act of the proceeding, for its state on that day. */
  readonly all: readonly Act[]
  readonly say: Say
  readonly nameOf: NameOf
  /** Identification numbers of those whom the paper names with theirs; nobody else's. */
  readonly numbers: ReadonlyMap<string, IdentificationNumber>
}

/** Of a person (IIN) or an organisation (BIN): twelve digits. */
export interface IdentificationNumber {
  readonly kind: 'iin' | 'bin'
  readonly digits: string
}

/** People whose number stands on the paper: the holders of the seats that its shape names, never on a notice. */
export function identifiedOn(templates: readonly PaperTemplate[], issued: Issued, act: Act, state: State): string[] {
  const { identified = [], style } = templateOf(templates, issued, act, state)
  const { seats } = style === 'request' ? handedOver(state, act) : state
  return Object.entries(seats).flatMap(([seat, { active, holder }]) =>
    active && holder.person && identified.includes(seatOf(seat)) ? [holder.person] : [],
  )
}

export function sheetOf(ports: SheetPorts, asked: Asked): Sheet {
  const { one, issued, say, nameOf } = asked
  const state = stateAfter(asked.all, one.act)
  const template = templateOf(ports.templates, issued, one.act, state)
  const parties = template.style === 'request' ? handedOver(state, one.act) : state
  const office = officeOf(ports, parties, one.act, template.style)
  const day = formatDay(one.act.on, say.language)
  const notice =
    issued.form === 'notice' &&
    noticeValues(
      { visit: { say, language: say.language }, law: ports.law, chain: { number: asked.number }, nameOf },
      { act: one.act, state },
      issued.to,
    )
  const link = notice && { ...notice, link: `${ports.address}${notice.link}` }
  return {
    language: say.language,
    style: template.style,
    on: one.act.on,
    office: office ? nameOf({ office }, say) : '',
    remarks: [...(say.language === 'en' ? [say('paper.translation')] : []), ...(ports.demo ? [say('paper.demo')] : [])],
    across: isWaiting(one)
      ? say('paper.waits')
      : one.voidedBy
        ? say('paper.voided', { day: formatDay(one.voidedBy.on, say.language) })
        : '',
    title: link ? say(`notice.${issued.kind}.subject`, link) : say(`document.${issued.kind}`),
    subtitle: template.above ? say(`paper.sentence.${template.above}`) : '',
    number: state.names.at(-1)?.name ?? asked.number,
    day,
    place: (office && ports.registry.office(office)?.place?.[say.language]) || '',
    people: peopleOf(parties, say, withNumber(asked), (seat, holder) =>
      link ? isTold(issued.to, seat) : holder.office !== office,
    ),
    blocks: link
      ? [{ kind: 'text', text: say(`notice.${issued.kind}.body`, link) }, ...termBlocks(ports, asked, state)]
      : blocksOf(ports, asked, state, template, office),
    signatures: link
      ? []
      : signersOf(one, asked.acts).map((by) => [postOf(say, state, by, parties), nameOf({ person: by.person }, say)]),
    proof: proofOf(ports, asked),
  }
}

/** The act waits for agreement: nothing is issued, and the sheet only shows what would be. */
const isWaiting = ({ act, state }: OpenAct): boolean => state.pending[act.n] !== undefined

function proofOf({ address, code }: SheetPorts, { issued, one, say }: Asked): Sheet['proof'] {
  if (isWaiting(one))
    return {
      heading: say('paper.waits'),
      text: say('paper.waits.how'),
      address: `${address}/${say.language}/check`,
      code: '—',
      codeName: say('paper.code'),
      hashName: say('paper.hash', { n: one.act.n }),
      hash: one.hash,
    }
  const own = code(issued, one.hash)
  return {
    heading: say('paper.check'),
    text: say('paper.check.how'),
    address: `${address}/${say.language}/check/${own}`,
    code: own,
    codeName: say('paper.code'),
    hashName: say('paper.hash', { n: one.act.n }),
    hash: one.hash,
  }
}

/** Who sits where. */
type Parties = Pick<State, 'procedure' | 'seats'>

/** A request that opens another proceeding is written to who holds that one, and its writer has a seat there: a suit goes to the court. */
function handedOver(state: State, { results }: Act): Parties {
  const handed = results.find((effect) => effect.do === 'hand-over')
  if (handed?.do !== 'hand-over') return state
  const seats = Object.entries(handed.seats).map(([seat, holder]) => [seat, { holder, active: true }] as const)
  return { procedure: handed.procedure, seats: Object.fromEntries(seats) }
}

/** The body or court that issues the paper; of a request, the one it is written to. */
function officeOf({ law }: SheetPorts, state: Parties, { by }: Act, style: Sheet['style']): string | undefined {
  const held = state.seats[procedureOf(law, state.procedure).heldBy]?.holder.office
  if (style === 'request') return held
  const seat = by.as.split('@')[1]
  return (seat && state.seats[by.for ?? seat]?.holder.office) ?? held
}

/** The name, and below it the number of those who are named with theirs. */
const withNumber =
  ({ nameOf, numbers }: Asked): NameOf =>
  (holder, say) => {
    const number = holder.person && numbers.get(holder.person)
    const name = nameOf(holder, say)
    return number ? `${name}\n${say(`paper.${number.kind}`, { number: number.digits })}` : name
  }

const peopleOf = (
  state: Parties,
  say: Say,
  nameOf: NameOf,
  isNamed: (seat: string, holder: Holder) => boolean,
): [string, string][] =>
  Object.entries(state.seats)
    .filter(([seat, { active, holder }]) => active && isNamed(seat, holder))
    .map(([seat, { holder }]) => [say(`${state.procedure}.seat.${seatOf(seat)}`), nameOf(holder, say)])

/** The post of whoever signs, without the office: it stands above. */
function postOf(say: Say, state: State, by: Act['by'], parties: Parties): string {
  const [post, seat] = by.as.split('@')
  if (seat !== undefined) return say(`post.${post}`)
  const own = Object.entries(parties.seats).find(([, { holder }]) => holder.person === by.person)?.[0]
  if (own && parties !== state) return say(`${parties.procedure}.seat.${seatOf(own)}`)
  const held =
    by.as === 'anyone' ? Object.entries(state.seats).find(([, { holder }]) => holder.person === by.person)?.[0] : by.as
  return held ? say(`${state.procedure}.seat.${seatOf(held)}`) : ''
}

function blocksOf(
  ports: SheetPorts,
  asked: Asked,
  state: State,
  template: PaperTemplate,
  office: string | undefined,
): Block[] {
  const { say } = asked
  const author = authored(asked.one, asked.acts)
  const bound = new Set(template.parts.flatMap((part) => ('field' in part ? [part.field] : [])))
  const blockOf = (part: PaperPart): Block[] => {
    if ('word' in part) return [{ kind: 'word', text: say(`paper.word.${part.word}`) }]
    if ('sentence' in part)
      return [{ kind: part.plain ? 'text' : 'heading', text: say(`paper.sentence.${part.sentence}`) }]
    if ('field' in part) return fieldBlocks(ports, asked, state, author, part.field, part.bare ?? false)
    if ('superior' in part) return superiorBlocks(ports, asked, part.superior, office)
    if ('facts' in part) return factBlocks(asked, state)
    if ('terms' in part) return termBlocks(ports, asked, state)
    return [
      ...restOf(author, bound).flatMap((name) => fieldBlocks(ports, asked, state, author, name, false)),
      ...factBlocks(asked, state),
    ]
  }
  return joinPairs(template.parts.flatMap(blockOf))
}

const restOf = ({ values }: OpenAct, bound: ReadonlySet<string>): string[] =>
  Object.keys(values).filter((name) => !bound.has(name))

const fieldNamed = ({ law }: SheetPorts, { act, state }: OpenAct, name: string): Field =>
  procedureOf(law, state.procedure)
    .steps.filter((row) => row.id === act.step)
    .flatMap(({ fields }) => fields ?? [])
    .find(({ id }) => id === name) ?? { id: name, type: 'text' }

/** Long texts stand under their question, short answers beside it. */
function fieldBlocks(
  ports: SheetPorts,
  { say, nameOf }: Asked,
  state: State,
  author: OpenAct,
  name: string,
  bare: boolean,
): Block[] {
  const value = author.values[name]
  const question = `${state.procedure}.field.${name}`
  if (value === undefined || value === '' || !say.has(question)) return []
  const field = fieldNamed(ports, author, name)
  const words: TextWords = { say, procedure: state.procedure, zone: state.zone, nameOf, seats: state.seats }
  const text = valueText(words, field, value)
  if (bare) return [{ kind: 'text', text }]
  if (field.type === 'long-text' || text.length > 200)
    return [
      { kind: 'heading', text: say(question) },
      { kind: 'text', text },
    ]
  return [{ kind: 'pairs', rows: [[say(question), text]] }]
}

function factBlocks({ one, say, nameOf }: Asked, state: State): Block[] {
  const words: TextWords = { say, procedure: state.procedure, zone: state.zone, nameOf, seats: state.seats }
  const facts = one.act.results.flatMap((effect) =>
    effect.do === 'fact' && effect.value !== '' && say.has(`${state.procedure}.fact.${effect.name}`) ? [effect] : [],
  )
  return facts.map(({ name, value }) => {
    const isMoney = /^\d+(\.\d+)?$/.test(String(value)) && !say.has(`${state.procedure}.option.${name}.${value}`)
    const said = isMoney
      ? formatMoney(String(value), say.language)
      : valueText(words, { id: name, type: 'text' }, String(value))
    return { kind: 'pairs', rows: [[say(`${state.procedure}.fact.${name}`), said]] }
  })
}

function superiorBlocks(
  { registry }: SheetPorts,
  { say, nameOf }: Asked,
  sentence: string,
  office: string | undefined,
): Block[] {
  const superior = office && registry.office(office)?.superior
  return superior
    ? [{ kind: 'pairs', rows: [[say(`paper.sentence.${sentence}`), nameOf({ office: superior }, say)]] }]
    : []
}

/** Terms the act began, with the last day of each and its article; those of the offices themselves are nobody's but theirs. */
function termBlocks({ law }: SheetPorts, { one, say }: Asked, state: State): Block[] {
  const began = one.act.results.flatMap((effect) =>
    effect.do === 'start' && effect.rule.kind !== 'wait' && !ofOffices.has(seatOf(effect.rule.bound)) ? [effect] : [],
  )
  const rows = began.flatMap(({ key, term, rule }): string[][] => {
    const name = `${state.procedure}.term.${term}`
    const { lastDay } = endOf(state, key, law.days)
    return lastDay && say.has(name)
      ? [[say(name), formatDay(lastDay as never, say.language), articleInWords(say, rule.article)]]
      : []
  })
  return rows.length === 0
    ? []
    : [{ kind: 'table', head: [say('paper.term'), say('paper.last-day'), say('paper.article')], rows }]
}

/** Seats that issue papers: their own terms are no news to the reader. */
const ofOffices = new Set(['body', 'court', 'judge', 'reporter', 'panel', 'superior', 'higher'])

/** Answers one under another become one table. */
function joinPairs(blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  for (const one of blocks) {
    const last = joined.at(-1)
    if (one.kind === 'pairs' && last?.kind === 'pairs')
      joined[joined.length - 1] = { kind: 'pairs', rows: [...last.rows, ...one.rows] }
    else joined.push(one)
  }
  return joined
}
