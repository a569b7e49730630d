import { startBrowser } from './browser.ts'
import { readFileSync } from 'node:fs'
const b = await startBrowser(); const [out, w, h, cols, ...names] = process.argv.slice(2)
const p = await b.newPage({ viewport: { width: Number(w)*Number(cols)+20, height: 800 } })
await p.setContent('<body style="margin:4px;background:#888;display:flex;flex-wrap:wrap;gap:4px;align-items:flex-start">' + names.map(n => `<div style="width:${w}px;max-height:${h}px;overflow:hidden"><img style="width:${w}px" src="data:image/png;base64,${readFileSync('/tmp/shots/'+n+'.png').toString('base64')}"></div>`).join('') + '</body>')
await p.waitForTimeout(300)
await p.screenshot({ path: out!, fullPage: true }); await b.close()
