// Runs every journey in the browser. The last line says how many: `e2e: N passed, N failed, N skipped`.
import { createWriteStream, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from 'node:test';
import { junit, spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';
import { canopy } from './lib/canopy.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const wanted = process.argv.slice(2);
const files = readdirSync(join(here, 'journeys'))
  .filter((name) => name.endsWith('.test.mjs') && (wanted.length === 0 || wanted.some((w) => name.includes(w))))
  .sort()
  .map((name) => join(here, 'journeys', name));

const house = await canopy();
if (!house) {
  console.log('SKIPPED e2e: nothing is assembled in karaf-distro/assembly/target and CANOPY_URL is not set');
  console.log(`e2e: 0 passed, 0 failed, ${files.length} skipped`);
  process.exit(0);
}
process.env.CANOPY_URL = house.url;
console.log(`e2e: journeys against ${house.url}`);

const count = { passed: 0, failed: 0, skipped: 0 };
async function go(report, some, concurrency = 2) {
  if (some.length === 0) return;
  const journeys = run({ files: some, concurrency, timeout: 600_000 });
  journeys.on('test:pass', (data) => counted(data) && (data.skip !== undefined ? count.skipped++ : count.passed++));
  journeys.on('test:fail', (data) => counted(data) && count.failed++);
  journeys.compose(junit).pipe(createWriteStream(join(here, 'target', report)));
  const lines = journeys.compose(new spec());
  for await (const line of lines) process.stdout.write(line);
}

const counted = (data) => data.details?.type !== 'suite';
try {
  mkdirSync(join(here, 'target'), { recursive: true });
  const alone = (file) => file.endsWith('.alone.test.mjs');
  await go('TEST-e2e.xml', files.filter((file) => !alone(file)));
  // What switches something for the whole county comes when nobody else is there.
  await go('TEST-e2e-alone.xml', files.filter(alone), 1);
} finally {
  house.stop();
}
console.log(`e2e: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exitCode = count.failed === 0 ? 0 : 1;
