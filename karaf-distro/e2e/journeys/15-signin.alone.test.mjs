// A county's first administrator begins, links a phone, gives a colleague an account; without script from end to end.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, reader } from '../lib/browser.mjs';
import { gate } from '../lib/gate.mjs';
import { code } from '../lib/totp.mjs';

const FIRST = process.env.CANOPY_FIRST;
const PASSWORD = '青禾县的伞撑得很大很大很大';
const skip = FIRST ? false : 'CANOPY_FIRST names no one-time code';
let browser;
let secret;
let cookies = [];
let colleague;
before(async () => { browser = await launch(); });
after(() => browser.close());

const plain = { javaScriptEnabled: false };
const signedIn = () => ({ ...plain, storageState: { cookies, origins: [] } });
const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
const main = (page) => page.locator('main').innerText();

test('the doors keep the common gate', async () => {
  for (const path of ['/signin', '/signin/first']) await gate(browser, path);
});

test('wherever somebody wants to go, the sign-in leads there', () =>
  reader(browser, plain, async (page) => {
    await page.goto('/accounts');
    assert.match(page.url(), /\/signin\?next=%2Faccounts$/);
    await page.getByLabel('登录名').fill('nobody');
    await page.getByLabel('密码').fill('wrong wrong wrong');
    await press(page, '登录');
    assert.match(await main(page), /登录名、密码或口令不对/);
  }));

test('the first administrator begins with the code of the console and links a phone', { skip }, () =>
  reader(browser, plain, async (page, context) => {
    await page.goto('/signin/first');
    await page.getByLabel('一次性代码').fill(FIRST.toLowerCase().replaceAll('-', ' '));
    await page.getByLabel('登录名').fill('小梅');
    await page.getByLabel('新密码').fill('短');
    await press(page, '继续');
    assert.match(await main(page), /密码太短/);
    await page.getByLabel('一次性代码').fill(FIRST);
    await page.getByLabel('新密码').fill(PASSWORD);
    await press(page, '继续');
    assert.match(await main(page), /请先绑定动态口令/);
    await page.getByRole('link', { name: '绑定手机' }).first().click();
    secret = await page.locator('.secret').innerText();
    assert.equal(await page.locator('.qr svg path').count(), 1);
    await page.getByLabel('应用上的 6 位数字').fill('000000');
    await press(page, '绑定');
    assert.match(await main(page), /口令不对/);
    secret = await page.locator('.secret').innerText();
    await page.getByLabel('应用上的 6 位数字').fill(code(secret));
    await press(page, '绑定');
    assert.equal(await page.locator('.papers li').count(), 10);
    await page.getByRole('link', { name: '我抄好了' }).click();
    assert.match(await main(page), /已绑定。纸上的恢复码还剩 10 个/);
    ({ cookies } = await context.storageState());
    const own = cookies.find((c) => c.name === 'canopy-demo-local');
    assert.ok(own.httpOnly && own.sameSite === 'Strict' && own.expires === -1, JSON.stringify(own));
  }));

test('a colleague gets an account, a code on paper and a role for a term', { skip }, () =>
  reader(browser, signedIn(), async (page) => {
    await page.goto('/');
    await page.getByRole('link', { name: '账号', exact: true }).click();
    await page.getByRole('link', { name: '新建账号' }).click();
    await page.getByLabel('姓名或单位').fill('李老师');
    await page.getByLabel('登录名').fill('li');
    await page.getByText('工作人员', { exact: true }).click();
    await press(page, '建账号');
    assert.match(await page.locator('.secret').innerText(), /^(\w{4}-){3}\w{4}$/);
    await page.getByRole('link', { name: '我抄好了' }).click();
    colleague = new URL(page.url()).pathname;
    await page.locator('#role').selectOption({ label: '监督员' });
    await page.locator('#until').fill('2099-12-31');
    await press(page, '给这个角色');
    assert.match(await main(page), /监督员[\s\S]*2099-12-31/);
    await press(page, '停用');
    assert.match(await main(page), /已停用/);
  }));

test('the ledger names what was done, and that it was read', { skip }, () =>
  reader(browser, signedIn(), async (page) => {
    await page.goto('/ledger');
    const rows = await page.locator('tbody tr').allInnerTexts();
    assert.match(rows[0], /小梅\s+看台账/);
    assert.ok(rows.some((row) => /小梅\s+停用账号\s+李老师/.test(row)), rows.join('\n'));
  }));

test('what people see who are signed in keeps the common gate', { skip }, async () => {
  for (const path of ['/account', '/account/second-factor', '/account/stay', '/accounts', '/accounts/new', colleague, '/ledger', '/access']) {
    await gate(browser, path, { cookies });
  }
});

test('an administrator sees what a module brings, and switches it off and on in two clicks', { skip }, async () => {
  for (const path of ['/modules', '/modules/content', '/modules/content/off', '/modules/content/grant', '/modules/configuration', '/modules/install', '/policies']) {
    await gate(browser, path, { cookies });
  }
  await reader(browser, signedIn(), async (page) => {
    const search = async () => (await page.request.get('/search?q=x')).status();
    await page.goto('/modules');
    await page.locator('.mod', { hasText: '政策与法律' }).getByRole('link', { name: /停用/ }).click();
    assert.match(await main(page), /本县暂未启用/);
    assert.equal(await search(), 200, 'asking switches nothing');
    await press(page, '停用');
    assert.equal(await page.locator('.st').first().innerText(), '已停用');
    assert.equal(await search(), 404);
    await page.getByRole('link', { name: /启用/ }).first().click();
    await press(page, '启用');
    assert.equal(await page.locator('.st').first().innerText(), '运行中');
    assert.equal(await search(), 200);
    await page.goto('/ledger');
    assert.match(await page.locator('tbody').innerText(), /小梅\s+启用模块\s+content/);
  });
});

test('three minutes before the end it is said, and what stands there is covered at the end', { skip }, () =>
  reader(browser, { storageState: { cookies, origins: [] } }, async (page, context) => {
    await page.clock.install();
    await page.goto('/accounts/new');
    await page.getByLabel('登录名').fill('lihua');
    const bar = page.locator('.staying');
    assert.equal(await bar.isVisible(), false);
    await page.clock.fastForward('12:05');
    assert.match(await bar.innerText(), /再过三分钟会自动退出/);
    await press(page, '我还在，继续');
    await bar.waitFor({ state: 'hidden' });
    await page.clock.fastForward('15:05');
    assert.match(await bar.innerText(), /这一页先遮了起来/);
    assert.equal(await page.locator('main').isVisible(), false);
    await context.clearCookies();
    const turnedAway = page.waitForResponse((r) => r.url().endsWith('/account/stay') && r.status() === 401);
    await press(page, '已重新登录，接着用');
    await turnedAway;
    assert.equal(await page.locator('main').isVisible(), false, 'nobody is signed in');
    await context.addCookies(cookies);
    await press(page, '已重新登录，接着用');
    await page.locator('main').waitFor({ state: 'visible' });
    assert.equal(await page.getByLabel('登录名').inputValue(), 'lihua', 'nothing typed is lost');
  }));

test('signing out is one button, and the way back is shut', { skip }, () =>
  reader(browser, signedIn(), async (page) => {
    await page.goto('/account');
    await press(page, '退出');
    await page.goto('/account');
    assert.match(page.url(), /\/signin\?next=/);
  }));
