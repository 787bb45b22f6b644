import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, reader } from '../lib/browser.mjs';
import { gate } from '../lib/gate.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const PROBLEMS = {
  'not-found': '没找到这一页',
  'switched-off': '这项功能本县暂未启用',
  'unknown-host': '这里没有这个网站',
  'too-many-requests': '访问太快了',
  broken: '我们这边出错了',
  unavailable: '暂时不能用',
};

test('a page that is not there keeps the common gate', () => gate(browser, '/nowhere', { status: 404 }));

test('each problem has a calm page with ways on', () =>
  reader(browser, {}, async (page) => {
    for (const [code, words] of Object.entries(PROBLEMS)) {
      await page.goto(`/problems/${code}`);
      assert.equal(await page.locator('h1').innerText(), words);
      assert.ok((await page.locator('main a').count()) >= 1, code);
      assert.doesNotMatch(await page.locator('main').innerText(), /Exception|at org\.|非法|操作失败/);
    }
  }));

test('programs get problem+json whose type opens a page', async () => {
  const answer = await fetch(`${process.env.CANOPY_URL}/nowhere`, { headers: { accept: 'application/json' } });
  assert.equal(answer.status, 404);
  assert.match(answer.headers.get('content-type'), /application\/problem\+json/);
  const { type } = await answer.json();
  assert.equal((await fetch(new URL(type, `${process.env.CANOPY_URL}/`), { headers: { accept: 'text/html' } })).headers.get('content-type').split(';')[0], 'text/html');
});
