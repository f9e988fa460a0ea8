#!/usr/bin/env bash
# A serial walk over all pages as a shell script does it: curl for each page, jq for its rows and for
# its next token. Prints one line of JSON.
set -euo pipefail
url=$1 folder=$2 next=''
begun=$EPOCHREALTIME
while :; do
  curl -s -o "$folder/page.json" "$url?limit=100${next:+&next=$next}"
  jq -c '.faces[]' "$folder/page.json" >>"$folder/rows.jsonl"
  next=$(jq -r '.next // empty' "$folder/page.json")
  [[ -n $next ]] || break
done
ended=$EPOCHREALTIME
jq -c -n --arg begun "$begun" --arg ended "$ended" \
  '{seconds: (($ended | tonumber) - ($begun | tonumber)), ids: [inputs.id]}' "$folder/rows.jsonl"
