// What a screen reader says, in order: from the accessibility tree, in elder mode, with script and without.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, reader } from '../lib/browser.mjs';
import { chosen } from '../lib/gate.mjs';

const CRY = `/search?q=${encodeURIComponent('我爸爸在打我')}`;
const PAGES = [
  '/',
  `/search?q=${encodeURIComponent('校园欺凌怎么办')}`,
  CRY,
  '/explainers',
  '/explainers/must-report',
  '/law/qinghe-model/2025-03-01',
  '/law/qinghe-model/versions',
];

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** The lines of the tree, each with its depth. */
async function aloud(page) {
  const tree = await page.locator('body').ariaSnapshot();
  return tree.split('\n').map((line) => ({ depth: line.search(/\S/) / 2, said: line.trim().replace(/^- /, '') }));
}

for (const javaScriptEnabled of [true, false]) {
  for (const path of PAGES) {
    test(`${path} is read in its order ${javaScriptEnabled ? 'with' : 'without'} script`, async () =>
      reader(browser, { javaScriptEnabled, storageState: await chosen(browser, 'large') }, async (page) => {
        await page.goto(path);
        const lines = await aloud(page);
        const places = lines.filter((line) => line.depth === 0).map((line) => line.said.replace(/[:"].*$/s, '').trim());
        assert.equal(places[0], 'link', 'the first thing is the way past the menus');
        assert.deepEqual(places.filter((place) => /^(banner|main|contentinfo)$/.test(place)), ['banner', 'main', 'contentinfo']);
        const at = (pattern) => lines.findIndex((line) => pattern.test(line.said));
        assert.ok(at(/^link .*110/) > 0 && at(/^link .*110/) < at(/^main/), '110 is said before the text begins');
        const named = lines.filter((line) => /^(navigation|region|search)\b/.test(line.said)).map((line) => line.said);
        assert.deepEqual(named.filter((said) => /^(navigation|region)(:|$)/.test(said)), [], 'each place says its name');
        assert.equal(new Set(named).size, named.length, `two places of one name: ${named}`);
        const levels = lines.map((line) => line.said.match(/^heading .*\[level=(\d)\]/)).filter(Boolean).map((found) => Number(found[1]));
        assert.equal(levels.filter((level) => level === 1).length, 1);
        levels.forEach((level, i) => assert.ok(i === 0 || level <= levels[i - 1] + 1, `from heading ${levels[i - 1]} to ${level}`));
        const silent = lines.filter((line) => /^(link|button|searchbox|textbox|combobox)(:|$)/.test(line.said));
        assert.deepEqual(silent, [], 'what can be pressed or filled has a name');
      }));
  }
}

test('the number of results is announced once, and a cry for help before it', () =>
  reader(browser, {}, async (page) => {
    await page.goto(PAGES[1]);
    const all = (await aloud(page)).filter((line) => /^(status|alert)\b/.test(line.said));
    assert.equal(all.length, 1, JSON.stringify(all));
    assert.match(await page.getByRole('status').innerText(), /找到 \d+ 条/);
    await page.goto(CRY);
    const lines = await aloud(page);
    const help = lines.findIndex((line) => /^(heading|region|alert).*(打|危险|求助|安全)/.test(line.said) && line.depth > 0);
    assert.ok(help > 0 && help < lines.findIndex((line) => /^status/.test(line.said)), 'help comes before the results');
  }));

test('an article keeps its address when the law has a newer text', () =>
  reader(browser, { javaScriptEnabled: false }, async (page) => {
    for (const version of ['2023-05-20', '2025-03-01']) {
      await page.goto(`/law/qinghe-model/${version}#art-12`);
      assert.match(await page.locator('#art-12').innerText(), /^第十二条/);
    }
    const old = await page.goto('/law/qinghe-model/2023-05-20/art-12');
    assert.equal(old.status(), 200);
    assert.match(await page.locator('main').innerText(), /第十二条/);
  }));
