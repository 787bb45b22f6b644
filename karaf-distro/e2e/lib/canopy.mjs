// The Canopy under test: the one at CANOPY_URL, or the assembled distribution, started on a free port with data of its own.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, '..', '..', 'assembly', 'target');

/**
 * A port that nobody listens on just now; below those that a system gives out by itself, so that nobody gets it before
 * Canopy does. The tests in the container take theirs from 20000 to 29999.
 */
function freePort() {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(freePort()));
    probe.listen(30_000 + Math.floor(Math.random() * 2_500), '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function must(command, args, options) {
  const done = spawnSync(command, args, { stdio: 'inherit', ...options });
  if (done.status !== 0) throw new Error(`${command} ${args[0]} ended with ${done.status ?? done.error?.code}`);
}

function unpack(zip, into) {
  if (spawnSync('unzip', ['-q', zip, '-d', into]).status === 0) return;
  must(process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'jar') : 'jar', ['xf', zip], { cwd: into });
}

/** @returns {Promise<{url: string, stop: () => void} | null>} null where nothing has been assembled */
export async function canopy() {
  if (process.env.CANOPY_URL) {
    const url = process.env.CANOPY_URL.replace(/\/$/, '');
    // Its own certificate does not name this machine. The journeys inherit the setting; so does lib/browser.mjs.
    if (/^https:\/\/(localhost|127\.)/.test(url)) process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    return { url, stop() {} };
  }
  const zip = existsSync(target) && readdirSync(target).find((name) => /^canopy-.*\.zip$/.test(name));
  if (!zip) return null;
  const room = mkdtempSync(join(tmpdir(), 'canopy-e2e-'));
  const port = await freePort();
  const env = {
    ...process.env,
    CANOPY_PORT: String(port),
    CANOPY_DATA: join(room, 'data'),
    CANOPY_KEYS: join(room, 'keys'),
    // A JVM that lives for some minutes never earns back what the second compiler costs.
    CANOPY_JAVA_OPTS: process.env.CANOPY_JAVA_OPTS ?? '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC',
  };
  unpack(join(target, zip), room);
  const script = join(room, readdirSync(room).find((name) => name.startsWith('canopy-')), 'bin', 'canopy');
  const stop = () => {
    spawnSync('sh', [script, 'stop'], { env, stdio: 'inherit' });
    rmSync(room, { recursive: true, force: true });
  };
  try {
    must('sh', [script, 'start'], { env });
  } catch (e) {
    stop();
    throw e;
  }
  const made = spawnSync('sh', [script, 'first-administrator', 'demo', '--json'], { env, encoding: 'utf8' });
  // The journeys inherit it: the code with which the demonstration county's first administrator begins.
  process.env.CANOPY_FIRST = JSON.parse(made.stdout).code;
  // And with this, what an operator would do at the machine: lib/operator.mjs.
  Object.assign(process.env, env, { CANOPY_SCRIPT: script });
  return { url: `http://localhost:${port}`, stop };
}
