// What every public page owes its readers. One call per page; every fault is named, not only the first.
import assert from 'node:assert/strict';
import { violations } from './axe.mjs';
import { base, reader } from './browser.mjs';

const HEAVIEST = 60 * 1024;
const MOST_SHIFT = 0.05;
export const ELDER = { large: 24, xlarge: 30 };

/** Runs in the page: faults of layout and structure that axe does not see. */
function faultsOfLayout({ smallest, narrow }) {
  const faults = [];
  const name = (e) => `<${e.tagName.toLowerCase()} class="${e.getAttribute('class') ?? ''}"> ${(e.textContent ?? '').trim().slice(0, 24)}`;
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.body.querySelectorAll('*')].filter((e) => e.getBoundingClientRect().right > root.clientWidth + 1);
    faults.push(`scrolls sideways by ${root.scrollWidth - root.clientWidth} px: ${wide.slice(-1).map(name)}`);
  }
  if (narrow) return faults;
  const shown = (e) => e.getClientRects().length > 0 && getComputedStyle(e).visibility !== 'hidden';
  for (const e of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(e);
    const hides = /hidden|clip/.test(style.overflowX);
    if (hides && shown(e) && !e.matches('.vh,svg,svg *,input') && e.scrollWidth > e.clientWidth + 1 && (e.textContent ?? '').trim()) {
      faults.push(`clipped: ${name(e)}`);
    }
  }
  for (const e of document.querySelectorAll('a[href],button,summary,input:not([type=hidden])')) {
    if (!shown(e) || e.matches('.skip,.vh') || getComputedStyle(e).display === 'inline') continue;
    const box = (e.closest('label') ?? e).getBoundingClientRect();
    const least = e.closest('p,li,td,h1,h2,h3,dd,.toc,.meta') && !e.matches('.btn,.tel,.chip,summary,.nav a,.nav-m a,.util a,.opt input') ? 24 : smallest;
    if (box.height < least - 0.5 || box.width < 24) faults.push(`target ${Math.round(box.width)}x${Math.round(box.height)}, needs ${least}: ${name(e)}`);
  }
  const headings = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter(shown).map((h) => Number(h.tagName[1]));
  if (headings.filter((level) => level === 1).length !== 1) faults.push(`h1: ${headings.filter((level) => level === 1).length}`);
  headings.forEach((level, i) => i > 0 && level > headings[i - 1] + 1 && faults.push(`heading jumps from ${headings[i - 1]} to ${level}`));
  const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);
  new Set(ids.filter((id, i) => ids.indexOf(id) !== i)).forEach((id) => faults.push(`two elements are #${id}`));
  if (document.querySelector('[style],style,script:not([src])')) faults.push('inline style or script');
  if (!document.documentElement.lang) faults.push('no lang');
  if (/^\s*$/.test(document.title)) faults.push('no title');
  return faults;
}

/** What the wire and the console said while `page` was loading. */
async function listen(page) {
  const heard = { errors: [], foreign: [], bytes: 0 };
  const origin = new URL(base).origin;
  page.on('console', (m) => m.type() === 'error' && !/status of (4|5)\d\d/.test(m.text()) && heard.errors.push(m.text()));
  page.on('pageerror', (e) => heard.errors.push(e.message));
  page.on('request', (r) => !r.url().startsWith(origin) && !r.url().startsWith('data:') && heard.foreign.push(r.url()));
  const wire = await page.context().newCDPSession(page);
  await wire.send('Network.enable');
  wire.on('Network.loadingFinished', (e) => { heard.bytes += e.encodedDataLength; });
  await page.addInitScript(() => {
    globalThis.shift = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((e) => { if (!e.hadRecentInput) globalThis.shift += e.value; }))
      .observe({ type: 'layout-shift', buffered: true });
  });
  return heard;
}

async function at(browser, path, options, { smallest, status, axe = true, narrow = false }) {
  return reader(browser, options, async (page) => {
    const faults = [];
    const heard = await listen(page);
    const answer = await page.goto(path, { waitUntil: 'load' });
    if (answer.status() !== status) faults.push(`status ${answer.status()}, expected ${status}`);
    const csp = answer.headers()['content-security-policy'] ?? '';
    for (const rule of ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"]) {
      if (!csp.includes(rule)) faults.push(`CSP lacks ${rule}`);
    }
    if (/unsafe|\*/.test(csp)) faults.push(`CSP is loose: ${csp}`);
    if (options.javaScriptEnabled !== false) {
      faults.push(...(await page.evaluate(faultsOfLayout, { smallest, narrow })));
      const shift = await page.evaluate(() => globalThis.shift);
      if (shift > MOST_SHIFT) faults.push(`layout shift ${shift.toFixed(3)}`);
      if (axe) {
        (await violations(page)).forEach((v) => faults.push(`axe ${v.id}: ${v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join(' | ')}`));
      }
    }
    heard.errors.forEach((e) => faults.push(`console: ${e}`));
    heard.foreign.forEach((u) => faults.push(`asks elsewhere: ${u}`));
    if (heard.bytes > HEAVIEST) faults.push(`${heard.bytes} bytes`);
    return faults;
  });
}

/**
 * The common gate, on a phone, on a wide screen, at 320 px and in both larger sizes.
 * @param cookies of somebody who is signed in
 */
export async function gate(browser, path, { status = 200, cookies = [] } = {}) {
  const found = [];
  const look = async (label, options, rules) => {
    const state = options.storageState ?? { cookies: [], origins: [] };
    const signedIn = { ...options, storageState: { ...state, cookies: [...state.cookies, ...cookies] } };
    found.push(...(await at(browser, path, signedIn, { status, ...rules })).map((fault) => `${label}: ${fault}`));
  };
  await look('375', {}, { smallest: 44 });
  await look('1280', { viewport: { width: 1280, height: 900 } }, { smallest: 24 });
  await look('320', { viewport: { width: 320, height: 640 } }, { smallest: 24, axe: false, narrow: true });
  for (const size of Object.keys(ELDER)) {
    await look(size, { storageState: await chosen(browser, size) }, { smallest: 60, axe: size === 'large' });
  }
  assert.deepEqual(found, [], `${path}\n${found.join('\n')}`);
}

const kept = new Map();

/** The state of a browser whose reader has chosen that text size. */
export async function chosen(browser, size) {
  if (!kept.has(size)) {
    kept.set(size, await reader(browser, {}, async (page, context) => {
      await page.goto(`/choose?size=${size}&back=/`);
      return context.storageState();
    }));
  }
  return kept.get(size);
}
