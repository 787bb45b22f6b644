// A citizen asks, reads a plain answer, and opens the article behind it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, reader } from '../lib/browser.mjs';
import { gate } from '../lib/gate.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const QUESTION = '爷爷奶奶带娃能领补贴吗';

test('the results keep the common gate', () => gate(browser, `/search?q=${encodeURIComponent(QUESTION)}`));

test('a search that finds nothing keeps the common gate and says so', async () => {
  const nothing = `/search?q=${encodeURIComponent('qzxv')}`;
  await gate(browser, nothing);
  await reader(browser, {}, async (page) => {
    await page.goto(nothing);
    assert.match(await page.locator('main').innerText(), /没有把握|没有找到|没找到/);
  });
});

test('the answer stands on the first screen of a phone, the article is two clicks away at most', () =>
  reader(browser, {}, async (page) => {
    await page.goto('/');
    await page.locator('#q').fill(QUESTION);
    await page.locator('#q').press('Enter');
    await page.waitForURL(/\/search\?/);
    const answer = page.locator('main .answer, main .hit').first();
    assert.match(await answer.innerText(), /爷爷奶奶带娃/);
    assert.ok((await answer.boundingBox()).y < 812, 'the answer begins below the first screen');
    const article = 'main a[href*="/law/"][href*="#art-"]';
    if ((await page.locator(article).count()) === 0) {
      await answer.locator('a').first().click();
      await page.waitForLoadState();
    }
    await page.locator(article).first().click();
    await page.waitForURL(/\/law\/[^/]+\/[^/#]+#art-\d+/);
    const anchor = new URL(page.url()).hash.slice(1);
    const box = await page.locator(`[id="${anchor}"]`).boundingBox();
    assert.ok(box.y > -1 && box.y < 812, `the article stands at ${box.y}`);
  }));

test('what was asked stays in the box, and nowhere in the browser', () =>
  reader(browser, {}, async (page, context) => {
    await page.goto(`/search?q=${encodeURIComponent(QUESTION)}`);
    assert.equal(await page.locator('#q').inputValue(), QUESTION);
    assert.deepEqual(await context.cookies(), []);
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
  }));

test('the same address answers programs', async () => {
  const answer = await fetch(`${process.env.CANOPY_URL}/search?q=${encodeURIComponent(QUESTION)}&limit=3`, {
    headers: { accept: 'application/json' },
  });
  assert.equal(answer.status, 200);
  const found = await answer.json();
  assert.ok(found.items.length > 0 && found.items.length <= 3);
  assert.match(found.items[0].kind.toLowerCase(), /explainer/);
  for (const key of ['id', 'kind', 'title', 'url', 'snippet']) assert.ok(key in found.items[0], key);
});
