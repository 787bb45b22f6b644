#!/bin/sh
# The browser journeys of `mvn verify`. Without node they are skipped, aloud.
set -eu
cd "$(dirname "$0")"
if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
    echo 'SKIPPED e2e: node is not on the PATH'
    echo "e2e: 0 passed, 0 failed, $(ls journeys/*.test.mjs | wc -l | tr -d ' ') skipped"
    exit 0
fi
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
exec node run.mjs
