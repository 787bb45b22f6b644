// A citizen asks what the law said on a day, reads an old text, and finds the way to the one that counts today.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { base, launch, reader } from '../lib/browser.mjs';
import { gate } from '../lib/gate.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const QUESTION = '照看津贴标准';
const asked = (on) => `/search?q=${encodeURIComponent(QUESTION)}&on=${on}`;
const LAW = '/law/qinghe-model';
const json = (path) => fetch(base + path, { headers: { accept: 'application/json' } });

test('a search of a day keeps the common gate', () => gate(browser, asked('2024-01-01')));
test('the versions of a law keep the common gate', () => gate(browser, `${LAW}/versions`));
test('a text no longer in force keeps the common gate', () => gate(browser, `${LAW}/2023-05-20`));
test('a bad date is refused in words, and the page keeps the common gate', async () => {
  await gate(browser, asked('gestern'), { status: 400 });
  await reader(browser, {}, async (page) => {
    await page.goto(asked('gestern'));
    assert.match(await page.locator('main').innerText(), /日期读不出来[^]*2023-01-01/);
  });
  const answer = await json(`${LAW}?on=2023-02-30`);
  assert.equal(answer.status, 400);
  assert.match((await answer.json()).type, /bad-date$/);
});

test('without script: choose a day in the results, read that it is another day, and go back to today', () =>
  reader(browser, { javaScriptEnabled: false }, async (page) => {
    await page.goto(`/search?q=${encodeURIComponent(QUESTION)}`);
    await page.locator('#facets input[name=on]').fill('2024-01-01');
    await page.locator('#facets button').click();
    await page.waitForURL(/on=2024-01-01/);
    assert.match(await page.locator('main').innerText(), /按 2024-01-01 有效的文本/);
    const found = await page.locator('main .hit a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    assert.ok(found.some((href) => href.includes(`${LAW}/2023-05-20#`)));
    assert.deepEqual(found.filter((href) => href.includes('/explainers/') || href.includes(`${LAW}/2025-03-01`)), []);
    await page.getByRole('link', { name: '回到今天的文本' }).click();
    await page.waitForURL((url) => !url.searchParams.has('on'));
    assert.ok((await page.locator('main a[href*="/law/qinghe-model/2025-03-01#"]').count()) > 0);
  }));

test('an old text says so and leads to the one in force; a day leads to its text', () =>
  reader(browser, { javaScriptEnabled: false }, async (page) => {
    await page.goto(`${LAW}/2023-05-20`);
    assert.match(await page.locator('main').innerText(), /已修改[^]*这个版本现在不是有效文本/);
    await page.getByRole('link', { name: /现行有效的 2025-03-01/ }).click();
    await page.waitForURL(/2025-03-01$/);
    await page.getByRole('link', { name: /查某一天/ }).click();
    await page.waitForURL(/versions$/);
    assert.match(await page.locator('main').innerText(), /现行有效[^]*已修改/);
    await page.locator('main input[name=on]').fill('2024-01-01');
    await page.getByRole('button', { name: '看这一天的文本' }).click();
    await page.waitForURL(/2023-05-20$/);
    await page.goto(`${LAW}?on=2000-01-01`);
    assert.match(await page.locator('main').innerText(), /没有查到 2000-01-01 这一天有效的文本/);
  }));

test('programs get the day back', async () => {
  const answer = await json(asked('2024-01-01'));
  const found = await answer.json();
  assert.equal(found.on, '2024-01-01');
  assert.ok(found.items[0].id.startsWith('qinghe-model/2023-05-20#'));
  assert.deepEqual(found.items.filter((item) => item.id.startsWith('qinghe-model/2025')), []);
});

test('a law that is not here is named, not guessed', () =>
  reader(browser, {}, async (page) => {
    await page.goto(`/search?q=${encodeURIComponent('《渔业法》第三条')}`);
    assert.match(await page.locator('main').innerText(), /本站没有收录《渔业法》/);
    assert.equal(await page.locator('main .answer').count(), 0);
  }));
