import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, reader } from '../lib/browser.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

test('English and back, without script, on the page where one stands', () =>
  reader(browser, { javaScriptEnabled: false }, async (page) => {
    await page.goto('/privacy');
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL(/\/privacy$/);
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    assert.match(await page.locator('h1').innerText(), /[A-Za-z]/);
    await page.getByRole('link', { name: '中文' }).click();
    await page.waitForURL(/\/privacy$/);
    assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN');
  }));

test('no page shows the key of a missing string', () =>
  reader(browser, {}, async (page) => {
    for (const lang of ['en', 'zh']) {
      await page.goto(`/choose?lang=${lang}&back=/`);
      for (const path of ['/', '/about', '/accessibility', '/privacy', '/api/docs', '/problems/not-found']) {
        await page.goto(path);
        const words = `${await page.title()} ${await page.locator('body').innerText()}`;
        const keys = words.match(/\b(shell|home|about|privacy|accessibility|problem|apidocs|phone|content)\.[a-z][\w.-]*/g);
        assert.equal(keys, null, `${lang} ${path}`);
      }
    }
  }));
