// One browser for a journey: the machine's own Chromium, else the one inside @sparticuz/chromium; with a Chinese font.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const QUIET = [
  '--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-default-apps', '--disable-sync',
  '--disable-domain-reliability', '--no-first-run', '--no-pings', '--disable-features=OptimizationHints,MediaRouter,Translate',
];
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
${['400Regular', '700Bold'].map((cut) => `<dir>${join(root, 'node_modules', '@expo-google-fonts', 'noto-sans-sc', cut)}</dir>`).join('\n')}
<cachedir>${join(room, 'fontcache')}</cachedir></fontconfig>`,
  );
  return file;
}

export async function launch() {
  const env = { ...process.env, FONTCONFIG_FILE: withChineseFont() };
  const own = process.env.CANOPY_BROWSER ?? INSTALLED.find(existsSync);
  if (own) return chromium.launch({ executablePath: own, env, args: QUIET });
  const packed = (await import('@sparticuz/chromium')).default;
  return chromium.launch({ executablePath: await packed.executablePath(), env, args: [...packed.args, ...QUIET] });
}

/** Runs `journey` with a fresh reader: nothing kept from before. */
export async function reader(browser, options, journey) {
  const ignoreHTTPSErrors = process.env.NODE_TLS_REJECT_UNAUTHORIZED === '0';
  const common = { baseURL: base, locale: 'zh-CN', viewport: { width: 375, height: 812 }, ignoreHTTPSErrors };
  const context = await browser.newContext({ ...common, ...options });
  try {
    const page = await context.newPage();
    return await journey(page, context);
  } finally {
    await context.close();
  }
}
