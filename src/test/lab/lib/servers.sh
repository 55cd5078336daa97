# What the servers are made of and how they start. Every configuration is made from servers/NAME/ into the state folder.

readonly python=/usr/bin/python3

# Fills a file's @NAME@ marks: fill FILE NAME=VALUE...
fill() {
  local file=$1 text pair
  shift
  text=$(<"$file")
  for pair in "STATE=$state" "AUTHORITY=$authority" "$@"; do
    text=${text//"@${pair%%=*}@"/"${pair#*=}"}
  done
  printf '%s\n' "$text"
}

servers_up() {
  mkdir -p "$state"/{log,run,bind,unbound,nginx,ssh,ftp/empty,files,slapd/data,samba,rsyslog,chrony,squid,home}
  chmod 755 "$state" "$state/files"
  chmod 1777 "$state/log"
  users_up
  samba_provision &
  local provisioning=$!
  odd_up
  bind_up
  web_up
  ssh_up
  ftp_up
  directory_up
  alerts_up
  clock_up good
  mail_up
  resolver_up 10.30.0.53
  resolver_up 10.30.0.54
  proxies_up
  wait "$provisioning" || die "the domain controller could not be made; see $state/log/provision.log"
  samba_up
  servers_wait
}

servers_wait() {
  listening net "$authority" 53
  listening net 0.0.0.0 80
  listening net 86.188.240.24 443
  listening gw 0.0.0.0 443
  listening gw 0.0.0.0 22
  listening srv 10.30.0.50 443
  listening srv 10.30.0.20 22
  listening srv 10.30.0.20 21
  listening srv 10.30.0.20 990
  listening srv 10.30.0.25 25
  listening srv 10.30.0.30 389
  listening srv 10.30.0.30 636
  bound srv 10.30.0.40 162
  listening srv 10.30.0.41 514
  listening srv 10.30.0.41 6514
  listening srv 10.30.0.53 53
  listening srv 10.30.0.54 53
  listening srv 10.30.0.10 8080
  listening srv 10.30.0.10 8081
  listening srv 10.30.0.10 8082
  bound net 85.199.214.98 123
  local port
  for port in 135 139 445 636 3269; do
    listening dc 10.40.0.10 "$port"
  done
  bound dc 10.40.0.10 137
  names_registered
}

# A domain controller takes seconds to be sure of its NetBIOS names, and does not give them away before.
names_registered() {
  local i
  for ((i = 0; i < 150; i++)); do
    if inns ws nmblookup -A 10.40.0.10 2>/dev/null | grep -q 'CORP  *<1c>'; then
      return 0
    fi
    sleep 0.2
  done
  die "the domain controller has not registered its NetBIOS names; see $state/log/samba.log"
}

# A user of the file server, known inside only: the host's own lists stay as they are.
users_up() {
  local file
  mkdir -p "$state/etc"
  for file in passwd shadow group; do
    cp -p "/etc/$file" "$state/etc/$file"
  done
  echo "segbackup:x:64321:64321::$state/files:/bin/sh" >>"$state/etc/passwd"
  echo "segbackup:$(openssl passwd -6 lab-backup):19000:0:99999:7:::" >>"$state/etc/shadow"
  echo "segbackup:x:64321:" >>"$state/etc/group"
  for file in passwd shadow group; do
    inns srv mount --bind "$state/etc/$file" "/etc/$file"
  done
  printf 'nameserver 10.30.0.53\n' >"$state/etc/resolv.conf"
  local ns
  for ns in $namespaces; do
    inns "$ns" mount --bind "$state/etc/resolv.conf" /etc/resolv.conf
  done
  # A disk of its own, small enough to be filled.
  mkdir -p "$state/files/clearswift"
  inns srv mount -t tmpfs -o size=1m,mode=755,uid=64321,gid=64321 files "$state/files/clearswift"
}

odd_up() {
  start net opaque-avira $python "$here/servers/odd/odd.py" opaque 62.146.210.31 443
  start net opaque-kaspersky $python "$here/servers/odd/odd.py" opaque 62.67.238.32 443
  # What a path can put in the place of a server: the router itself answers.
  local manner port=7001
  for manner in silent tarpit close ssh smtp http block portal; do
    start fw "odd-$manner" $python "$here/servers/odd/odd.py" "$manner" 0.0.0.0 $port
    port=$((port + 1))
  done
}

# The port of the router where a manner is met.
odd_port() {
  case $1 in
    silent) echo 7001 ;;
    tarpit) echo 7002 ;;
    close) echo 7003 ;;
    ssh) echo 7004 ;;
    smtp) echo 7005 ;;
    http) echo 7006 ;;
    block) echo 7007 ;;
    portal) echo 7008 ;;
    *) die "no manner $1" ;;
  esac
}

bind_up() {
  fill "$here/servers/bind/named.conf" >"$state/bind/named.conf"
  cp "$here"/servers/bind/*.zone "$state/bind/"
  {
    printf '$TTL 5\n. IN SOA ns.lab.example. hostmaster.lab.example. 1 3600 600 86400 5\n. IN NS ns.lab.example.\n'
    printf 'ns.lab.example. IN A %s\nbl.lists.example. IN NS ns.lab.example.\n' "$authority"
    { internet_names && customer_names; } | while read -r name address; do
      printf '%s. IN A %s\n' "$name" "$address"
    done
  } >"$state/bind/root.zone"
  {
    cat "$state/bind/root.zone"
    printf '*.%s IN A 62.146.210.99\n' "" com. net. example. clearswift.com. clearswift.net. acme.example. corp.example.
  } >"$state/bind/rewriting.zone"
  start net named named -f -g -c "$state/bind/named.conf"
}

# resolver_up ADDRESS [ASKS-FROM [LINE...]]
resolver_up() {
  local address=$1 asks_from=${2:-$1} more
  shift
  [[ $# -gt 0 ]] && shift
  more=$(printf '  %s\n' "$@")
  fill "$here/servers/unbound/unbound.conf" "ADDRESS=$address" "ASKS_FROM=$asks_from" "MORE=$more" >"$state/unbound/$address.conf"
  start srv "unbound-$address" unbound -d -c "$state/unbound/$address.conf"
}

resolver_again() {
  stop srv "unbound-$1"
  resolver_up "$@"
  listening srv "$1" 53
}

web_up() {
  site net one internet "$(internet_sites licence "")"
  site gw one gateways "$(gateway_sites)"
  site srv one lists "$(lists_site lists)"
  web_start net internet
  web_start gw gateways
  web_start srv lists
}

site() {
  mkdir -p "$state/nginx/$3"
  printf '%s\n' "$4" >"$state/nginx/$3/$2.site"
  fill "$here/servers/nginx/nginx.conf" "NAME=$3" >"$state/nginx/$3/nginx.conf"
}

web_start() {
  start "$1" "nginx-$2" nginx -e "$state/log/nginx-$2.error" -c "$state/nginx/$2/nginx.conf"
}

# web_again NAMESPACE NAME SITES: with other sites
web_again() {
  site "$1" one "$2" "$3"
  stop "$1" "nginx-$2"
  web_start "$1" "$2"
}

# internet_sites CERTIFICATE MORE: every name its own page; the licence server with that certificate and more directives
internet_sites() {
  local certificate=$1 more=$2 name
  echo 'server { listen 80 default_server; return 404 "<html><title>No such host</title></html>"; }'
  for name in $(internet_names | awk '$1 !~ /^(time|applianceupdate|lab)\./ {print $1}'); do
    echo "server { listen 80; server_name $name; return 200 \"<html><title>$name</title><body>Content of $name</body></html>\"; }"
  done
  cat <<SITES
server { listen 185.181.126.115:443 ssl; server_name www.clearswift.com; ssl_certificate $state/cert/control.pem;
  return 200 "<html><title>Vendor</title></html>"; }
server { listen 86.188.240.24:443 ssl; listen 213.106.99.208:443 ssl; listen 46.236.38.70:443 ssl;
  server_name applianceupdate.clearswift.com; ssl_certificate $state/cert/$certificate.pem; $more
  return 200 "<html><title>Licences</title></html>"; }
SITES
}

gateway_sites() {
  cat <<SITES
server { listen 443 ssl; ssl_certificate $state/cert/gateway.pem;
  location = / { return 302 /Appliance/; }
  location / { return 200 "<html><head><title>SECURE Email Gateway</title></head><body>Log in</body></html>"; } }
server { listen 80; return 200 "<html><head><title>Personal Message Manager</title></head><body>Log in</body></html>"; }
SITES
}

# lists_site CERTIFICATE
lists_site() {
  cat <<SITES
server { listen 10.30.0.50:443 ssl; server_name lists.acme.example; ssl_certificate $state/cert/$1.pem;
  location = /lexical/customers.txt { default_type text/plain; return 200 "customer-0001\ncustomer-0002\n"; }
  location = /lexical/forbidden.txt { return 403; }
  location / { return 404; } }
SITES
}

ssh_up() {
  inns srv mkdir -p /run/sshd
  inns gw mkdir -p /run/sshd
  host_keys backup
  host_keys gateway
  sshd_start srv backup "ListenAddress 10.30.0.20:22"
  sshd_start gw gateway "ListenAddress 0.0.0.0:22"
}

host_keys() {
  mkdir -p "$state/ssh/$1"
  rm -f "$state/ssh/$1"/{ed25519,rsa}{,.pub}
  ssh-keygen -q -t ed25519 -N '' -C '' -f "$state/ssh/$1/ed25519"
  ssh-keygen -q -t rsa -b 2048 -N '' -C '' -f "$state/ssh/$1/rsa"
}

# sshd_start NAMESPACE NAME LINES: LINES are listen addresses and what else is to be told
sshd_start() {
  fill "$here/servers/ssh/sshd_config" "NAME=$2" "LISTEN=$3" >"$state/ssh/$2/sshd_config"
  start "$1" "sshd-$2" /usr/sbin/sshd -D -e -f "$state/ssh/$2/sshd_config"
}

ftp_up() {
  ftp_start explicit PORT=21 IMPLICIT=NO FORCE=NO REUSE=NO PASSIVE_FROM=40000 PASSIVE_TO=40099
  ftp_start implicit PORT=990 IMPLICIT=YES FORCE=YES REUSE=NO PASSIVE_FROM=40100 PASSIVE_TO=40199
}

ftp_start() {
  local name=$1
  shift
  fill "$here/servers/ftp/vsftpd.conf" "NAME=$name" "$@" >"$state/ftp/$name.conf"
  start srv "vsftpd-$name" vsftpd "$state/ftp/$name.conf"
}

directory_up() {
  fill "$here/servers/slapd/slapd.conf" >"$state/slapd/slapd.conf"
  cp "$state/cert/ldap.pem" "$state/slapd/server.pem"
  inns srv slapadd -q -f "$state/slapd/slapd.conf" -l "$here/servers/slapd/entries.ldif" >"$state/log/slapadd.log" 2>&1
  slapd_start
}

slapd_start() {
  start srv slapd slapd -d 0 -f "$state/slapd/slapd.conf" -h "ldap://10.30.0.30:389 ldaps://10.30.0.30:636"
}

# slapd_certificate FILE
slapd_certificate() {
  cp "$state/cert/$1.pem" "$state/slapd/server.pem"
  stop srv slapd
  slapd_start
  listening srv 10.30.0.30 636
}

alerts_up() {
  traps_start
  fill "$here/servers/syslog/rsyslog.conf" >"$state/rsyslog/rsyslog.conf"
  start srv rsyslog rsyslogd -n -iNONE -f "$state/rsyslog/rsyslog.conf"
}

# Without -n each sender would be looked up, which takes seconds.
traps_start() {
  start srv snmptrapd env SNMP_PERSISTENT_DIR="$state/run/snmp" snmptrapd -f -n -Lf "$state/log/traps.log" -C \
    -c "$here/servers/snmp/snmptrapd.conf" udp:10.30.0.40:162
}

# clock_up good|unsynchronised|wrong
clock_up() {
  case $1 in
    good) chrony_start good "local stratum 3" ;;
    unsynchronised) chrony_start unsynchronised "" ;;
    wrong) start net clock $python "$here/servers/odd/clock.py" 85.199.214.98 3600 ;;
  esac
}

# -x: the clock of this machine is nobody's here.
chrony_start() {
  fill "$here/servers/chrony/chrony.conf" "NAME=$1" "STRATUM=$2" >"$state/chrony/$1.conf"
  start net clock chronyd -x -d -u root -f "$state/chrony/$1.conf"
}

clock_again() {
  stop net clock
  clock_up "$1"
  bound net 85.199.214.98 123
}

mail_up() {
  start srv mail $python -m aiosmtpd -n -l 10.30.0.25:25
}

# Three proxies of a customer: one that wants Basic, one that wants Digest, one that lets anybody through; and the inspecting
# one on the router, which takes what the router turns to it.
proxies_up() {
  printf 'gateway:%s\n' "$(openssl passwd -apr1 lab-proxy)" >"$state/squid/basic.users"
  printf 'gateway:Acme Digest:%s\n' "$(printf 'gateway:Acme Digest:lab-proxy' | md5sum | cut -d' ' -f1)" \
    >"$state/squid/digest.users"
  local let_in='acl known proxy_auth REQUIRED
http_access deny CONNECT !to_tls
http_access deny !usual
http_access allow known
http_access deny all'
  squid_start srv basic "http_port 10.30.0.10:8080
auth_param basic program /usr/lib/squid/basic_ncsa_auth $state/squid/basic.users
auth_param basic children 2
auth_param basic realm Acme
$let_in"
  squid_start srv digest "http_port 10.30.0.10:8081
auth_param digest program /usr/lib/squid/digest_file_auth -c $state/squid/digest.users
auth_param digest children 2
auth_param digest realm Acme Digest
$let_in"
  proxy_open .nowhere.example
}

# proxy_open REFUSED-DOMAINS
proxy_open() {
  squid_start srv open "http_port 10.30.0.10:8082
acl refused dstdomain $1
http_access deny refused
http_access allow all"
}

# squid_start NAMESPACE NAME LINES
squid_start() {
  local ns=$1 name=$2 lines=$3
  fill "$here/servers/squid/squid.conf" "NAME=$name" "OWN=$lines" >"$state/squid/$name.conf"
  chown -R proxy: "$state/squid"
  start "$ns" "squid-$name" squid -N -n "$name" -f "$state/squid/$name.conf"
}

# The inspecting proxy: inspector_up NAMESPACE PORT-LINE
inspector_up() {
  mkdir -p "$state/squid"
  cat "$state/ca/inspector/ca.pem" "$state/ca/inspector/ca.key" >"$state/squid/inspector.pem"
  rm -rf "$state/squid/forged"
  /usr/lib/squid/security_file_certgen -c -s "$state/squid/forged" -M 4MB >/dev/null
  local forging="ssl-bump generate-host-certificates=on dynamic_cert_mem_cache_size=4MB"
  squid_start "$1" inspector "$2 $forging tls-cert=$state/squid/inspector.pem
http_port 127.0.0.1:3129
sslcrtd_program /usr/lib/squid/security_file_certgen -s $state/squid/forged -M 4MB
sslcrtd_children 4
tls_outgoing_options cafile=$state/trust.pem
ssl_bump bump all
sslproxy_cert_error allow all
http_access allow all"
}

samba_mounts() {
  local folder
  for folder in etc/samba var/lib/samba var/cache/samba var/log/samba run/samba; do
    mkdir -p "$state/samba/$folder" "/$folder"
    inns dc mount --bind "$state/samba/$folder" "/$folder"
  done
}

samba_provision() {
  samba_mounts
  inns dc samba-tool domain provision --realm=CORP.EXAMPLE --domain=CORP --server-role=dc --dns-backend=NONE --host-name=dc1 \
    --host-ip=10.40.0.10 --adminpass='Lab-Admin-1' --option="interfaces=10.40.0.10/24" --option="bind interfaces only=yes" \
    >"$state/log/provision.log" 2>&1
  cp "$state/cert/server.key" "$state/samba/tls.key"
  chmod 600 "$state/samba/tls.key"
  fill "$here/servers/samba/smb.more" >"$state/samba/more"
  inns dc sed -i "/^\[global\]/r $state/samba/more" /etc/samba/smb.conf
  inns dc samba-tool user create gateway 'Lab-Directory-1' >>"$state/log/provision.log" 2>&1
  inns dc samba-tool domain passwordsettings set --account-lockout-threshold=3 --account-lockout-duration=30 \
    >>"$state/log/provision.log" 2>&1
}

samba_up() {
  start dc samba samba -F -i
}
