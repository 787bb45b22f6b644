// Pictures of pages for people to look at: `npm run shots -- FOLDER PATH...` (CANOPY_URL must be set).
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch, reader } from './lib/browser.mjs';
import { chosen } from './lib/gate.mjs';

const [folder, ...paths] = process.argv.slice(2);
if (!process.env.CANOPY_URL || !folder) throw new Error('CANOPY_URL=http://… npm run shots -- FOLDER PATH...');
mkdirSync(folder, { recursive: true });
const browser = await launch();
const WAYS = {
  375: {},
  1280: { viewport: { width: 1280, height: 900 } },
  elder: { storageState: await chosen(browser, 'large') },
};
for (const path of paths.length ? paths : ['/']) {
  for (const [name, options] of Object.entries(WAYS)) {
    await reader(browser, options, async (page) => {
      await page.goto(path);
      const file = `${decodeURIComponent(path).replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'home'}-${name}.png`;
      await page.screenshot({ path: join(folder, file), fullPage: true });
    });
  }
}
await browser.close();
