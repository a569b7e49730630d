import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Db } from './port.ts'
import { withDatabases } from './test-db.ts'

withDatabases('the database port', (database) => {
  let db: Db
  beforeAll(async () => {
    db = await database.open()
    await db.script('create table public.note (id int primary key, body text)')
  })
  afterAll(() => db.close())

  it('gives the same values from both drivers', async () => {
    const [row] = await db.query(
      `select 9007199254740993::bigint as big, 1.50::numeric as money, date '2026-02-02' as day,
        timestamptz '2026-02-02 10:00:00.12+05' as moment, '\\x00ff'::bytea as bytes, true as yes, 7 as number, 2.5::float8 as half,
        array['a', 'b"c,{}\\d', null, ''] as texts, array[1,2]::bigint[] as bigs, null::text as nothing, '{"a": 1}'::jsonb as json,
        timestamptz '2026-02-02 10:00:00Z' as whole`,
    )
    expect(row).toEqual({
      big: '9007199254740993',
      money: '1.50',
      day: '2026-02-02',
      moment: '2026-02-02T05:00:00.120Z',
      bytes: Uint8Array.of(0, 255),
      yes: true,
      number: 7,
      half: 2.5,
      texts: ['a', 'b"c,{}\\d', null, ''],
      bigs: ['1', '2'],
      nothing: null,
      json: '{"a": 1}',
      whole: '2026-02-02T10:00:00.000Z',
    })
  })

  it('takes every kind of parameter back unchanged', async () => {
    const texts = ['', 'NULL', 'a"b\\c', '{x,y}', 'ә ғ қ ң ө ұ ү һ і ₸ 𝄞', null]
    const sql =
      'select $1::text[] as texts, $2::bytea as bytes, $3::bigint as big, $4::boolean as yes, $5::date as day, $6::int as n'
    const [row] = await db.query(sql, [
      texts,
      Uint8Array.of(0, 1, 254),
      12345678901234567890n / 10n,
      false,
      '2026-02-28',
      3,
    ])
    expect(row).toEqual({
      texts,
      bytes: Uint8Array.of(0, 1, 254),
      big: '1234567890123456789',
      yes: false,
      day: '2026-02-28',
      n: 3,
    })
  })

  it('undoes a transaction whose work throws, and goes on', async () => {
    const work = db.transaction(async (tx) => {
      await tx.query('insert into public.note values (1, $1)', ['lost'])
      throw new Error('changed my mind')
    })
    await expect(work).rejects.toThrow('changed my mind')
    expect(await db.query('select id from public.note')).toEqual([])
  })

  it('keeps others out of a transaction, and lets them in afterwards', async () => {
    const answers = await Promise.all([
      db.transaction(async (tx) => {
        await tx.query('insert into public.note values (2, $1)', ['first'])
        await tx.query('insert into public.note values (3, $1)', ['second'])
      }),
      db.transaction((tx) => tx.query('insert into public.note values (4, $1)', ['third'])),
      db.query('select 1 as one'),
    ])
    expect(answers[2]).toEqual([{ one: 1 }])
    expect(await db.query('select id from public.note order by id')).toEqual([{ id: 2 }, { id: 3 }, { id: 4 }])
  })

  it('says the SQLSTATE and the constraint of a refused statement, and goes on', async () => {
    await db.query('insert into public.note values (10, null)')
    await expect(db.query('insert into public.note values (10, null)')).rejects.toMatchObject({
      name: 'DbError',
      code: '23505',
      constraint: 'note_pkey',
    })
    await expect(db.query('selec 1')).rejects.toMatchObject({ code: '42601' })
    expect(await db.query('select $1::int as n', [5])).toEqual([{ n: 5 }])
  })
})
