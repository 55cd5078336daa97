# Scenarios: scenarios/NAME.scenario, one "key: value" a line. What it reads here:
#   does: / undo:   shell, by the functions of path.sh and servers.sh
#   site:           a patch of site/site.json: JSON, or the name of a file in site/ without .json
#   secret:         CREDENTIAL=SECRET instead of the right one; without a secret there is none
#   hosts: unknown  the engineer has confirmed no host key yet
#   option:         more for the command line of the check
# base:, expect: and without: are the test's (gatewright.lab.Scenario).

scenario_list() {
  local file
  for file in "$here"/scenarios/*.scenario; do
    basename "$file" .scenario
  done
}

lines_of() {
  local file=$here/scenarios/$1.scenario
  [[ -e $file ]] || die "no scenario $1; see: lab list"
  sed -n "s/^$2: *//p" "$file"
}

scenario_set() {
  local name=$1 line old
  if [[ -e $state/scenario ]]; then
    old=$(<"$state/scenario")
    rules_clear
    while read -r -u 3 line; do
      eval "$line"
    done 3< <(lines_of "$old" undo)
    rm -f "$state/scenario"
  fi
  if [[ $name != none ]]; then
    lines_of "$name" does >/dev/null
    echo "$name" >"$state/scenario"
    while read -r -u 3 line; do
      eval "$line"
    done 3< <(lines_of "$name" does)
  fi
}

scenario_run() {
  local name=$1 out=$2 status=0
  scenario_set none
  hosts_confirm
  site_for "$name"
  scenario_set "$name"
  check_from_workstation "$name" "$out" || status=$?
  scenario_set none
  return "$status"
}

# The site folder of a scenario, with the host keys that its engineer has confirmed before.
site_for() {
  local name=$1 patch
  rm -rf "$state/site"
  mkdir -p -m 700 "$state/site"
  cp "$here/site/site.json" "$state/site/site.json"
  while read -r patch; do
    [[ $patch == \{* ]] || patch=$(<"$here/site/$patch.json")
    jq --argjson patch "$patch" '. * $patch' "$state/site/site.json" >"$state/site/patched.json"
    mv "$state/site/patched.json" "$state/site/site.json"
  done < <(lines_of "$name" site)
  cp "$state/trust.pem" "$state/site/trust.pem"
  if [[ -e $state/known-hosts.json && $(lines_of "$name" hosts) != unknown ]]; then
    cp -p "$state/known-hosts.json" "$state/site/known-hosts.json"
  fi
}

# The first meeting, once: an engineer looks at the host keys and confirms them.
hosts_confirm() {
  [[ ! -e $state/met ]] || return 0
  touch "$state/met"
  site_for all-open
  (gatewright "$state/home/first.json" all-open --only backup,ssh-console --accept-new) || say "no host key was confirmed"
  if [[ -e $state/site/known-hosts.json ]]; then
    cp -p "$state/site/known-hosts.json" "$state/known-hosts.json"
  fi
}

# One check of the base site, without changing the network. How long it waits for a connection: $GATEWRIGHT_LAB_TIMEOUT
measure() {
  site_for all-open
  gatewright "$1" all-open --timeout "${GATEWRIGHT_LAB_TIMEOUT:-2s}"
}

check_from_workstation() {
  local name=$1 out=$2
  local options
  read -ra options <<<"$(lines_of "$name" option | tr '\n' ' ')"
  [[ " ${options[*]} " == *" --timeout "* ]] || options+=(--timeout 2s)
  gatewright "$out" "$name" "${options[@]}"
}

# gatewright OUT SCENARIO OPTION...: one check of the built program. 0 if it came to its end, whatever it found.
gatewright() {
  local out=$1 name=$2 status=0 pair
  shift 2
  local secrets=(
    GATEWRIGHT_SECRET_BACKUP=lab-backup GATEWRIGHT_SECRET_SNMP=lab-community GATEWRIGHT_SECRET_LDAP=lab-ldap
    GATEWRIGHT_SECRET_DIRECTORY=Lab-Directory-1 GATEWRIGHT_SECRET_PROXY=lab-proxy
  )
  while read -r pair; do
    secrets+=("GATEWRIGHT_SECRET_${pair%%=*}=${pair#*=}")
  done < <(lines_of "$name" secret)
  [[ -e $project/target/gatewright.jar && -d $project/target/lib ]] ||
    die "the program is not built; say: $project/gatewright --version"
  inns ws env "${secrets[@]}" java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \
    -cp "$project/target/gatewright.jar:$project/target/lib/*" gatewright.Main check "$state/site" --json "$@" \
    >"$out" 2>"$state/log/check-$name.log" </dev/null || status=$?
  if [[ $status -gt 1 ]]; then
    sed 's/^/lab: /' "$state/log/check-$name.log" >&2
    die "the check of $name did not come to its end ($status)"
  fi
}
