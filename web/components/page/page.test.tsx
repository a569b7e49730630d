import { describe, expect, it } from 'vitest'
import { sayOf } from '../testing.ts'
import { Page, type PageProps } from './page.tsx'
import { pathIn } from './path-in.ts'
import { renderPage } from './render-page.ts'

const assets = { css: '/assets/a.css', script: '/assets/a.js', icon: '/assets/a.svg' }
const pageOf = (more: Partial<PageProps> = {}): string =>
  renderPage(
    <Page
      say={sayOf('kk')}
      language="kk"
      title="Менің істерім"
      path="/kk/my?tab=2"
      assets={assets}
      demo={false}
      {...more}
    >
      <h1>Менің істерім</h1>
    </Page>,
  )

describe('a page', () => {
  it('has its language, title, skip link to main, and links to itself in other languages', () => {
    const page = pageOf()
    expect(page).toMatch(/^<!doctype html>\n<html lang="kk"/)
    expect(page).toContain('<title>Менің істерім — Таразы</title>')
    expect(page).toMatch(/<body[^>]*><a href="#main-content" class="govuk-skip-link">Негізгі мазмұнға өту/)
    expect(page).toMatch(/<main class="govuk-main-wrapper" id="main-content" tabindex="-1">/i)
    expect(page).toContain('<link rel="alternate" hreflang="ru" href="/ru/my?tab=2"/>')
    expect(page).toMatch(/<a href="\/en\/my\?tab=2" lang="en" hreflang="en">English/)
  })
  it('nothing in it is inline: no style, no script of its own, no handler', () => {
    const page = pageOf({ demo: true, user: { name: 'Ә', role: 'судья' }, nav: [{ href: '/', text: 'X' }] })
    expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)/)
  })
  it('says "error" first in the title when the form came back', () => {
    expect(pageOf({ hasErrors: true })).toContain('<title>Қате: Менің істерім — Таразы</title>')
  })
  it('shows the demonstration band with the law clock in a landmark, and only then', () => {
    expect(pageOf({ demo: true, clock: 'Заң сағаты', clockHref: '/kk/clock' })).toMatch(
      /<section class="tz-demo" aria-label="Демонстрациялық режим">.*<a href="\/kk\/clock">Заң сағаты/,
    )
    expect(pageOf()).not.toContain('tz-demo')
  })
  it('marks the current entry of the menu; help stands in the footer', () => {
    expect(pageOf({ nav: [{ href: '/kk/my', text: 'Менің істерім', current: true }] })).toMatch(
      /<a href="\/kk\/my" aria-current="page">/,
    )
    expect(pageOf()).toMatch(/<footer.*<a href="\/kk\/help"/s)
  })
  it('escapes what people wrote', () => {
    expect(pageOf({ title: '</title><script>alert(1)</script>' })).not.toContain('<script>alert')
  })
})

it('an address changes its language and keeps the rest', () => {
  expect(['/kk', '/kk/', '/kk/a?b=1', '/kz/a', '/', '/kkk', '/kk?x'].map((path) => pathIn('ru', path))).toEqual([
    '/ru',
    '/ru',
    '/ru/a?b=1',
    '/ru/kz/a',
    '/ru',
    '/ru/kkk',
    '/ru?x',
  ])
})
