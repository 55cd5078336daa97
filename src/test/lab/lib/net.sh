# The network of the laboratory: namespaces, the wires between them, and what runs inside.
#
#   ws 10.10.0.5 ---+
#   gw 10.20.0.2,3 -+-- fw (router, nftables) --- net, "the Internet" (public addresses, all on its loopback)
#   srv 10.30.0.x --+
#   dc 10.40.0.10 --+
#
# Each namespace has a tini as first process of a process namespace of its own, so that ending that one process ends all the rest.

readonly namespaces="ws fw gw srv dc net"

ns_pid() {
  cat "$state/ns/$1.pid"
}

# Runs a command inside: inns NAME COMMAND...
inns() {
  local name=$1
  shift
  nsenter --target "$(ns_pid "$name")" --net --mount --pid -- "$@"
}

ns_up() {
  local name=$1 holder first
  ip netns add "$prefix$name"
  ip netns exec "$prefix$name" \
    unshare --mount --propagation private --pid --fork --kill-child --mount-proc tini -s -- sleep infinity \
    </dev/null >/dev/null 2>&1 &
  holder=$!
  until first=$(tini_of "$holder"); do
    kill -0 "$holder" 2>/dev/null || die "namespace $name did not come up"
    sleep 0.02
  done
  echo "$first" >"$state/ns/$name.pid"
  ip -n "$prefix$name" link set lo up
}

# The child of unshare, once it has become tini and has its own /proc.
tini_of() {
  local child
  child=$(tr -d ' ' <"/proc/$1/task/$1/children" 2>/dev/null)
  [[ -n $child && $(cat "/proc/$child/comm" 2>/dev/null) == tini ]] && echo "$child"
}

# Ends everything that lives in a namespace of ours, by id, and the namespace with it.
ns_down() {
  local name=$1 pid round
  [[ -e /run/netns/$prefix$name ]] || return 0
  for round in 1 2 3 4 5; do
    local pids
    pids=$(ip netns pids "$prefix$name")
    [[ -n $pids ]] || break
    for pid in $pids; do
      kill -KILL "$pid" 2>/dev/null || true
    done
    sleep 0.1
  done
  ip netns delete "$prefix$name"
}

# A wire between the router and a namespace: wire NAME ROUTER-ADDRESS/LEN OTHER-ADDRESS/LEN
wire() {
  local name=$1 router=$2 other=$3
  ip -n "${prefix}fw" link add "to-$name" type veth peer name eth0 netns "$prefix$name"
  ip -n "${prefix}fw" address add "$router" dev "to-$name"
  ip -n "${prefix}fw" link set "to-$name" up
  ip -n "$prefix$name" address add "$other" dev eth0
  ip -n "$prefix$name" link set eth0 up
  ip -n "$prefix$name" route add default via "${router%/*}"
}

# More addresses of a namespace: addresses NAME ADDRESS...
addresses() {
  local name=$1 device=eth0 address
  [[ $name == net ]] && device=lo
  shift
  for address; do
    ip -n "$prefix$name" address add "$address/32" dev "$device"
  done
}

network_up() {
  local name
  mkdir -p "$state/ns"
  for name in $namespaces; do
    ns_up "$name"
  done
  wire ws 10.10.0.1/24 10.10.0.5/24
  wire gw 10.20.0.1/24 10.20.0.2/24
  wire srv 10.30.0.1/24 10.30.0.2/24
  wire dc 10.40.0.1/24 10.40.0.10/24
  wire net 198.51.100.1/30 198.51.100.2/30
  addresses gw 10.20.0.3
  addresses srv 10.30.0.{10,20,25,30,40,41,50,53,54,98,99}
  addresses net "${internet_addresses[@]}"
  ip -n "${prefix}fw" route add default via 198.51.100.2
  # Nobody is there, and the Internet of the laboratory says nothing of it.
  ip -n "${prefix}net" route add blackhole 192.0.2.0/24
  ip netns exec "${prefix}fw" sysctl -qw net.ipv4.ip_forward=1 net.ipv4.conf.all.rp_filter=0 net.ipv4.conf.default.rp_filter=0 \
    net.ipv4.conf.all.send_redirects=0
  # A router says so to each packet that it refuses; the usual limit is one ICMP message a second for each host that asks.
  ip netns exec "${prefix}fw" sysctl -qw net.ipv4.icmp_ratelimit=0
  local wire
  for wire in ws gw srv dc net; do
    ip netns exec "${prefix}fw" sysctl -qw "net.ipv4.conf.to-$wire.rp_filter=0"
  done
  rules_up
}

# The router's tables. Scenarios write into the chains that start empty.
rules_up() {
  ip netns exec "${prefix}fw" nft -f - <<'RULES'
table ip lab {
  chain scenario { }
  chain turn { }
  chain forward {
    type filter hook forward priority filter; policy accept;
    ip daddr 192.0.2.0/24 drop
    jump scenario
  }
  chain prerouting {
    type nat hook prerouting priority dstnat; policy accept;
    jump turn
  }
  chain marks {
    type filter hook prerouting priority mangle; policy accept;
  }
}
RULES
}

rules_clear() {
  ip netns exec "${prefix}fw" nft -f - <<'RULES'
flush chain ip lab scenario
flush chain ip lab turn
flush chain ip lab marks
RULES
}

# Starts a server inside: start NAMESPACE NAME COMMAND... The process id it has there is kept, so that it can be ended alone.
start() {
  local ns=$1 name=$2
  shift 2
  mkdir -p "$state/run" "$state/log"
  # shellcheck disable=SC2016
  setsid nsenter --target "$(ns_pid "$ns")" --net --mount --pid -- \
    sh -c 'echo $$ >"$0"; exec "$@"' "$state/run/$name.pid" "$@" </dev/null >>"$state/log/$name.log" 2>&1 &
}

# Ends a server that start began, and waits until it is gone.
stop() {
  local ns=$1 name=$2 pid tries=0
  pid=$(cat "$state/run/$name.pid" 2>/dev/null) || return 0
  inns "$ns" sh -c "kill $pid 2>/dev/null; i=0; while kill -0 $pid 2>/dev/null && [ \$i -lt 60 ]; do sleep 0.05; i=\$((i+1)); done
    kill -9 $pid 2>/dev/null; true"
  rm -f "$state/run/$name.pid"
}

# Waits until a TCP port takes connections: listening NAMESPACE ADDRESS PORT
listening() {
  local ns=$1 address=$2 port=$3 i
  for ((i = 0; i < 300; i++)); do
    if [[ -n $(inns "$ns" ss -Hltn "( sport = :$port )" | grep -E "(${address//./\\.}|\*|0\.0\.0\.0):$port ") ]]; then
      return 0
    fi
    sleep 0.1
  done
  die "nothing listens on $address:$port in $ns; see $state/log"
}

# The same for UDP.
bound() {
  local ns=$1 address=$2 port=$3 i
  for ((i = 0; i < 200; i++)); do
    if [[ -n $(inns "$ns" ss -Hlun "( sport = :$port )" | grep -E "(${address//./\\.}|\*|0\.0\.0\.0):$port ") ]]; then
      return 0
    fi
    sleep 0.1
  done
  die "nothing is bound to $address:$port in $ns; see $state/log"
}
