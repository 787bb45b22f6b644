// Prints what a slow phone sees: `npm run measure -- PATH...` at 400 kbit/s, 400 ms round trip, a processor six times slower.
import { canopy } from './lib/canopy.mjs';

const house = await canopy();
if (!house) throw new Error('nothing to measure: assemble the distribution or set CANOPY_URL');
process.env.CANOPY_URL = house.url;
const { launch, reader } = await import('./lib/browser.mjs');
const paths = process.argv.slice(2);
const browser = await launch();
try {
  console.log('page | LCP ms (5 cold loads, sorted) | CLS | bytes | requests');
  for (const path of paths.length ? paths : ['/', '/search?q=爷爷奶奶带娃能领补贴吗', '/explainers', '/laws', '/about']) {
    const loads = [];
    for (let i = 0; i < 5; i++) loads.push(await reader(browser, {}, (page, context) => load(page, context, path)));
    const lcp = loads.map((l) => Math.round(l.lcp)).sort((a, b) => a - b);
    console.log([path, lcp.join(' '), Math.max(...loads.map((l) => l.cls)).toFixed(3), loads[0].bytes, loads[0].requests].join(' | '));
  }
} finally {
  await browser.close();
  house.stop();
}

async function load(page, context, path) {
  const wire = await context.newCDPSession(page);
  await wire.send('Network.enable');
  await wire.send('Network.setCacheDisabled', { cacheDisabled: true });
  await wire.send('Network.emulateNetworkConditions', { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 });
  await wire.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  let bytes = 0;
  let requests = 0;
  wire.on('Network.loadingFinished', (e) => { bytes += e.encodedDataLength; requests++; });
  await page.addInitScript(() => {
    globalThis.seen = { lcp: 0, cls: 0 };
    new PerformanceObserver((l) => l.getEntries().forEach((e) => { globalThis.seen.lcp = e.startTime; })).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((l) => l.getEntries().forEach((e) => { globalThis.seen.cls += e.value; })).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(path, { waitUntil: 'load' });
  await page.waitForTimeout(1000);
  return { ...(await page.evaluate(() => globalThis.seen)), bytes, requests };
}
