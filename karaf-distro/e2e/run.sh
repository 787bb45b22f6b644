#!/bin/sh
# Runs the browser journeys; a machine without node skips them aloud. Arguments pick journeys by name.
set -eu
cd "$(dirname "$0")"
skip() { # one line that nobody overlooks, and the count that CI reads
    journeys=$(ls journeys/*.test.mjs | wc -l | tr -d ' ')
    echo "SKIPPED e2e: $1"
    echo "e2e: 0 passed, 0 failed, $journeys skipped"
    exit 0
}
command -v node >/dev/null 2>&1 || skip 'node is not on the PATH (Debian: apt-get install nodejs npm)'
command -v npm >/dev/null 2>&1 || skip 'npm is not on the PATH (Debian: apt-get install npm)'
[ "$(node -p 'Number(process.versions.node.split(".")[0])')" -ge 20 ] || skip "node 20 or newer is needed, found $(node -v)"
if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
    npm ci --ignore-scripts --no-audit --no-fund
fi
exec node run.mjs "$@"
