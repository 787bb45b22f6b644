// Pictures for people to look at, in target/shots: `npm run shots -- [PATH...]` (CANOPY_URL, else the assembled Canopy).
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canopy } from './lib/canopy.mjs';

const house = await canopy();
if (!house) throw new Error('nothing is assembled in karaf-distro/assembly/target and CANOPY_URL is not set');
process.env.CANOPY_URL = house.url;
const { launch, reader } = await import('./lib/browser.mjs');
const { chosen } = await import('./lib/gate.mjs');
const { PAGES } = await import('./lib/pages.mjs');

/** The first link in the text of `path` that contains `part`: addresses of laws and explainers come from the content. */
const firstLink = (browser, path, part) => reader(browser, {}, async (page) => {
  await page.goto(path);
  const found = page.locator(`main a[href*="${part}"]`).first();
  return (await found.count()) ? [await found.getAttribute('href')] : [];
});

const folder = join(dirname(fileURLToPath(import.meta.url)), 'target', 'shots');
mkdirSync(folder, { recursive: true });
const browser = await launch();
try {
  const paths = process.argv.length > 2 ? process.argv.slice(2)
    : [...PAGES, ...(await firstLink(browser, '/explainers', '/explainers/')), ...(await firstLink(browser, '/laws', '/law/'))];
  const ways = {
    375: {},
    1280: { viewport: { width: 1280, height: 900 } },
    elder: { storageState: await chosen(browser, 'large') },
  };
  for (const path of paths) {
    for (const [way, options] of Object.entries(ways)) {
      await reader(browser, options, async (page) => {
        await page.goto(path);
        const name = decodeURIComponent(path).replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'home';
        await page.screenshot({ path: join(folder, `${name}-${way}.png`), fullPage: true });
      });
    }
  }
} finally {
  await browser.close();
  house.stop();
}
console.log(folder);
