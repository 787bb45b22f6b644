// Somebody types pinyin, chooses with the arrow keys, and nothing typed leaves the browser before the search.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { violations } from '../lib/axe.mjs';
import { base, launch, reader } from '../lib/browser.mjs';
import { ELDER, chosen } from '../lib/gate.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const options = (page) => page.locator('.suggest [role=option]');

/** The box of `path` with suggestions for `typed` below it. */
async function typed(page, path, words) {
  await page.goto(path, { waitUntil: 'load' });
  const box = page.locator('#q');
  await box.focus();
  await page.keyboard.type(words);
  await options(page).first().waitFor();
  return box;
}

for (const path of ['/', '/search']) {
  test(`${path}: by keyboard, as the combobox pattern says`, () =>
    reader(browser, {}, async (page) => {
      const box = await typed(page, path, 'jtbl');
      assert.equal(await box.getAttribute('role'), 'combobox');
      assert.equal(await box.getAttribute('aria-expanded'), 'true');
      assert.equal(await options(page).first().innerText(), '家庭暴力');
      await page.keyboard.press('ArrowDown');
      const active = await box.getAttribute('aria-activedescendant');
      assert.equal(await page.locator(`#${active}`).getAttribute('aria-selected'), 'true');
      await page.keyboard.press('Escape');
      assert.equal(await box.getAttribute('aria-expanded'), 'false');
      assert.equal(await options(page).first().isVisible(), false);
      assert.equal(await box.inputValue(), 'jtbl');
      await page.keyboard.press('Backspace');
      await options(page).first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      assert.match(await box.inputValue(), /家庭|[一-龥]/);
      assert.equal(new URL(page.url()).pathname, path, 'choosing only fills the box in');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/search\?q=/);
    }));
}

test('one wrong character of the same sound is forgiven, a finger can choose', () =>
  reader(browser, { hasTouch: true }, async (page) => {
    const box = await typed(page, '/', '家停暴力');
    assert.ok((await options(page).first().boundingBox()).height >= 44);
    await options(page).first().tap();
    assert.match(await box.inputValue(), /家庭暴力/);
  }));

test('nothing that is typed is sent, the list is fetched once', () =>
  reader(browser, {}, async (page) => {
    const sent = [];
    page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
    await typed(page, '/', 'liushou');
    await page.keyboard.type('ertong');
    await page.waitForTimeout(300);
    assert.equal(sent.filter((url) => url.endsWith('/search/suggest/titles')).length, 1);
    assert.deepEqual(sent.filter((url) => /liushou|ertong|suggest\?/.test(url)), []);
  }));

test('after a quiet search there is no script at all', () =>
  reader(browser, {}, async (page) => {
    await page.goto('/search');
    await page.locator('#q').fill('孤儿');
    await page.getByRole('button', { name: '悄悄搜' }).click();
    await page.waitForLoadState();
    assert.equal(await page.locator('script').count(), 0);
    assert.equal(await page.locator('#q').getAttribute('role'), null);
  }));

test('open suggestions have no fault that axe sees, in each size', async () => {
  for (const size of [undefined, ...Object.keys(ELDER)]) {
    const storageState = size ? await chosen(browser, size) : undefined;
    await reader(browser, { storageState }, async (page) => {
      await typed(page, '/', 'wei');
      await page.keyboard.press('ArrowDown');
      assert.deepEqual((await violations(page)).map((v) => `${v.id} ${v.nodes.map((n) => n.target)}`), []);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
      assert.equal(sideways, false);
      if (size) assert.ok((await options(page).first().boundingBox()).height >= 60);
    });
  }
});

test('programs ask for suggestions, and nobody keeps the answer', async () => {
  const answer = await fetch(`${base}/search/suggest?q=jtbl`, { headers: { accept: 'application/json' } });
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  const { items } = await answer.json();
  assert.ok(items.length > 0 && items.length <= 8);
  assert.equal(items[0].title, '家庭暴力');
});
