// Explainers: plain answers that name the articles they rest on and say that nobody has reviewed them yet.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, reader } from '../lib/browser.mjs';
import { gate } from '../lib/gate.mjs';

let browser;
let all = [];
before(async () => {
  browser = await launch();
  all = await reader(browser, {}, async (page) => {
    await page.goto('/explainers');
    return [...new Set(await page.locator('main a[href*="/explainers/"]').evaluateAll((links) => links.map((a) => a.pathname)))];
  });
});
after(() => browser.close());

test('the list of explainers keeps the common gate', () => gate(browser, '/explainers'));

test('there are at least sixty', () => assert.ok(all.length >= 60, `${all.length} explainers`));

test('an explainer keeps the common gate', () => {
  assert.ok(all.length > 0, 'no explainer is listed');
  return gate(browser, all[0]);
});

test('every explainer opens, says that it awaits review, and its articles are where it says', async () => {
  assert.ok(all.length > 0, 'no explainer is listed');
  await reader(browser, { javaScriptEnabled: false }, async (page) => {
    const wanted = new Map();
    for (const path of all) {
      assert.equal((await page.goto(path)).status(), 200, path);
      assert.match(await page.locator('main').innerText(), /待本县法制审核/, path);
      for (const href of await page.locator('main a[href*="/law/"]').evaluateAll((links) => links.map((a) => a.pathname + a.hash))) wanted.set(href, path);
    }
    for (const [href, from] of wanted) {
      const answer = await page.goto(href); // null where only the place in the same page is another
      assert.ok(!answer || answer.status() === 200, `${href} from ${from}`);
      const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1));
      if (anchor) assert.equal(await page.locator(`[id="${anchor}"]`).count(), 1, `${href} from ${from}`);
    }
  });
});
