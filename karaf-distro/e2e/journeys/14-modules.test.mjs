import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, reader } from '../lib/browser.mjs';
import { gate } from '../lib/gate.mjs';

// The page of the switches needs somebody who is signed in. Where nobody can sign in yet, there is no such page at all:
// that is what this journey then asserts, and the rest is asked in the container (SwitchingIT).
let browser;
let open = false;
before(async () => {
  browser = await launch();
  open = await reader(browser, {}, async (page) => (await page.request.get('/modules')).status() === 200);
});
after(() => browser.close());

test('without a guard there is no page of switches', () =>
  reader(browser, {}, async (page) => {
    if (open) return;
    for (const path of ['/modules', '/modules/content', '/modules/content/off', '/modules/configuration']) {
      assert.equal((await page.request.get(path)).status(), 404, path);
    }
    assert.equal((await page.request.post('/modules/content/off', { form: {} })).status(), 404);
    assert.equal((await page.request.get('/search?q=x')).status(), 200, 'nothing was switched');
  }));

for (const path of ['/modules', '/modules/content', '/modules/content/off', '/modules/configuration']) {
  test(`${path} keeps the common gate`, async () => {
    if (open) await gate(browser, path);
  });
}

test('off and on again in two clicks each, without script', () =>
  reader(browser, { javaScriptEnabled: false }, async (page) => {
    if (!open) return;
    await page.goto('/modules');
    const row = page.locator('.mod', { hasText: '政策与法律' });
    await row.getByRole('link', { name: /停用/ }).click();
    await assert.doesNotReject(page.getByText('本县暂未启用').waitFor());
    await page.getByRole('button', { name: '停用' }).click();
    assert.equal(await page.locator('.st').first().innerText(), '已停用');
    assert.equal((await page.request.get('/search?q=x')).status(), 404);
    await page.getByRole('link', { name: /启用/ }).first().click();
    await page.getByRole('button', { name: '启用' }).click();
    assert.equal(await page.locator('.st').first().innerText(), '运行中');
    assert.equal((await page.request.get('/search?q=x')).status(), 200);
  }));
