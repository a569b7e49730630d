/** For each fault the check knows, a procedure that has it: a sound one with one thing changed. Only the test reads it. */
import type { Procedure } from '../../define.ts'
import type { CheckExtras } from '../../check/finding.ts'

// Faulty on purpose: no type of the vocabulary would let it through.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Loose = any

/** A sound parent that waits for a child, in two editions. */
const sound = (): Loose => ({
  id: 'parent', code: 'B', editions: [{ from: '2020-01-01', law: 'first' }, { from: '2026-01-01', law: 'second' }], seats: { party: { kind: 'person' }, office: { kind: 'office' }, panel: { kind: 'person', many: true } }, heldBy: 'office',
  branches: { main: { start: 'open', stages: ['open', 'sent', 'over'], final: ['over'] }, side: { start: 'asked', stages: ['asked', 'given'], final: ['given'], per: 'act' } },
  unbounded: { open: 'nothing bounds it', sent: 'the child has its own terms' },
  terms: [
    { id: 'review', n: 5, unit: 'WD', article: 'B 1', bound: 'office', dayZero: 'act', atEnd: 'stays', when: { fact: 'kind', is: 'a' } }, { id: 'review', n: 6, unit: 'WD', article: 'B 1', bound: 'office', dayZero: 'act', atEnd: 'stays' },
    { id: 'side', n: 5, unit: 'WD', article: 'B 1', bound: 'office', dayZero: 'act', atEnd: 'stays' },
  ],
  steps: [
    { id: 'file', article: 'B 2', by: ['anyone'], stage: [], to: 'open', correctable: false, fields: [{ id: 'office', type: 'body', required: true }, { id: 'kind', type: 'choice', options: ['a', 'b'], required: true, fact: 'kind' }], seats: [{ seat: 'party', do: 'fill', with: 'actor' }, { seat: 'office', do: 'fill', with: { field: 'office' } }], starts: [{ term: 'review' }] },
    { id: 'send', article: 'B 3', by: ['clerk@office'], stage: ['open'], to: 'sent', correctable: false, within: { term: 'review', late: 'refuse', ifNotStarted: 'refuse' }, when: [{ if: { fact: 'kind', is: 'a' }, code: 'b.kind' }], fields: [{ id: 'why', type: 'text' }], handsOver: [{ procedure: 'child', mode: 'waits', seats: { party: 'party', office: 'office' } }] },
    { id: 'ask', article: 'B 4', by: ['party'], stage: ['open'], correctable: false, opens: [{ branch: 'side', subject: 'act' }], starts: [{ term: 'side', of: 'each' }] },
    { id: 'lapse', article: 'B 5', by: ['time'], branch: 'side', stage: ['asked'], to: 'given', atEndOf: { term: 'side' } },
    { id: 'hear', article: 'B 6', by: ['linked'], stage: ['sent'], to: 'over', hears: [{ procedure: 'child', steps: ['end'] }] },
    { id: 'choose', article: 'B 7', by: ['party'], stage: ['open'], to: { field: 'way', map: { stay: 'open', go: 'over' } }, correctable: false, fields: [{ id: 'way', type: 'choice', options: ['stay', 'go'], required: true }] },
  ],
})
const child = (): Loose => ({
  id: 'child', code: 'B', editions: [{ from: '2020-01-01', law: 'first' }], seats: { party: { kind: 'person' }, office: { kind: 'office' } }, heldBy: 'office',
  branches: { main: { start: 'open', stages: ['open', 'over'], final: ['over'] } }, unbounded: { open: 'nothing bounds it' }, terms: [],
  steps: [{ id: 'arrive', article: 'B 8', by: ['linked'], stage: [], to: 'open' }, { id: 'end', article: 'B 9', by: ['clerk@office'], stage: ['open'], to: 'over', correctable: false }],
})

export interface Bad { readonly code: string; readonly at: string; readonly procedures: readonly Procedure[]; readonly extras: Partial<CheckExtras> }

/** The sound parent and child, with one thing changed. */
function fault(code: string, at: string, change: (parent: Loose, child: Loose) => unknown, extras: Partial<CheckExtras> = {}): Bad {
  const [parent, other] = [sound(), child()]
  change(parent, other)
  return { code, at, procedures: [parent, other], extras }
}
const step = (of: Loose, id: string): Loose => of.steps.find((row: Loose) => row.id === id)
const term = (of: Loose, id: string): Loose => of.terms.find((row: Loose) => row.id === id)
const when = (condition: object) => (p: Loose) => (step(p, 'send').when = [{ if: condition, code: 'b.x' }])

export const soundProcedures = (): Procedure[] => [sound(), child()]

export const bad: readonly Bad[] = [
  fault('word.unknown', 'step file', (p) => (step(p, 'file').wen = [])),
  fault('word.unknown', 'step send', when({ nothing: true })),
  fault('procedure.not-data', 'procedure', (p) => (step(p, 'file').fields[0].max = () => 5)),
  fault('procedure.twice', 'procedure', (_p, c) => (c.id = 'parent')),
  fault('accepted.not-needed', 'x parent/y', () => 0, { accepted: { 'x parent/y': 'no reason' } }),
  // names
  fault('seat.unknown', 'procedure', (p) => (p.heldBy = 'nobody')),
  fault('seat.unknown', 'branch side', (p) => (p.branches.side.per = 'nobody')),
  fault('seat.unknown', 'term side', (p) => (term(p, 'side').bound = 'nobody')),
  fault('seat.unknown', 'step ask', (p) => (step(p, 'ask').by = ['nobody'])),
  fault('seat.unknown', 'step file', (p) => step(p, 'file').fields.push({ id: 'clerk', type: 'person', holds: 'clerk@nobody' })),
  fault('seat.unknown', 'step ask', (p) => (step(p, 'ask').notices = [{ kind: 'x', to: ['nobody'] }])),
  fault('seat.unknown', 'step send', (p) => (step(p, 'send').handsOver[0].seats = { nobody: 'party' })),
  fault('seat.unknown', 'step send', (p) => (step(p, 'send').handsOver[0].seats = { party: 'nobody' })),
  fault('stage.unknown', 'stage nowhere', (p) => (p.unbounded.nowhere = 'x')),
  fault('stage.unknown', 'branch side', (p) => (p.branches.side.start = 'nowhere')),
  fault('stage.unknown', 'step send', (p) => (step(p, 'send').to = 'nowhere')),
  fault('stage.unknown', 'step send', (p) => (step(p, 'send').moves = [{ branch: 'side', of: 'all-open', to: 'nowhere' }])),
  fault('stage.unknown', 'step send', when({ branch: 'side', every: ['nowhere'] })),
  fault('branch.unknown', 'branch nowhere', (p) => (p.outlives = ['nowhere'])),
  fault('branch.unknown', 'step lapse', (p) => (step(p, 'lapse').branch = 'nowhere')),
  fault('branch.unknown', 'step send', when({ branch: 'nowhere', every: [] })),
  fault('term.unknown', 'term side', (p) => (term(p, 'side').notLaterThan = 'nothing')),
  fault('term.unknown', 'step lapse', (p) => (step(p, 'lapse').atEndOf.term = 'nothing')),
  fault('term.unknown', 'step send', when({ term: 'nothing', is: 'running' })),
  fault('step.unknown', 'step send', when({ done: 'nothing' })),
  fault('step.unknown', 'step hear', (p) => (step(p, 'hear').hears[0].steps = ['nothing'])),
  fault('field.unknown', 'step choose', (p) => (step(p, 'choose').to.field = 'nothing')),
  fault('field.unknown', 'step file', (p) => (step(p, 'file').fields[0].showWhen = { field: 'nothing', is: true })),
  fault('field.unknown', 'term side', (p) => (term(p, 'side').dayZero = { field: 'nothing' })),
  fault('field.no-bounds', 'step ask', (p) => { term(p, 'side').dayZero = { field: 'day' }; step(p, 'ask').fields = [{ id: 'day', type: 'day', required: true }] }),
  fault('fact.unknown', 'step send', when({ fact: 'nothing', known: true })),
  fault('parameter.unknown', 'step send', when({ fact: 'kind', atMost: { param: 'nothing' } }), { parameters: [] }),
  fault('computation.unknown', 'step send', when({ computed: 'nothing' })),
  fault('computation.unknown', 'step file', (p) => (step(p, 'file').computes = [{ name: 'nothing', fact: 'x' }])),
  fault('source.unknown', 'step send', (p) => (step(p, 'send').draws = [{ source: 'nothing', count: 1, seat: 'panel' }])),
  fault('register.unknown', 'step file', (p) => (step(p, 'file').registers = ['nothing']), { registers: [] }),
  fault('procedure.unknown', 'step send', (p) => (step(p, 'send').handsOver[0].procedure = 'nothing')),
  // written out
  fault('article.missing', 'step send', (p) => (step(p, 'send').article = ' ')),
  fault('article.missing', 'term side', (p) => (term(p, 'side').article = '')),
  fault('switch.not-written', 'step send', (p) => delete step(p, 'send').correctable),
  fault('correctable.never', 'step send', (p) => (step(p, 'send').correctable = true)),
  fault('switch.not-written', 'step send', (p) => delete step(p, 'send').within.late),
  fault('switch.not-written', 'step send', (p) => delete step(p, 'send').within.ifNotStarted),
  fault('condition.too-deep', 'step send', when({ not: { any: [{ all: [{ done: 'ask' }] }] } })),
  fault('condition.computed-by-time', 'step lapse', (p) => (step(p, 'lapse').when = [{ if: { computed: 'known' }, code: 'b.x' }]), { computations: ['known'] }),
  fault('map.option-missing', 'step choose', (p) => delete step(p, 'choose').to.map.stay),
  fault('map.option-unknown', 'step choose', (p) => (step(p, 'choose').to.map.fly = 'over')),
  fault('map.choice-not-required', 'step choose', (p) => delete step(p, 'choose').fields[0].required),
  fault('field.nobody-fills', 'step lapse', (p) => (step(p, 'lapse').fields = [{ id: 'x', type: 'text', required: true }])),
  fault('field.name-taken', 'step choose', (p) => step(p, 'choose').fields.push({ id: 'about', type: 'text' })),
  fault('field.no-options', 'step choose', (p) => (step(p, 'choose').fields[0].options = [])),
  fault('fact.not-a-value', 'step send', (p) => (step(p, 'send').fields[0] = { id: 'why', type: 'text', many: { min: 0, max: 2 }, fact: 'why' })),
  fault('fact.personal', 'step send', (p) => (step(p, 'send').fields[0] = { id: 'why', type: 'text', personal: 'party', fact: 'why' })),
  fault('approval.on-opening', 'step file', (p) => (step(p, 'file').approval = [{ by: 'head@office', need: 'one', onRefuse: 'void', onLapse: 'stays', article: 'B 2' }])),
  fault('field.personal-unheld', 'step send', (p) => Object.assign(step(p, 'send'), { fields: [{ id: 'why', type: 'person', personal: 'panel' }], seats: [{ seat: 'panel', do: 'fill', with: { field: 'why' } }], approval: [{ by: 'head@office', need: 'one', onRefuse: 'void', onLapse: 'stays', article: 'B 2' }] })),
  fault('draw.one-seat', 'step ask', (p) => (step(p, 'ask').draws = [{ source: 'list', count: 3, seat: 'party' }]), { sources: ['list'] }),
  fault('outside.not-named', 'step lapse', (p) => (step(p, 'lapse').by = ['outside'])),
  fault('hears.not-linked', 'step send', (p) => (step(p, 'send').hears = [{ procedure: 'child', steps: ['end'] }])),
  fault('at-will.not-people', 'step lapse', (p) => (step(p, 'lapse').atWill = true)),
  fault('time.changes-nothing', 'step lapse', (p) => delete step(p, 'lapse').to),
  fault('time.changes-nothing', 'step lapse', (p) => { delete step(p, 'lapse').atEndOf; step(p, 'lapse').to = 'asked' }),
  // editions
  fault('editions.unordered', 'procedure', (p) => p.editions.reverse()),
  fault('row.never-law', 'step ask', (p) => Object.assign(step(p, 'ask'), { from: '2026-01-01', until: '2025-01-01' })),
  fault('row.two-on-one-day', 'step ask', (p) => p.steps.push({ ...step(p, 'ask'), from: '2025-06-01' })),
  fault('row.two-on-one-day', 'term side', (p) => p.terms.push({ ...term(p, 'side') })),
  fault('term.no-default', 'term review', (p) => p.terms.splice(1, 1)),
  fault('term.default-not-last', 'term review', (p) => p.terms.reverse()),
  fault('within.earlier-edition-lacks-term', 'step send', (p) => { Object.assign(step(p, 'file'), { until: '2025-12-31', starts: [] }); p.steps.push({ ...step(sound(), 'file'), from: '2026-01-01' }) }),
  // stages
  fault('branch.never-opened', 'branch side', (p) => delete step(p, 'ask').opens),
  fault('seat.unknown', 'step send', (p) => (step(p, 'send').readBy = ['stranger'])),
  fault('stage.unreachable', 'stage main.lost', (p) => p.branches.main.stages.push('lost')),
  fault('stage.two-branches', 'stage open', (p) => Object.assign(p.branches, { other: { start: 'open', stages: ['open'], final: ['open'] }, another: { start: 'open', stages: ['open'], final: ['open'] } })),
  fault('stage.no-way-out', 'stage side.asked', (p) => (step(p, 'lapse').until = '2025-12-31')),
  fault('stage.waits-for-ever', 'stage main.open', (p) => delete p.unbounded.open),
  fault('stage.unbounded-but-final', 'stage main.over', (p) => (p.unbounded.over = 'x')),
  // terms
  fault('term.never-started', 'term side', (p) => delete step(p, 'ask').starts),
  fault('term.no-row', 'term side', (p) => (term(p, 'side').until = '2025-12-31')),
  fault('term.nothing-looks', 'term idle', (p) => { p.terms.push({ ...term(p, 'side'), id: 'idle', bound: 'panel' }); step(p, 'ask').starts.push({ term: 'idle' }) }),
  fault('pause.never-resumed', 'step ask', (p) => (step(p, 'ask').pauses = ['*'])),
  // links
  fault('hand-over.not-received', 'step send', (_p, c) => (step(c, 'arrive').by = ['anyone'])),
  fault('hand-over.ending-unheard', 'step send', (_p, c) => c.steps.push({ ...step(c, 'end'), id: 'end-otherwise' })),
  fault('hand-over.ending-unheard', 'step send', (p) => (step(p, 'hear').stage = ['open'])),
  // sealed
  fault('sealed.numbered-with-others', 'step file', (p, c) => { p.sealed = true; step(p, 'file').registers = ['book']; step(c, 'arrive').registers = ['book'] }, { registers: ['book'] }),
  fault('sealed.tells-office', 'step ask', (p) => { p.sealed = true; step(p, 'ask').notices = [{ kind: 'news', to: ['office'] }] }),
  fault('sealed.linked', 'step send', (p) => (p.sealed = true)),
  // rights
  fault('role.anyone', 'step ask', (p) => (step(p, 'ask').by = ['anyone'])),
  fault('role.not-seated-yet', 'step file', (p) => (step(p, 'file').by = ['party'])),
  fault('seat.unknown', 'step send', when({ actor: 'not-in', seat: 'nobody' })),
  fault('seat.unknown', 'step ask', (p) => (step(p, 'ask').seats = [{ seat: 'panel', do: 'fill', with: { seat: 'nobody' } }])),
  fault('role.office-acts-by-posts', 'step ask', (p) => (step(p, 'ask').by = ['office'])),
  fault('role.person-has-no-posts', 'step ask', (p) => (step(p, 'ask').by = ['clerk@party'])),
  fault('role.no-post', 'step ask', (p) => (step(p, 'ask').by = ['@office'])),
  fault('role.cannot-be-held', 'step ask', (p) => (step(p, 'ask').by = ['panel'])),
  fault('role.nobody', 'step ask', (p) => (step(p, 'ask').by = [])),
  fault('role.mixed', 'step lapse', (p) => step(p, 'lapse').by.push('party')),
  // texts and examples
  fault('text.missing', 'parent.stage.open', () => 0, { texts: (key) => key !== 'parent.stage.open' }),
  fault('text.missing', 'refusal.b.kind.title', () => 0, { texts: (key) => !key.startsWith('refusal') }),
  fault('example.missing', 'step send', () => 0, { examples: ['parent.file'] }),
]
