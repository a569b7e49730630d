/** The files that people attached, as the page of a case lists them: in its timeline with each act, and all of them among its papers. */
import type { ComponentChildren, JSX } from 'preact'
import { Hash } from '../../../web/components/hash/hash.tsx'
import { Table } from '../../../web/components/table/table.tsx'
import { formatMomentShort } from '../../../web/text/formats.ts'
import { to, type Visit } from '../../../web/visit.ts'
import { kindInWords, sizeInWords } from '../../forms/index.ts'
import { type NameOf, VoidedTag, whoDid } from '../act-words.tsx'
import type { Chain, OpenAct } from '../chain.ts'
import { type ActFile, fileAddress, filesIn } from '../pages/file-page.tsx'

interface FilesProps {
  readonly visit: Visit
  readonly chain: Chain
  readonly acts: readonly OpenAct[]
  readonly nameOf: NameOf
}

/** The files an act brought, each leading to its page. */
export function fileRows(props: FilesProps, one: OpenAct): { key: string; value: ComponentChildren }[] {
  const files = filesIn(one)
  if (files.length === 0) return []
  const links = files.map((file) => (
    <li>
      <FileLink {...props} one={one} file={file} />
    </li>
  ))
  return [{ key: props.visit.say('case.file.uploaded'), value: <ul class="govuk-list">{links}</ul> }]
}

const FileLink = ({
  visit,
  chain,
  one,
  file,
}: Pick<FilesProps, 'visit' | 'chain'> & { readonly one: OpenAct; readonly file: ActFile }): JSX.Element => (
  <a class="govuk-link tz-typed" href={to(visit, fileAddress(chain.number, one, file))}>
    {file.name}
  </a>
)

/** Files that people attached, the newest last: what, how large, who, when. */
export function attachedFiles(props: FilesProps): ComponentChildren {
  const { visit, acts, nameOf } = props
  const { say } = visit
  const rows = acts.flatMap((one) => filesIn(one).map((file) => ({ one, file })))
  if (rows.length === 0) return undefined
  const columns = ['case.file.name', 'case.file.type', 'case.file.size', 'case.file.by', 'case.file.when', 'case.hash']
  return (
    <Table
      id="files-table"
      caption={say('case.file.uploaded')}
      columns={columns.map((key) => ({ title: say(key) }))}
      rows={rows.map(({ one, file }) => ({
        cells: [
          <>
            <FileLink {...props} one={one} file={file} /> {one.voidedBy && <VoidedTag say={say} />}
          </>,
          kindInWords(file.name),
          file.size === undefined ? '' : sizeInWords(say, file.size),
          whoDid(say, one, nameOf),
          formatMomentShort(one.act.at, one.state.zone),
          <Hash value={file.hash} />,
        ],
      }))}
    />
  )
}
