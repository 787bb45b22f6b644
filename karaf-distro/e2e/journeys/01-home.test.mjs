import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { violations } from '../lib/axe.mjs';
import { launch, reader } from '../lib/browser.mjs';
import { gate } from '../lib/gate.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

test('the home page keeps the common gate', () => gate(browser, '/'));

test('110 is the first phone on the first screen of a phone', () =>
  reader(browser, {}, async (page) => {
    await page.goto('/');
    const first = page.locator('a[href^="tel:"]').first();
    assert.equal(await first.getAttribute('href'), 'tel:110');
    const box = await first.boundingBox();
    assert.ok(box.y + box.height < 812, `110 stands at ${box.y}`);
  }));

test('without script the home page is whole and its search works', () =>
  reader(browser, { javaScriptEnabled: false }, async (page) => {
    await page.goto('/');
    assert.equal(await page.locator('h1').count(), 1);
    assert.equal(await page.locator('form[role=search]').first().getAttribute('method') ?? 'get', 'get');
    await page.locator('#q').fill('校园欺凌');
    await page.locator('#q').press('Enter');
    await page.waitForURL(/\/search\?q=/);
    assert.equal(await page.locator('h1').count(), 1);
  }));

test('the demonstration county says on every screen that it is invented and that its keys protect nothing', () =>
  reader(browser, {}, async (page) => {
    await page.goto('/');
    const bands = await page.locator('.band').allInnerTexts();
    assert.equal(bands.length, 2);
    assert.match(bands[0], /演示密钥/);
    assert.match(bands[1], /演示.*虚构/);
  }));

test('what axe calls a fault is found: a gate that never shuts proves nothing', () =>
  reader(browser, {}, async (page) => {
    await page.goto('/');
    await page.evaluate(() => document.querySelector('main').insertAdjacentHTML('beforeend', '<a href="/laws"></a>'));
    assert.deepEqual((await violations(page)).map((v) => v.id), ['link-name']);
  }));
