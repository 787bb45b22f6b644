import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, reader } from '../lib/browser.mjs';
import { gate } from '../lib/gate.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const CRY = `/search?q=${encodeURIComponent('救命啊 爸爸正在打我')}`;

test('the page with the crisis card keeps the common gate', () => gate(browser, CRY));

test('a cry for help shows whom to call, before any result', () =>
  reader(browser, { javaScriptEnabled: false }, async (page) => {
    await page.goto(CRY);
    const card = page.locator('main .crisis').first();
    assert.equal(await card.locator('a[href^="tel:"]').first().getAttribute('href'), 'tel:110');
    const { y } = await card.boundingBox();
    assert.ok(y < 812, `the card begins at ${y}`);
    const rest = page.locator('main .answer, main .hit');
    if (await rest.count()) assert.ok((await rest.first().boundingBox()).y > y);
  }));

test('an everyday question shows no such card', () =>
  reader(browser, {}, async (page) => {
    await page.goto(`/search?q=${encodeURIComponent('志愿者怎么报名')}`);
    assert.equal(await page.locator('main .crisis').count(), 0);
  }));
