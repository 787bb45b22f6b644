import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, reader } from '../lib/browser.mjs';
import { gate } from '../lib/gate.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

for (const path of ['/about', '/accessibility', '/privacy', '/api/docs', '/problems/not-found']) {
  test(`${path} keeps the common gate`, () => gate(browser, path));
}

test('every link of the shell leads somewhere', () =>
  reader(browser, {}, async (page) => {
    await page.goto('/');
    const links = await page.locator('header a[href^="/"], footer a[href^="/"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    for (const link of new Set(links)) assert.equal((await page.request.get(link)).status(), 200, link);
  }));

test('leaving is quick and tells nobody anything', () =>
  reader(browser, {}, async (page) => {
    const answer = await page.request.get('/leave', { maxRedirects: 0 });
    assert.match(answer.headers()['clear-site-data'], /cache/);
    assert.match(answer.headers()['cache-control'], /no-store/);
  }));
