#!/usr/bin/env bash
# A serial walk over all pages as a shell script does it: curl for each page, jq for its next token,
# and jq once more for all rows. Prints one line of JSON.
set -euo pipefail
url=$1 folder=$2 next='' number=0
begun=$EPOCHREALTIME
while :; do
  page=$(printf '%s/%06d.json' "$folder" "$number")
  curl -s -o "$page" "$url?limit=100${next:+&next=$next}"
  next=$(jq -r '.next // empty' "$page")
  [[ -n $next ]] || break
  number=$((number + 1))
done
jq -c '.faces[]' "$folder"/*.json >"$folder/rows.jsonl"
ended=$EPOCHREALTIME
jq -c -n --arg begun "$begun" --arg ended "$ended" \
  '{seconds: (($ended | tonumber) - ($begun | tonumber)), ids: [inputs.id]}' "$folder/rows.jsonl"
