#!/bin/sh
# Cold start of Canopy beside a bare Karaf + Pax Web made of the same files: both unpacked fresh, in turn, three times.
# Usage: karaf-distro/bench/cold-start.sh   (after mvn package; prints seconds to the first 200, or for the bare one to
# the first HTTP answer, the resident memory 5 s later, and the sizes)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
zip=$(ls "$here"/../assembly/target/canopy-*.zip)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export CANOPY_PORT=${CANOPY_PORT:-18999} CANOPY_START_SECONDS=0

measure() { # name, wanted status, path
    rm -rf "$work/run" && mkdir "$work/run"
    (cd "$work/run" && unzip -q "$zip")
    home=$(echo "$work"/run/canopy-*)
    if [ "$1" = bare ]; then
        python3 - "$home/etc/org.apache.karaf.features.cfg" <<'PY'
import re, sys
path = sys.argv[1]
text = open(path).read()
open(path, "w").write(re.sub(r"canopy-(platform|content)/", r"canopy-http/", text, count=0))
PY
        # Without our platform/wire, Pax Web must open the port itself.
        cat >>"$home/etc/org.ops4j.pax.web.cfg" <<'CFG'
org.osgi.service.http.enabled = true
org.osgi.service.http.port = $[env:CANOPY_PORT;default=8181]
CFG
        sed -i '/http.enabled = false/d' "$home/etc/org.ops4j.pax.web.cfg"
    fi
    export CANOPY_DATA="$work/run/data" CANOPY_KEYS="$work/run/keys"
    began=$(date +%s%N)
    (CANOPY_START_SECONDS=60 "$home/bin/canopy" run >/dev/null 2>&1 & echo $! >"$work/pid")
    until [ "$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$CANOPY_PORT$3")" = "$2" ]; do sleep 0.05; done
    ended=$(date +%s%N)
    sleep 5
    java=$(pgrep -f "karaf.home=$home" | head -n 1)
    rss=$(awk '/VmRSS/ {print int($2/1024)}' "/proc/$java/status")
    echo "$1: $(( (ended - began) / 1000000 )) ms, $rss MiB"
    kill -TERM "$java"
    while kill -0 "$java" 2>/dev/null; do sleep 0.2; done
}

for round in 1 2 3; do
    measure canopy 200 /readyz
    measure bare 404 /
done
echo "zip: $(du -m "$zip" | cut -f1) MiB"
