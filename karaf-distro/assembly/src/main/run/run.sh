#!/bin/sh
# mvn -Prun: runs the assembly in $1 in the foreground, its data beside it, so that no zip ever carries it.
CANOPY_DATA=${CANOPY_DATA:-$1/run/data} CANOPY_KEYS=${CANOPY_KEYS:-$1/run/keys}
export CANOPY_DATA CANOPY_KEYS

# Maven tells nobody when it is killed, so somebody looks.
maven=$PPID
(while kill -0 "$maven"; do sleep 1; done; sh "$1/assembly/bin/canopy" stop) >/dev/null 2>&1 &
watch=$!

# A terminal sends Ctrl-C to all its foreground processes, and Maven would die of it before Canopy has stopped. So while
# Canopy runs the terminal is given to it alone (set -m); Ctrl-Z, which would leave it asleep behind, does nothing. Not
# without a terminal, or while Maven itself runs in the background.
case $(ps -o stat= -p $$ 2>/dev/null) in *+*) trap '' TSTP; set -m ;; esac
sh "$1/assembly/bin/canopy" run
code=$?
kill "$watch"
exit $code
