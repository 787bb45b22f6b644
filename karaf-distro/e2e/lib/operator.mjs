// What somebody at the machine does: commands of bin/canopy. Only where the journeys started Canopy themselves.
import { spawnSync } from 'node:child_process';

export const here = Boolean(process.env.CANOPY_SCRIPT);

/** The answer of a command as JSON. */
export function command(...args) {
  const done = spawnSync('sh', [process.env.CANOPY_SCRIPT, ...args, '--json'], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`canopy ${args[0]} ended with ${done.status}: ${done.stderr}`);
  return JSON.parse(done.stdout);
}
