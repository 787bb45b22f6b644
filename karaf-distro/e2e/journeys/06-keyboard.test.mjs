import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, reader } from '../lib/browser.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const focused = (page) => page.evaluate(() => {
  const e = document.activeElement;
  const style = getComputedStyle(e);
  return { id: e.id, inMain: !!e.closest('main'), inAnswer: !!e.closest('.answer,.hit'), ring: style.outlineStyle !== 'none' || style.boxShadow !== 'none' };
});

test('keyboard only: skip to the search, ask, and reach the first answer', () =>
  reader(browser, { viewport: { width: 1280, height: 900 } }, async (page) => {
    await page.goto('/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    let presses = 0;
    do {
      await page.keyboard.press('Tab');
      presses++;
    } while ((await focused(page)).id !== 'q' && presses < 5);
    assert.ok(presses <= 2, `${presses} presses to the search box`);
    await page.keyboard.type('校园欺凌怎么办');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    presses = 0;
    let at;
    do {
      await page.keyboard.press('Tab');
      presses++;
      at = await focused(page);
      assert.ok(at.ring, 'the focus cannot be seen');
    } while (!at.inAnswer && presses < 12);
    assert.ok(presses <= 5, `${presses} presses to the first answer`);
  }));
