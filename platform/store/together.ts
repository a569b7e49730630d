/** How much is done in one go at most: enough to carry a crowd, little enough that nobody waits long for the others. */
const itemsMax = 16

interface Waiting<Item, Answer> {
  readonly item: Item
  resolve(answer: Answer): void
  reject(reason: unknown): void
}

/**
 * What comes while work of its kind is under way waits, and is done in one go afterwards: alone it starts at once, under load
 * a statement and its commit are shared by many. `all` does every item or none, and answers in their order. When a go fails,
 * its items are done one by one, so that each has its own answer and a bad one spoils nobody else's.
 */
export function together<Item, Answer>(
  all: (items: readonly Item[]) => Promise<readonly Answer[]>,
): (item: Item) => Promise<Answer> {
  const waiting: Waiting<Item, Answer>[] = []
  let isUnderWay = false

  const alone = async ({ item, resolve, reject }: Waiting<Item, Answer>): Promise<void> => {
    try {
      resolve((await all([item]))[0]!)
    } catch (error) {
      reject(error)
    }
  }
  const go = async (group: readonly Waiting<Item, Answer>[]): Promise<void> => {
    if (group.length === 1) return alone(group[0]!)
    try {
      const answers = await all(group.map(({ item }) => item))
      group.forEach(({ resolve }, i) => void resolve(answers[i]!))
    } catch {
      for (const one of group) await alone(one)
    }
  }
  const work = async (): Promise<void> => {
    while (waiting.length > 0) await go(waiting.splice(0, itemsMax))
    isUnderWay = false
  }
  return (item) =>
    new Promise<Answer>((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (isUnderWay) return
      isUnderWay = true
      // Others who were answered in the same breath are about to come: they are let in first.
      setImmediate(() => void work())
    })
}
