import { readFileSync, mkdirSync } from 'node:fs'
import { startBrowser } from './browser.ts'
import { visitor } from './visitor.ts'
import { citizen, inPost } from './matter.ts'
const A = readFileSync('/tmp/explore.addr','utf8')
mkdirSync('/tmp/shots',{recursive:true})
const b = await startBrowser()
const list = async (v:any, sel:string) => v.page.locator(sel).evaluateAll((as:any[]) => as.map(a=>new URL(a.href).pathname.slice(3)+new URL(a.href).search))
for (const [lang,width] of [['kk',360],['ru',1200]] as const) {
  const v = await visitor(b, A, lang, {width})
  const shot = async (n:string, path?:string) => { if (path) await v.go(path).catch((e:any)=>console.log(n, e.message.slice(0,300))); await v.page.screenshot({path:`/tmp/shots/${lang}-${width}-${n}.png`, fullPage:true}) }
  await shot('home','/'); await shot('signin','/sign-in'); await shot('clock','/clock'); await shot('help','/help'); await shot('draws','/draws'); await shot('procedures','/procedures'); await shot('procedure','/procedures/application'); await shot('compare','/procedures/application/compare?a=2025-01-01&b=2026-01-01'); await shot('unverified','/law/unverified'); await shot('404','/nothing')
  await v.signInAs(citizen(1)); await shot('my')
  const cases = await list(v,'#matters a'); 
  for (const [i,c] of cases.slice(0,3).entries()) await shot('case'+i, c)
  await v.go('/my'); await v.press(v.say('my.start')); await shot('tasks'); const u = new URL(v.page.url()).pathname.slice(3)
  await shot('task-body', u+'/body'); await shot('task-matter', u+'/matter'); await v.press(v.say('form.save')); await shot('task-matter-errors')
  await v.signInAs(inPost('judge','adm-court-demo')); await shot('desk-judge')
  const steps = await list(v,'#waiting td ul a'); console.log(lang, steps)
  for (const s of steps.slice(0,3)) await shot('step-'+s.split('/').at(-1).split('?')[0], s)
  await v.signInAs(inPost('official','akimat-demo')); await shot('desk-akimat'); await shot('account','/account')
  console.log(v.complaints)
  await v.leave()
}
await b.close()
