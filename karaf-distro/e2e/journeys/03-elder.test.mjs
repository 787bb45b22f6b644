// An elder presses one link; from then on every page is large, without script.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, reader } from '../lib/browser.mjs';
import { ELDER, chosen } from '../lib/gate.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

test('one press on 长者大字版, kept by a cookie that says nothing else', () =>
  reader(browser, { javaScriptEnabled: false }, async (page, context) => {
    await page.goto('/about');
    await page.getByRole('link', { name: /长者大字/ }).click();
    await page.waitForURL(/\/about$/);
    assert.equal(await page.locator('html').getAttribute('data-size'), 'large');
    const [cookie, ...others] = await context.cookies();
    assert.deepEqual(others, []);
    assert.equal(cookie.value, 'large');
    assert.ok(cookie.httpOnly && cookie.sameSite === 'Strict');
    await page.goto('/');
    assert.equal(await page.locator('html').getAttribute('data-size'), 'large');
  }));

for (const [size, pixels] of Object.entries(ELDER)) {
  test(`${size}: text of ${pixels} px, buttons of 64 px`, async () =>
    reader(browser, { storageState: await chosen(browser, size) }, async (page) => {
      await page.goto('/');
      const text = await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
      assert.ok(text >= pixels - 0.1, `text is ${text} px`);
      const low = await page.locator('.btn').evaluateAll((all) => all.map((b) => b.getBoundingClientRect().height).filter((h) => h < 63.5));
      assert.deepEqual(low, []);
    }));
}
