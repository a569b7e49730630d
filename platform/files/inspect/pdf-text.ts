/**
 * Reads what a page of a PDF draws, in the order it draws it, and tells the text that a reader sees from the text that nobody sees:
 * white on white, too small, beside the page, without ink, or under a box or picture drawn over it later.
 */

export interface Operators {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}
export type Names = Readonly<Record<string, number>>
export interface PageText {
  readonly text: string
  readonly isHidden: boolean
}

type Matrix = readonly [number, number, number, number, number, number]
type Box = readonly [number, number, number, number]
interface Brush {
  ctm: Matrix
  isWhite: boolean
  mode: number
  size: number
}
interface Run {
  readonly x: number
  readonly y: number
  readonly text: string
  isSeen: boolean
}

const one: Matrix = [1, 0, 0, 1, 0, 0]
/** Points: letters below this size are no letters to an eye. */
const tinyPoints = 2
/** Gap in thousandths of a letter's size that reads as a space. */
const spaceGap = -180

const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
]
const pointAt = (m: Matrix, x: number, y: number): [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
]
const holds = ([x0, y0, x1, y1]: Box, x: number, y: number): boolean => x >= x0 && x <= x1 && y >= y0 && y <= y1

function boxUnder(m: Matrix, [x0, y0, x1, y1]: Box): Box {
  const corners = [pointAt(m, x0, y0), pointAt(m, x1, y0), pointAt(m, x0, y1), pointAt(m, x1, y1)]
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

const numbersOf = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : ArrayBuffer.isView(value) || Array.isArray(value)
      ? [...(value as Iterable<unknown>)].flatMap(numbersOf)
      : []
const matrixOf = (value: unknown): Matrix => {
  const found = numbersOf(value)
  return found.length >= 6 ? (found.slice(0, 6) as unknown as Matrix) : one
}

/** Colours come as numbers or as `#rrggbb`. */
function isWhite(args: unknown): boolean {
  const [first] = args as unknown[]
  if (typeof first === 'string')
    return /^#f[a-f0-9]f[a-f0-9]f[a-f0-9]$/i.test(first) && !/^#f[0-7]f|#..f[0-7]/i.test(first)
  const found = numbersOf(args)
  const scale = found.some((part) => part > 1) ? 255 : 1
  return found.length > 0 && found.every((part) => part >= 0.97 * scale)
}

class Reader {
  private brush: Brush = { ctm: one, isWhite: false, mode: 0, size: 0 }
  private readonly kept: Brush[] = []
  private line: Matrix = one
  private leading = 0
  private readonly runs: Run[] = []
  private readonly dark: Box[] = []

  private readonly ops: Names
  private readonly view: Box

  constructor(ops: Names, view: Box) {
    this.ops = ops
    this.view = view
  }

  read({ fnArray, argsArray }: Operators): PageText {
    const doing = new Map(Object.entries(this.handlers()).map(([name, act]) => [this.ops[name], act]))
    for (let i = 0; i < fnArray.length; i++) doing.get(fnArray[i])?.((argsArray[i] ?? []) as unknown[])
    let text = ''
    let y: number | undefined
    for (const run of this.runs.filter(({ isSeen }) => isSeen)) {
      text += y !== undefined && Math.abs(run.y - y) > tinyPoints ? `\n${run.text}` : run.text
      y = run.y
    }
    return { text, isHidden: this.runs.some((run) => !run.isSeen && run.text.trim() !== '') }
  }

  private handlers(): Record<string, (args: readonly unknown[]) => void> {
    const white = (args: readonly unknown[]): void => {
      this.brush.isWhite = isWhite(args)
    }
    const picture = (): void => this.cover(boxUnder(this.brush.ctm, [0, 0, 1, 1]), true)
    return {
      save: () => void this.kept.push({ ...this.brush }),
      restore: () => this.restore(),
      transform: (args) => {
        this.brush.ctm = times(matrixOf(args), this.brush.ctm)
      },
      paintFormXObjectBegin: (args) => {
        this.kept.push({ ...this.brush })
        this.brush.ctm = times(matrixOf(args[0] ?? one), this.brush.ctm)
      },
      paintFormXObjectEnd: () => this.restore(),
      setFillRGBColor: white,
      setFillGray: white,
      setTextRenderingMode: ([mode]) => {
        this.brush.mode = Number(mode)
      },
      setFont: ([, size]) => {
        this.brush.size = Number(size)
      },
      setLeading: ([leading]) => {
        this.leading = Number(leading)
      },
      beginText: () => {
        this.line = one
      },
      setTextMatrix: (args) => {
        this.line = matrixOf(args)
      },
      moveText: ([x, y]) => {
        this.line = times([1, 0, 0, 1, Number(x), Number(y)], this.line)
      },
      setLeadingMoveText: ([x, y]) => {
        this.leading = Number(y)
        this.line = times([1, 0, 0, 1, Number(x), Number(y)], this.line)
      },
      nextLine: () => {
        this.line = times([1, 0, 0, 1, 0, this.leading], this.line)
      },
      showText: ([glyphs]) => this.show(glyphs as readonly unknown[]),
      constructPath: (args) => this.path(args),
      paintImageXObject: picture,
      paintInlineImageXObject: picture,
      paintJpegXObject: picture,
    }
  }

  private restore(): void {
    this.brush = this.kept.pop() ?? this.brush
  }

  private show(glyphs: readonly unknown[]): void {
    const text = (glyphs ?? [])
      .map((glyph) =>
        typeof glyph === 'number'
          ? glyph < spaceGap
            ? ' '
            : ''
          : String((glyph as { unicode?: string } | null)?.unicode ?? ''),
      )
      .join('')
    const at = times(this.line, this.brush.ctm)
    const [x, y] = [at[4], at[5]]
    const height = Math.abs(this.brush.size) * Math.hypot(at[2], at[3])
    const isOnDark = this.dark.some((box) => holds(box, x, y))
    const isSeen =
      this.brush.mode !== 3 &&
      this.brush.mode !== 7 &&
      height >= tinyPoints &&
      holds(this.view, x, y) &&
      !(this.brush.isWhite && !isOnDark)
    this.runs.push({ x, y, text, isSeen })
  }

  /** A path that is filled: the last of its parts is the box around it. */
  private path([how, , around]: readonly unknown[]): void {
    const fills = ['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke']
    const box = numbersOf(around)
    if (fills.some((name) => this.ops[name] === how) && box.length === 4)
      this.cover(boxUnder(this.brush.ctm, box as unknown as Box), !this.brush.isWhite)
  }

  private cover(box: Box, isDark: boolean): void {
    for (const run of this.runs) if (holds(box, run.x, run.y)) run.isSeen = false
    if (isDark) this.dark.push(box)
  }
}

export const readPage = (operators: Operators, ops: Names, view: readonly number[]): PageText =>
  new Reader(ops, view as unknown as Box).read(operators)
