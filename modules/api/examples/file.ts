// Files an application. Whatever goes wrong on the way, the same call may be made again: it is done once.
const { TARAZY_ADDRESS, TARAZY_KEY, ONCE } = process.env

const answer = await fetch(`${TARAZY_ADDRESS}/api/v1/procedures/application`, {
  method: 'POST',
  headers: {
    authorization: `Bearer ${TARAZY_KEY}`,
    'content-type': 'application/json',
    'idempotency-key': `${ONCE}`,
  },
  body: JSON.stringify({
    fields: {
      body: 'akimat-demo',
      essence: 'The street lamp is out.',
      request: 'Please mend the lamp.',
      address: 'Kokbulak',
    },
  }),
})
if (answer.status !== 201) {
  const problem = (await answer.json()) as { code: string; title: string; field?: string }
  throw new Error(`${problem.code} ${problem.field ?? ''}: ${problem.title}`)
}
const receipt = (await answer.json()) as { number: string; hash: string; at: string }
console.log(receipt.number, receipt.hash)

export {}
