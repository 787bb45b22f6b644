#!/bin/sh
# Searches over HTTP (JSON, 8 clients, distinct questions) beside an empty CXF GET on the same server, in turn.
# Usage: karaf-distro/bench/search-http.sh [FOLDER OF STATUTES] [FILE OF QUESTIONS]     (after mvn package)
# The statutes are imported first; the file has a question a line, or JSON lines with "text". Without them: what ships.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
zip=$(ls "$here"/../assembly/target/canopy-*.zip)
second=$(ls "$here"/../itests/second/target/second-*[!s].jar | grep -v sources)
work=$(mktemp -d)
export CANOPY_PORT=${CANOPY_PORT:-18997} CANOPY_BIND=127.0.0.1 CANOPY_DATA="$work/data" CANOPY_KEYS="$work/keys"
(cd "$work" && unzip -q "$zip")
home=$(echo "$work"/canopy-*)
trap '"$home/bin/canopy" stop >/dev/null 2>&1 || true; rm -rf "$work"' EXIT

# the throw-away module of the in-container tests brings the empty resource
cp "$second" "$home/system/second.jar"
echo unsigned >"$home/etc/trust/development.txt"
cat >"$home/etc/second-feature.xml" <<XML
<features name="second" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
  <feature name="second" version="1.0.0"><bundle>file:$home/system/second.jar</bundle></feature>
</features>
XML
sed -i -e 's|^featuresBoot *=|featuresBoot=second/1.0.0,|' \
    -e "s|^featuresRepositories *=|featuresRepositories=file\\\\:$home/etc/second-feature.xml,|" \
    "$home/etc/org.apache.karaf.features.cfg"
sed -i 's|^modules *=.*|modules = content, second|' "$home/etc/org.canopy.county-demo.cfg"

"$home/bin/canopy" start >/dev/null
[ $# -ge 1 ] && "$home/bin/canopy" content-import "$1" | tail -n 1
java "$here/SearchLoad.java" "$CANOPY_PORT" "${2:-$here/../../bundles/modules/content/src/test/resources/queries.tsv}"
