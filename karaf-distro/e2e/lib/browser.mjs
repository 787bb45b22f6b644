// One browser for a journey: the machine's own Chromium, else the one inside @sparticuz/chromium; with a Chinese font.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
export const base = process.env.CANOPY_URL;

/** Points fontconfig at the OFL font from npm, so that a machine without Chinese fonts draws no boxes. */
function withChineseFont() {
  const room = join(root, 'target');
  mkdirSync(join(room, 'fontcache'), { recursive: true });
  const file = join(room, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<dir>${join(root, 'node_modules', '@expo-google-fonts', 'noto-sans-sc')}</dir>
<cachedir>${join(room, 'fontcache')}</cachedir></fontconfig>`,
  );
  return file;
}

export async function launch() {
  const env = { ...process.env, FONTCONFIG_FILE: withChineseFont() };
  const wish = process.env.CANOPY_BROWSER;
  const own = wish === 'packed' ? undefined : (wish ?? INSTALLED.find(existsSync));
  if (own) return chromium.launch({ executablePath: own, env, args: ['--no-sandbox'] });
  const packed = (await import('@sparticuz/chromium')).default;
  return chromium.launch({ executablePath: await packed.executablePath(), env, args: [...packed.args, '--no-sandbox'] });
}

/** Runs `journey` with a fresh reader: nothing kept from before. */
export async function reader(browser, options, journey) {
  const context = await browser.newContext({ baseURL: base, locale: 'zh-CN', viewport: { width: 375, height: 812 }, ...options });
  try {
    const page = await context.newPage();
    return await journey(page, context);
  } finally {
    await context.close();
  }
}
