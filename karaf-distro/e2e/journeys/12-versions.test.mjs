import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, reader } from '../lib/browser.mjs';
import { gate } from '../lib/gate.mjs';

let browser;
let law;
before(async () => {
  browser = await launch();
  law = await reader(browser, {}, async (page) => {
    await page.goto('/laws');
    return page.locator('main a[href$="/versions"]').first().getAttribute('href');
  });
});
after(() => browser.close());

test('the versions of a law keep the common gate', () => gate(browser, law));

test('an article on a page of its own keeps the common gate', () =>
  reader(browser, {}, async (page) => {
    await page.goto(law);
    await page.locator('main article a').first().click();
    const article = await page.locator('.article__h a').nth(1).getAttribute('href');
    await gate(browser, article);
  }));

test('without script a day leads to the text that counted then, and the old text names the one in force', () =>
  reader(browser, { javaScriptEnabled: false }, async (page) => {
    await page.goto(law);
    await page.fill('#on', '2024-06-01');
    await page.click('.byday button');
    assert.match(page.url(), /2023-05-20$/);
    assert.match(await page.locator('main').innerText(), /这不是现行文本/);
    await page.click('main .inset a');
    assert.match(page.url(), /2025-03-01$/);
  }));

test('a search of another day says so and leads back', async () => {
  const asked = `/search?on=2024-06-01&q=${encodeURIComponent('照看津贴标准')}`;
  await gate(browser, asked);
  await reader(browser, {}, async (page) => {
    await page.goto(asked);
    assert.match(await page.locator('main').innerText(), /2024-06-01 那天算数的文本/);
    assert.equal(await page.locator('.answer').count(), 0, 'explainers speak of today');
    assert.match(await page.locator('.hit a').first().getAttribute('href'), /2023-05-20/);
    await page.click('text=改查今天的');
    assert.doesNotMatch(page.url(), /on=/);
  });
  const json = await (await fetch(`${process.env.CANOPY_URL}${asked}`, { headers: { accept: 'application/json' } })).json();
  assert.equal(json.on, '2024-06-01');
  assert.equal((await fetch(`${process.env.CANOPY_URL}/search?q=a&on=2024-13-45`)).status, 400);
});
