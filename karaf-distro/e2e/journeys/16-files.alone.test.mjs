// A worker writes a child's file, a neighbour finds it and asks, a lead approves and assigns; without script from end to end.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, reader } from '../lib/browser.mjs';
import { gate } from '../lib/gate.mjs';
import { command, here } from '../lib/operator.mjs';
import { code } from '../lib/totp.mjs';

const PASSWORD = '青禾县的伞撑得很大很大很大';
const skip = here ? false : 'this Canopy was started by somebody else';
const plain = { javaScriptEnabled: false };
const cookies = {};
let browser;
let file;
before(async () => { browser = await launch(); });
after(() => browser.close());

const as = (who, journey) => reader(browser, { ...plain, storageState: { cookies: cookies[who], origins: [] } }, journey);
const press = (page, name) => page.getByRole('button', { name, exact: true }).first().click();
const main = (page) => page.locator('main').innerText();
const fill = (page, name, text) => page.locator(`[id="fields.${name}"]`).fill(text);
const choose = (page, name, value) => page.locator(`[id="fields.${name}"]`).selectOption(value);

async function begin(page, once, name) {
  await page.goto('/signin/first');
  await page.getByLabel('一次性代码').fill(once);
  await page.getByLabel('登录名').fill(name);
  await page.getByLabel('新密码').fill(PASSWORD);
  await press(page, '继续');
}

const tomorrow = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

test('an administrator gives roles, and has none of them', { skip }, () =>
  reader(browser, plain, async (page, context) => {
    await begin(page, command('first-administrator', 'demo', '--rescue').code, '值守管理员');
    await page.goto('/account/second-factor');
    await page.getByLabel('应用上的 6 位数字').fill(code(await page.locator('.secret').innerText()));
    await press(page, '绑定');
    cookies.administrator = (await context.storageState()).cookies;
    for (const [who, shown, role] of [
      ['gong', '示例专干', '未保工作人员'], ['lin', '示例邻镇专干', '未保工作人员'], ['fuze', '示例负责人', '未保负责人'],
      ['yinsi', '示例隐私官', '个人信息保护负责人'],
    ]) {
      await page.goto('/accounts/new');
      await page.getByLabel('姓名或单位').fill(shown);
      await page.getByLabel('登录名').fill(who);
      await page.getByText('工作人员', { exact: true }).click();
      await press(page, '建账号');
      const once = await page.locator('.secret').innerText();
      await page.getByRole('link', { name: '我抄好了' }).click();
      await page.locator('#role').selectOption({ label: role });
      await page.locator('#until').fill('2099-12-31');
      await press(page, '给这个角色');
      await reader(browser, plain, async (own, theirs) => {
        await begin(own, once, who);
        cookies[who] = (await theirs.storageState()).cookies;
      });
    }
    assert.equal((await page.goto('/records')).status(), 403);
  }));

test('a worker opens a file with the little that is known, and writes on', { skip }, () =>
  as('gong', async (page) => {
    await page.goto('/records/new');
    await press(page, '建档');
    assert.match(await main(page), /请至少填一项/);
    await page.locator('#division').selectOption({ label: '示例镇柳树村' });
    await fill(page, 'name', '示例童');
    await fill(page, 'born', '2016-05-01');
    await fill(page, 'idNumber', '519921201605010020');
    await press(page, '建档');
    file = new URL(page.url()).pathname;
    assert.match(await main(page), /校验位不对，可能写错了一位，已照原样保存/, 'a wrong number is no hindrance');
    await page.goto(`${file}/facts/new?kind=parent`);
    await choose(page, 'which', 'FATHER');
    await choose(page, 'situation', 'SERVING_SENTENCE');
    await fill(page, 'since', '2026-01-10');
    await fill(page, 'until', '2027-02-09');
    await fill(page, 'phone', '13900139000');
    await press(page, '保存');
    await page.goto(`${file}/facts/new?kind=parent`);
    await choose(page, 'which', 'MOTHER');
    await choose(page, 'situation', 'DEAD');
    await fill(page, 'since', '2025-03-01');
    await press(page, '保存');
    assert.match(await main(page), /事实无人抚养儿童\s+可以提出[\s\S]*还缺材料：判决书/);
    await page.getByRole('link', { name: '写为疑似' }).click();
    await fill(page, 'from', '2026-11-20');
    await choose(page, 'status', 'CONFIRMED');
    await press(page, '保存');
    assert.match(await main(page), /由未保负责人决定/);
    await choose(page, 'status', 'SUSPECTED');
    await press(page, '保存');
    assert.match(await main(page), /现在：疑似/);
  }));

test('a fact that was written for the wrong child is taken back and stays in the history', { skip }, () =>
  as('gong', async (page) => {
    await page.goto(`${file}/facts/new?kind=note`);
    await fill(page, 'topic', '家访');
    await fill(page, 'text', '这是另一个孩子的事');
    await press(page, '保存');
    await page.locator('section:has(#part-note)').getByRole('link', { name: '修改' }).click();
    await page.locator('summary', { hasText: '撤回这一条' }).click();
    await page.getByLabel('为什么撤回').fill('写错了孩子');
    await press(page, '撤回');
    assert.doesNotMatch(await main(page), /另一个孩子的事/);
  }));

test('a neighbour finds that there is a file, reads nothing, asks, and reads when a lead has agreed', { skip }, async () => {
  let asked;
  await as('lin', async (page) => {
    await page.goto('/records');
    await page.locator('#q').fill('13900139000');
    await press(page, '查找');
    const found = await main(page);
    assert.match(found, /父母的电话相同/);
    assert.doesNotMatch(found, /示例童/, 'looking shows no name');
    assert.equal((await page.goto(file)).status(), 403);
    await page.getByRole('link', { name: '申请查阅' }).click();
    await page.locator('input[value="case-handling"]').check();
    await page.locator('input[value="STATUTORY_DUTY"]').check();
    await page.locator('input[name="minutes"][value="30"]').check();
    await page.locator('#words').fill('孩子转到我们镇上学');
    await press(page, '提交申请');
    asked = new URL(page.url()).pathname;
    assert.equal((await page.goto(file)).status(), 403, 'asking is not leave');
  });
  await as('fuze', async (page) => {
    await page.goto(asked);
    await press(page, '批准');
  });
  await as('lin', async (page) => {
    assert.equal((await page.goto(file)).status(), 200);
    assert.match(await main(page), /示例童/);
  });
});

test('a lead says whose work it is', { skip }, () =>
  as('fuze', async (page) => {
    await page.goto(`/access/assign?subject=records/child:${file.split('/').pop()}`);
    await page.locator('#to').selectOption({ label: '示例专干' });
    await page.locator('#until').fill(tomorrow);
    await press(page, '指定');
    assert.match(await main(page), /示例专干[\s\S]*由 示例负责人 指定/);
  }));

test('who claims a right is answered in writing', { skip }, () =>
  as('yinsi', async (page) => {
    await page.goto('/records/register/right/new');
    await choose(page, 'right', 'ERASE');
    await fill(page, 'askedBy', '示例监护人');
    await choose(page, 'answer', 'REFUSED');
    await press(page, '保存');
    assert.match(await main(page), /请书面写明理由/);
    await fill(page, 'reasons', '案件还在办理');
    await fill(page, 'answered', '2026-11-24');
    await press(page, '保存');
    assert.match(await main(page), /删除[\s\S]*已办结/);
  }));

test('the pages of files keep the common gate', { skip }, async () => {
  const day = new Date().toISOString().slice(0, 10);
  for (const path of ['/records', '/records/new', file, `${file}?on=${day}`, `${file}/facts/new?kind=membership`]) {
    await gate(browser, path, { cookies: cookies.gong });
  }
  await gate(browser, `${file}/end`, { cookies: cookies.fuze });
  await gate(browser, file, { cookies: cookies.fuze, status: 403 });
  for (const path of ['/records/register/right', '/records/register/breach/new']) await gate(browser, path, { cookies: cookies.yinsi });
});
