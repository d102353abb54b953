#!/usr/bin/env bash
# Runs each program once and keeps the classes it loaded beside its jar, which halves its start; without them everything works,
# only slower. Called by entente before 'up' and by Maven before the integration tests; needs JAVA_HOME.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

archive() { # archive MODULE JVM-OPTION... -- ARGUMENT...
  local jar=$home/$1/target/$1.jar archive=$home/$1/target/$1.jsa options=()
  if [ -f "$archive" ] && [ ! "$jar" -nt "$archive" ]; then return; fi
  echo "Preparing a fast start of $1, once ..." >&2
  shift
  while [ "$1" != -- ]; do options+=("$1"); shift; done
  shift
  "$JAVA_HOME/bin/java" -Xmx512m -XX:+UseSerialGC -XX:ArchiveClassesAtExit="$archive.new" -Xlog:disable \
    --sun-misc-unsafe-memory-access=allow ${options[@]+"${options[@]}"} -jar "$jar" "$@" </dev/null >/dev/null 2>&1 || true
  if [ -f "$archive.new" ]; then mv "$archive.new" "$archive"; fi
}

archive local-neo4j -- --data "$scratch/data" --bolt-port 0 --http-port 0 --stop-with-parent &
SPRING_NEO4J_URI=bolt://localhost:1 archive api -Dspring.context.exit=onRefresh -- --server.port=0 &
archive cli -- validate "$home/examples/abraham-accords/story.jsonl" &
wait
