// Every step that waits for me, page by page.
const { TARAZY_ADDRESS, TARAZY_KEY } = process.env
const headers = { authorization: `Bearer ${TARAZY_KEY}`, 'accept-language': 'en' }

for (let next: string | null = ''; next !== null; ) {
  const answer = await fetch(`${TARAZY_ADDRESS}/api/v1/tasks?limit=20${next && `&next=${next}`}`, { headers })
  const page = (await answer.json()) as { rows: { number: string; stepTitle: string }[]; next: string | null }
  for (const { number, stepTitle } of page.rows) console.log(number, stepTitle)
  next = page.next
}

export {}
