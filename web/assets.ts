/** Bundles styles, fonts and the page script with esbuild when the server starts; names carry the hash of the content. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { findPackageJSON } from 'node:module'
import { basename, extname, join } from 'node:path'
import type { Plugin } from 'esbuild'

/** A file to be served: its bytes never change under its path, so it may be kept for ever. */
export interface AssetFile {
  readonly type: string
  readonly body: Uint8Array
  readonly etag: string
}

/** Paths of the style, the script and the icon, and every file by path. */
export interface Assets {
  readonly css: string
  readonly script: string
  readonly icon: string
  readonly files: ReadonlyMap<string, AssetFile>
}

const here = import.meta.dirname
const root = '/assets/'
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
}

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** What the bundle is made of: our sources, and the exact versions of the packages. */
async function inputsHash(): Promise<string> {
  const packages = [
    'govuk-frontend',
    'esbuild',
    'ncalayer-js-client',
    '@simplewebauthn/browser',
    '@fontsource-variable/golos-text',
    '@fontsource-variable/literata',
    '@fontsource/ibm-plex-mono',
  ]
  const versions = packages.map((name) => findPackageJSON(name, import.meta.url)!)
  const sources = await Promise.all(
    ['styles', 'island'].map(async (folder) =>
      (await readdir(join(here, folder))).sort().map((file) => join(here, folder, file)),
    ),
  )
  const files = [join(here, 'assets.ts'), ...sources.flat(), ...versions]
  return sha256((await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\u0000')).slice(0, 16)
}

/** GOV.UK's letters and crest are not ours to use: their faces are cut out and ours named instead. */
const withoutCrown: Plugin = {
  name: 'without-crown',
  setup(build) {
    build.onLoad({ filter: /govuk-frontend\.min\.css$/ }, async ({ path }) => {
      const css = await readFile(path, 'utf8')
      const contents = css
        .replace(/@font-face\{[^}]*\}/g, '')
        .replaceAll('GDS Transport,arial,sans-serif', 'var(--tz-font)')
        .replace(/url\(\/assets\/images\/[^)]*\)/g, 'none')
      return { contents, loader: 'css' }
    })
  },
}

async function bundle(into: string): Promise<void> {
  const { build } = await import('esbuild')
  await build({
    entryPoints: {
      tarazy: join(here, 'styles/tarazy.css'),
      start: join(here, 'island/start.ts'),
      sign: join(here, 'styles/sign.svg'),
    },
    outdir: into,
    bundle: true,
    minify: true,
    format: 'esm',
    // What only some people ask for stands in files of its own, fetched when it is asked for.
    splitting: true,
    chunkNames: '[name]-[hash]',
    target: ['chrome111', 'firefox115', 'safari16.4'],
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    publicPath: root,
    loader: { '.woff2': 'file', '.svg': 'copy' },
    plugins: [withoutCrown],
    logLevel: 'silent',
  })
}

/** Builds beside the final folder and moves it there whole: two servers starting at once never see half a build. */
async function fill(cacheFolder: string, folder: string): Promise<void> {
  await mkdir(cacheFolder, { recursive: true })
  const made = await mkdtemp(join(cacheFolder, 'making-'))
  try {
    await bundle(made)
    await rename(made, folder)
  } catch (error) {
    await rm(made, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

/**
 * The assets of every page, out of `cacheFolder` when nothing they are made of has changed, else built into it (under 1.5 s).
 * Throws when the build fails: a server without its style should not start.
 */
export async function buildAssets(cacheFolder: string): Promise<Assets> {
  const folder = join(cacheFolder, await inputsHash())
  if (!existsSync(folder)) await fill(cacheFolder, folder)
  const files = new Map<string, AssetFile>()
  for (const name of await readdir(folder)) {
    const body = new Uint8Array(await readFile(join(folder, name)))
    files.set(root + name, {
      type: types[extname(name)] ?? 'application/octet-stream',
      body,
      etag: `"${sha256(body).slice(0, 32)}"`,
    })
  }
  const pathOf = (start: string, extension: string): string => {
    const path = [...files.keys()].find((name) => basename(name).startsWith(start) && name.endsWith(extension))
    if (path === undefined)
      throw new Error(`The bundle in ${folder} has no ${start}${extension}: remove the folder and start again`)
    return path
  }
  return { css: pathOf('tarazy-', '.css'), script: pathOf('start-', '.js'), icon: pathOf('sign-', '.svg'), files }
}
