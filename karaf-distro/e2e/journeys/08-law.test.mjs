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
    return page.locator('main a[href*="/law/"]').first().getAttribute('href');
  });
});
after(() => browser.close());

test('the list of laws keeps the common gate', () => gate(browser, '/laws'));
test('a law keeps the common gate', () => gate(browser, law));

test('every entry of the contents leads to a place, every article has an address of its own', () =>
  reader(browser, {}, async (page) => {
    await page.goto(law);
    const broken = await page.locator('main a[href*="#"]').evaluateAll((links) =>
      links.filter((a) => a.pathname === location.pathname && !document.getElementById(decodeURIComponent(a.hash.slice(1)))).map((a) => a.hash));
    assert.deepEqual(broken, []);
    const anchors = await page.locator('[id^="art-"]').evaluateAll((all) => all.map((e) => e.id));
    assert.ok(anchors.length > 20, `${anchors.length} anchors`);
    for (const id of anchors) assert.match(id, /^art-\d+(z\d+)?(-\d+)*(-[a-z0-9]+)*$/);
  }));

test('the law says whether it is in force, and links its other versions', () =>
  reader(browser, {}, async (page) => {
    await page.goto(law);
    assert.match(await page.locator('main .tag').first().innerText(), /有效|修改|废止|尚未|待核|失效/);
  }));
