// A slow phone at every page: 400 kbit/s, 400 ms round trip, a processor six times slower. A table, not a test.
// `npm run measure -- [PATH...]`: the Canopy at CANOPY_URL, else the assembled one.
import { canopy } from './lib/canopy.mjs';

const ROUNDS = 5;
const house = await canopy();
if (!house) throw new Error('nothing is assembled in karaf-distro/assembly/target and CANOPY_URL is not set');
process.env.CANOPY_URL = house.url;
const { launch, reader } = await import('./lib/browser.mjs');
const { PAGES } = await import('./lib/pages.mjs');

async function visit(browser, path) {
  return reader(browser, {}, async (page) => {
    const wire = await page.context().newCDPSession(page);
    let bytes = 0;
    let requests = 0;
    await wire.send('Network.enable');
    wire.on('Network.loadingFinished', (e) => { bytes += e.encodedDataLength; requests++; });
    await wire.send('Network.emulateNetworkConditions', {
      offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8,
    });
    await wire.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    await page.addInitScript(() => {
      globalThis.seen = { lcp: 0, cls: 0 };
      new PerformanceObserver((l) => l.getEntries().forEach((e) => { globalThis.seen.lcp = e.startTime; }))
        .observe({ type: 'largest-contentful-paint', buffered: true });
      new PerformanceObserver((l) => l.getEntries().forEach((e) => { globalThis.seen.cls += e.value; }))
        .observe({ type: 'layout-shift', buffered: true });
    });
    const answer = await page.goto(path, { waitUntil: 'load', timeout: 60_000 });
    await page.waitForTimeout(300);
    const seen = await page.evaluate(() => globalThis.seen);
    return { status: answer.status(), bytes, requests, ...seen };
  });
}

const browser = await launch();
try {
  console.log('page                             status  kB wire  requests  LCP s (best-worst of 5)   CLS');
  for (const path of process.argv.length > 2 ? process.argv.slice(2) : PAGES) {
    const visits = [];
    for (let i = 0; i < ROUNDS; i++) visits.push(await visit(browser, path));
    const lcp = visits.map((v) => v.lcp / 1000).sort((a, b) => a - b);
    const [{ status, bytes, requests, cls }] = visits;
    console.log([
      decodeURIComponent(path).padEnd(32), String(status).padStart(6), (bytes / 1000).toFixed(1).padStart(8), String(requests).padStart(9),
      ` ${lcp[2].toFixed(2)} (${lcp[0].toFixed(2)}-${lcp[4].toFixed(2)})`.padEnd(26), cls.toFixed(3),
    ].join(' '));
  }
} finally {
  await browser.close();
  house.stop();
}
