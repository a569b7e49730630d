/** docs/reference/schema.sql: the tables after all migrations, as the database itself describes them. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Query } from '../../platform/db/port.ts'
import { type House, openHouse } from '../../server/house.ts'

export interface DateColumn {
  readonly name: string
  readonly type: string
}
export interface Schema {
  readonly sql: string
  readonly dates: readonly DateColumn[]
}

const schemas = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and n.nspname not like 'pg_temp%'`

const columnSql = `select n.nspname || '.' || c.relname as relation, a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required,
  pg_get_expr(d.adbin, d.adrelid) as standard from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and ${schemas} order by relation, a.attnum`
const constraintSql = `select n.nspname || '.' || c.relname as relation, pg_get_constraintdef(k.oid) as text from pg_constraint k join pg_class c on c.oid = k.conrelid
  join pg_namespace n on n.oid = c.relnamespace where k.contype in ('p', 'f', 'c', 'u') and ${schemas} order by relation, k.contype desc, k.conname`
const indexSql = `select schemaname || '.' || tablename as relation, indexdef as text from pg_indexes where schemaname || '.' || indexname not in
  (select n.nspname || '.' || k.conname from pg_constraint k join pg_namespace n on n.oid = k.connamespace)
  and schemaname not in ('pg_catalog', 'information_schema') order by relation, indexname`
const sequenceSql = `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and ${schemas} order by name`
const functionSql = `select pg_get_functiondef(p.oid) as text from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${schemas} order by n.nspname, p.proname`

interface Column {
  relation: string
  name: string
  type: string
  required: boolean
  standard: string | null
}
interface Text {
  relation: string
  text: string
}

const tableText = (
  relation: string,
  columns: readonly Column[],
  constraints: readonly string[],
  indexes: readonly string[],
): string => {
  const lines = [
    ...columns.map(
      ({ name, type, required, standard }) =>
        `  ${name} ${type}${required ? ' not null' : ''}${standard ? ` default ${standard}` : ''}`,
    ),
    ...constraints.map((text) => `  ${text}`),
  ]
  return [`create table ${relation} (\n${lines.join(',\n')}\n);`, ...indexes.map((text) => `${text};`)].join('\n')
}

export async function schemaOf(db: Query): Promise<Schema> {
  const columns = await db.query<Column>(columnSql)
  const constraints = Map.groupBy(await db.query<Text>(constraintSql), ({ relation }) => relation)
  const indexes = Map.groupBy(await db.query<Text>(indexSql), ({ relation }) => relation)
  const sequences = await db.query<{ name: string }>(sequenceSql)
  const functions = await db.query<{ text: string }>(functionSql)
  const textsOf = (map: ReadonlyMap<string, Text[]>, relation: string): string[] =>
    (map.get(relation) ?? []).map(({ text }) => text)
  const tables = [...Map.groupBy(columns, ({ relation }) => relation)].map(([relation, own]) =>
    tableText(relation, own, textsOf(constraints, relation), textsOf(indexes, relation)),
  )
  const head = '-- The tables after all migrations. Written by `npm run docs`; the migrations themselves are the truth.'
  return {
    sql: `${[head, ...sequences.map(({ name }) => `create sequence ${name};`), ...tables, ...functions.map(({ text }) => `${text.trim()};`)].join('\n\n')}\n`,
    dates: columns
      .filter(({ type }) => type === 'date' || type.startsWith('timestamp'))
      .map(({ relation, name, type }) => ({ name: `${relation}.${name}`, type: type === 'date' ? 'day' : 'moment' })),
  }
}

/** Opens a new, empty house in a folder of its own and takes it away again. */
export async function inEmptyHouse<T>(look: (house: House) => Promise<T>): Promise<T> {
  const path = await mkdtemp(join(tmpdir(), 'tarazy-docs-'))
  const house = await openHouse({ path, mode: 'demo', databaseUrl: '' })
  try {
    return await look(house)
  } finally {
    await house.close()
    await rm(path, { recursive: true, force: true })
  }
}
