# What scenarios do to the path and to the servers. Hosts may be given by name; they stand in names.sh.

address_of() {
  local found
  if [[ $1 =~ ^[0-9./]+$ ]]; then
    echo "$1"
    return
  fi
  found=$({ internet_names && customer_names; } | awk -v name="$1" '$1 == name {print $2}')
  [[ -n $found ]] || die "no host $1"
  echo "$found"
}

# "ip daddr {...}" for hosts; nothing for none
to_hosts() {
  local host list=""
  for host; do
    list="$list${list:+, }$(address_of "$host")"
  done
  [[ -z $list ]] || printf 'ip daddr { %s }' "$list"
}

rule() {
  ip netns exec "${prefix}fw" nft "add rule ip lab $*"
}

# Only what the workstation sends is touched.
readonly from_workstation='iifname "to-ws"'

# path HOW TRANSPORT PORTS [HOST...]: HOW is drop, reset, unreachable, prohibited or loss; PORTS as nft writes them ("80", "{
# 80, 443 }")
path() {
  local how=$1 transport=$2 ports=$3 match
  shift 3
  match="$from_workstation $(to_hosts "$@") $transport dport $ports"
  case $how in
    drop) rule "scenario $match drop" ;;
    reset) rule "scenario $match reject with tcp reset" ;;
    unreachable) rule "scenario $match reject with icmp type port-unreachable" ;;
    prohibited) rule "scenario $match reject with icmp type admin-prohibited" ;;
    loss) rule "scenario $match numgen inc mod 5 == 0 drop" ;;
    *) die "no way to treat a path: $how" ;;
  esac
}

# All but name look-ups: every_path HOW-FOR-TCP HOW-FOR-UDP
every_path() {
  path "$1" tcp '!= 53'
  path "$2" udp '!= 53'
}

# turn MANNER PORTS [HOST...]: the router answers instead of the hosts, as servers/odd/odd.py says
turn() {
  local manner=$1 ports=$2
  shift 2
  rule "turn $from_workstation $(to_hosts "$@") tcp dport $ports redirect to :$(odd_port "$manner")"
}

# slow MILLISECONDS TRANSPORT PORTS [HOST...]: later by so much, in the direction of the hosts
slow() {
  local milliseconds=$1 transport=$2 ports=$3
  shift 3
  if [[ ! -e $state/run/slow.pid ]]; then
    start fw slow $python "$here/servers/odd/slow.py" slow0 "$milliseconds"
    local i
    for ((i = 0; i < 100; i++)); do
      ip -n "${prefix}fw" link show slow0 >/dev/null 2>&1 && break
      sleep 0.05
    done
    ip -n "${prefix}fw" link set slow0 up
    ip netns exec "${prefix}fw" sysctl -qw net.ipv4.conf.slow0.rp_filter=0
    ip -n "${prefix}fw" route add default dev slow0 table 100
    ip -n "${prefix}fw" rule add fwmark 1 table 100
  fi
  rule "marks $from_workstation $(to_hosts "$@") $transport dport $ports meta mark set 1"
}

slow_off() {
  ip -n "${prefix}fw" rule del fwmark 1 table 100 2>/dev/null || true
  stop fw slow
}

# The licence server with another certificate, or with more directives
licence_with() {
  web_again net internet "$(internet_sites "$1" "${2:-}")"
  listening net 86.188.240.24 443
}

lists_with() {
  web_again srv lists "$(lists_site "$1")"
  listening srv 10.30.0.50 443
}

# The inspecting proxy on the router: inspect on|off. What goes to TCP 443 outside is taken by it.
inspect() {
  if [[ $1 == on ]]; then
    inspector_up fw "https_port 3130 intercept"
    listening fw 0.0.0.0 3130
    rule "turn $from_workstation ip daddr != 10.0.0.0/8 tcp dport 443 redirect to :3130"
  else
    stop fw squid-inspector
  fi
}

# The proxy that lets anybody through, refusing these domains: proxy_refusing DOMAIN...
proxy_refusing() {
  stop srv squid-open
  proxy_open "${*:-.nowhere.example}"
  listening srv 10.30.0.10 8082
}

ftp_again() {
  stop srv "vsftpd-$1"
  ftp_start "$@"
  listening srv 10.30.0.20 "$(sed -n 's/^listen_port=//p' "$state/ftp/$1.conf")"
}

disk_full() {
  inns srv sh -c "cat /dev/zero >'$state/files/clearswift/ballast' 2>/dev/null; true"
}

disk_freed() {
  inns srv rm -f "$state/files/clearswift/ballast"
}

backup_folder_mode() {
  inns srv chmod "$1" "$state/files/clearswift"
}

host_key_new() {
  mkdir -p "$state/ssh/kept"
  cp -p "$state/ssh/backup"/{ed25519,rsa}* "$state/ssh/kept/"
  host_keys backup
  backup_sshd_again
}

host_key_old() {
  cp -p "$state/ssh/kept"/* "$state/ssh/backup/"
  backup_sshd_again
}

backup_sshd_again() {
  stop srv sshd-backup
  sshd_start srv backup "ListenAddress 10.30.0.20:22"
  listening srv 10.30.0.20 22
}

# Wrong logins until the domain controller takes none any more.
account_lock() {
  local i
  for i in 1 2 3 4; do
    inns ws env LDAPTLS_REQCERT=never ldapsearch -x -H ldaps://10.40.0.10 -D CN=gateway,CN=Users,DC=corp,DC=example \
      -w "wrong-$i" -b '' -s base >/dev/null 2>&1 || true
  done
}

account_unlock() {
  inns dc samba-tool user unlock gateway >/dev/null
}
