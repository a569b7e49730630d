/** Many callers, one sync: whoever comes while a commit is under way shares the next one. */
export interface GroupCommit<T> {
  /** Resolves when `item` has been committed. After a commit failed nothing is accepted any more. */
  add(item: T): Promise<void>
  /** Resolves when nothing is waiting; what comes later is refused. */
  close(): Promise<void>
}

interface Waiting<T> {
  readonly item: T
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/** How large one group may grow before the next begins. */
export interface GroupBound<T> {
  readonly sizeMax: number
  readonly sizeOf: (item: T) => number
}

/**
 * `commit` is handed all that waits, in the order of coming, and is never run twice at once. Its first failure is final:
 * what stands on the disk is then unknown, so nothing more may be acknowledged until a new start has looked.
 */
export function groupCommit<T>(commit: (items: T[]) => Promise<void>, bound: GroupBound<T>): GroupCommit<T> {
  let waiting: Waiting<T>[] = []
  let running: Promise<void> | undefined
  let refusal: unknown

  const takeGroup = (): Waiting<T>[] => {
    let size = 0
    let count = 0
    while (count < waiting.length && (count === 0 || size < bound.sizeMax)) size += bound.sizeOf(waiting[count++]!.item)
    const group = waiting.slice(0, count)
    waiting = waiting.slice(count)
    return group
  }
  const run = async (): Promise<void> => {
    while (waiting.length > 0 && refusal === undefined) {
      const group = takeGroup()
      try {
        await commit(group.map(({ item }) => item))
        for (const { resolve } of group) resolve()
      } catch (error) {
        refusal = error
        for (const { reject } of [...group, ...waiting]) reject(error)
        waiting = []
      }
    }
    running = undefined
  }
  return {
    add: (item) => {
      if (refusal !== undefined) return Promise.reject(refusal)
      return new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject })
        // Started in a microtask, so that all who come in this tick travel in the first group.
        running ??= Promise.resolve().then(run)
      })
    },
    close: async () => {
      await running
      refusal ??= new Error('closed')
    },
  }
}
