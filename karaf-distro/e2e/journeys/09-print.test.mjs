import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, reader } from '../lib/browser.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

test('paper gets the text, not the menus', () =>
  reader(browser, { viewport: { width: 794, height: 1123 } }, async (page) => {
    await page.emulateMedia({ media: 'print' });
    for (const path of ['/about', '/privacy', `/search?q=${encodeURIComponent('校园欺凌')}`]) {
      await page.goto(path);
      for (const menu of ['.util', '.nav', '.nav-m', '.foot nav']) {
        assert.equal(await page.locator(menu).first().isVisible(), false, `${path} prints ${menu}`);
      }
      assert.ok(await page.locator('h1').isVisible());
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)');
    }
    assert.ok((await page.pdf({ format: 'A4' })).length > 1000);
  }));
