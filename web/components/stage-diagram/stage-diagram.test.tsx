import { describe, expect, it } from 'vitest'
import { html, sayOf } from '../testing.ts'
import { type Box, layOut, wrap } from './layout.ts'
import { StageDiagram } from './stage-diagram.tsx'

const stages = ['filed', 'review', 'decided'].map((id) => ({ id, title: `Stage ${id}` }))
const steps = [
  { id: 'register', title: 'Register', from: ['filed'], to: 'review' },
  { id: 'return', title: 'Return', from: ['review'], to: 'filed' },
  { id: 'extend', title: 'Extend', from: ['review'] },
  { id: 'decide', title: 'Decide', from: ['filed', 'review'], to: 'decided', byTime: true },
]

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

describe('the layout', () => {
  const layout = layOut(stages, steps)
  const top = (id: string): number => layout.boxes.find((box) => box.id === id)?.y ?? -1

  it('goes down from stage to step to stage, and a way back is marked', () => {
    expect(top('stage filed')).toBeLessThan(top('step register'))
    expect(top('step register')).toBeLessThan(top('stage review'))
    expect(top('stage review')).toBeLessThan(top('stage decided'))
    expect(layout.lines.some((line) => line.isBack)).toBe(true)
  })
  it('puts no box over another, and all inside the picture', () => {
    for (const a of layout.boxes) {
      expect(layout.boxes.filter((b) => b !== a && overlap(a, b))).toEqual([])
      expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= layout.width && a.y + a.height <= layout.height).toBe(true)
    }
  })
  it('lists a step that leaves the stage as it is inside the stage', () => {
    expect(layout.boxes.find((box) => box.id === 'stage review')?.inside).toEqual(['• Extend'])
    expect(layout.boxes.some((box) => box.id === 'step extend')).toBe(false)
  })
  it('is the same every time, and survives circles, lone stages and nothing at all', () => {
    expect(layOut(stages, steps)).toEqual(layout)
    expect(layOut([{ id: 'a', title: 'A' }], [{ id: 's', title: 'S', from: ['a'], to: 'a' }]).boxes).toHaveLength(1)
    expect(layOut([], []).boxes).toEqual([])
  })
  it('forty steps between twelve stages stay apart', () => {
    const many = Array.from({ length: 12 }, (_, n) => ({ id: `${n}`, title: `Кезең ${n}` }))
    const moves = Array.from({ length: 40 }, (_, n) => ({
      id: `m${n}`,
      title: `Қадам ${n}`,
      from: [`${(n * 7) % 12}`],
      to: `${(n * 5 + 1) % 12}`,
    }))
    const { boxes } = layOut(many, moves)
    for (const a of boxes) expect(boxes.filter((b) => b !== a && overlap(a, b))).toEqual([])
  })
  it('breaks words only between them', () => {
    expect(wrap('Алдын ала шешім туралы хабарлама', 16)).toEqual(['Алдын ала шешім', 'туралы хабарлама'])
  })
})

it('the drawing has a name and says the same in words', () => {
  const drawing = html(<StageDiagram say={sayOf('en')} id="d" title="Application" stages={stages} steps={steps} />)
  expect(drawing).toContain('role="img" aria-labelledby="d-title d-words"')
  expect(drawing).toContain('<title id="d-title">Application</title>')
  expect(drawing).toContain('Decide: from Stage filed / Stage review to Stage decided')
  expect(drawing).toContain('Extend: from Stage review to The stage stays')
  expect(drawing).not.toMatch(/\sstyle=/)
})
