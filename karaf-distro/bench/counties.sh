#!/bin/sh
# What a county more costs in one JVM: time until it stands, heap in use after a collection, and how long a search takes.
# Usage: karaf-distro/bench/counties.sh   (after mvn package; needs curl and a JDK's jcmd)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
zip=$(ls "$here"/../assembly/target/canopy-*.zip)
work=$(mktemp -d)
export CANOPY_PORT=${CANOPY_PORT:-18998} CANOPY_BIND=127.0.0.1 CANOPY_DATA="$work/data" CANOPY_KEYS="$work/keys"
(cd "$work" && unzip -q "$zip")
canopy="$(echo "$work"/canopy-*)/bin/canopy"
trap 'sh "$canopy" stop >/dev/null; rm -rf "$work"' EXIT
sh "$canopy" start >/dev/null

heap() { # MB in use after a collection
    pid=$(cat "$CANOPY_DATA/canopy.pid")
    jcmd "$pid" GC.run >/dev/null
    sleep 2
    jcmd "$pid" GC.run >/dev/null
    jcmd "$pid" GC.heap_info | sed -n 's/.*used \([0-9]*\)K.*/\1/p' | head -1 | awk '{printf "%.1f", $1 / 1024}'
}

searches() { # p50 and p99 in ms of 300 searches in the first county
    for i in $(seq 300); do
        curl -s -o /dev/null -w '%{time_total}\n' "http://127.0.0.1:$CANOPY_PORT/demo/search?q=%E7%95%99%E5%AE%88%E5%84%BF%E7%AB%A5"
    done | tail -200 | sort -n | awk '{a[NR] = $1 * 1000} END {printf "p50 %.1f p99 %.1f", a[int(NR / 2)], a[int(NR * .99)]}'
}

threads() {
    ls /proc/"$(cat "$CANOPY_DATA/canopy.pid")"/task | wc -l | tr -d ' '
}

say() {
    echo "$1 counties: heap $(heap) MB, threads $(threads), search $(searches) ms, load $(cut -d' ' -f1 /proc/loadavg)"
}

say 1
count=1
for goal in 10 50; do
    begin=$(date +%s%N)
    while [ "$count" -lt "$goal" ]; do
        count=$((count + 1))
        sh "$canopy" county-add "county$count" 519925 --title "County $count" >/dev/null
        curl -s -o /dev/null "http://127.0.0.1:$CANOPY_PORT/county$count/search?q=x"
    done
    took=$((($(date +%s%N) - begin) / 1000000))
    echo "county-add and first search, each: $((took / (goal == 10 ? 9 : 40))) ms"
    say "$goal"
done
