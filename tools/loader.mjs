// How Node reads our sources. It strips the types of .ts itself; pages are .tsx, which esbuild turns into calls of Preact first.
// Compiled code is kept in Node's own cache, so a second start does neither again.
import { readFileSync } from 'node:fs'
import { enableCompileCache, registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'esbuild'

enableCompileCache()
registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context)
    const sourcefile = fileURLToPath(url)
    const options = { loader: 'tsx', jsx: 'automatic', jsxImportSource: 'preact', sourcemap: 'inline', sourcefile }
    const { code } = transformSync(readFileSync(sourcefile, 'utf8'), options)
    return { format: 'module', source: code, shortCircuit: true }
  },
})
