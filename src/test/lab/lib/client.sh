# Asks every server with its own client, from the workstation. What fails here is the laboratory's fault, not the program's.

clients_check() {
  local failed=0
  ask() {
    local what=$1 wanted=$2 got
    shift 2
    got=$(inns ws timeout 20 "$@" 2>&1 </dev/null || true)
    if grep -Eq -- "$wanted" <<<"$got"; then
      printf 'right  %s\n' "$what"
    else
      printf 'WRONG  %s: wanted %s, got:\n%s\n' "$what" "$wanted" "$(head -n 5 <<<"$got" | sed 's/^/       /')"
      failed=1
    fi
  }
  local resolver
  for resolver in 10.30.0.53 10.30.0.54; do
    ask "resolver $resolver, UDP" '^86\.188\.240\.24$' dig +short +tries=1 +time=2 @$resolver applianceupdate.clearswift.com
    ask "resolver $resolver, TCP" '^86\.188\.240\.24$' dig +tcp +short +tries=1 +time=2 @$resolver applianceupdate.clearswift.com
    ask "resolver $resolver, no such name" 'NXDOMAIN' dig +tries=1 @$resolver nothing.clearswift.net
    ask "resolver $resolver, block list" '^127\.0\.0\.2$' dig +short +tries=1 @$resolver 2.0.0.127.bl.lists.example
    ask "resolver $resolver, block list's other test point" 'NXDOMAIN' dig +tries=1 @$resolver 1.0.0.127.bl.lists.example
  done
  local name
  for name in $(internet_names | awk '$1 !~ /^(time|applianceupdate|lab)\./ {print $1}'); do
    ask "$name:80" "Content of $name<" curl -sS -m 5 "http://$name/"
  done
  local tls=(curl -sS -m 5 --cacert "$state/trust.pem")
  ask "licence server" 'Licences' "${tls[@]}" https://applianceupdate.clearswift.com/
  ask "control host" 'Vendor' "${tls[@]}" https://www.clearswift.com/
  ask "lexical data" 'customer-0002' "${tls[@]}" https://lists.acme.example/lexical/customers.txt
  ask "gateway's page" 'Email Gateway' curl -sSLk -m 5 https://seg1.acme.example/
  ask "gateway's second page" 'Message Manager' curl -sS -m 5 http://seg2.acme.example/
  ask "cloud look-up listens" 'CONNECTED' openssl s_client -connect lab.apc.avira.com:443
  ask "time" ' s3 ' ntpdig -t 3 time.clearswift.net
  ask "gateway's SSH" 'ssh-ed25519' ssh-keyscan -T 5 seg1.acme.example
  local file=$state/home/probe
  date >"$file"
  ask "SFTP" '^-.* clearswift/probe|^-.* probe' sh -c "printf '%s clearswift/probe\n' 'put $file' 'ls -l' rm |
    sshpass -p lab-backup sftp -q -oStrictHostKeyChecking=no -oUserKnownHostsFile=/dev/null segbackup@backup.acme.example"
  local login="set cmd:fail-exit yes; set net:timeout 5; set net:max-retries 1; set ssl:ca-file $state/trust.pem"
  local trip="put $file -o clearswift/probe; cat clearswift/probe; rm clearswift/probe; echo round-trip-done"
  local open="open -u segbackup,lab-backup"
  ask "FTP" 'round-trip-done' lftp -c "$login; set ftp:ssl-allow no; $open ftp://backup.acme.example; $trip"
  ask "FTP with AUTH TLS" 'round-trip-done' \
    lftp -c "$login; set ftp:ssl-force yes; set ftp:ssl-protect-data yes; $open ftp://backup.acme.example; $trip"
  ask "FTP with TLS at once" 'round-trip-done' \
    lftp -c "$login; set ftp:ssl-protect-data yes; $open ftps://backup.acme.example; $trip"
  local trust=(env "LDAPTLS_CACERT=$state/trust.pem" ldapsearch -LLL -x -o nettimeout=5)
  local slapd=(-D cn=gateway,dc=acme,dc=example -w lab-ldap -b dc=acme,dc=example -s base)
  ask "LDAP" '^dc: acme' "${trust[@]}" -H ldap://ldap.acme.example "${slapd[@]}"
  ask "LDAP with StartTLS" '^dc: acme' "${trust[@]}" -ZZ -H ldap://ldap.acme.example "${slapd[@]}"
  ask "LDAPS" '^dc: acme' "${trust[@]}" -H ldaps://ldap.acme.example "${slapd[@]}"
  local dc=(-D CN=gateway,CN=Users,DC=corp,DC=example -w Lab-Directory-1 -b '' -s base isGlobalCatalogReady)
  ask "domain controller, LDAPS" 'isGlobalCatalogReady: TRUE' "${trust[@]}" -H ldaps://dc1.corp.example "${dc[@]}"
  ask "global catalogue" 'isGlobalCatalogReady: TRUE' "${trust[@]}" -H ldaps://dc1.corp.example:3269 "${dc[@]}"
  ask "plain login at the domain controller" 'Strong\(er\) authentication required' \
    "${trust[@]}" -H ldap://dc1.corp.example "${dc[@]}"
  ask "SMB" 'sysvol' smbclient -L dc1.corp.example -U 'CORP\gateway%Lab-Directory-1' -m SMB3
  ask "endpoint mapper" 'num_tower' rpcclient -U% ncacn_ip_tcp:dc1.corp.example -c epmmap
  ask "NetBIOS names" 'CORP +<1c>' nmblookup -A 10.40.0.10
  local inform="SNMP_PERSISTENT_DIR=$state/run/snmp-client snmpinform -r 1 -t 2"
  local alert="alerts.acme.example '' 1.3.6.1.6.3.1.1.5.1 && echo acknowledged"
  ask "inform, v2c" '^acknowledged' sh -c "$inform -v2c -c lab-community $alert"
  ask "inform, v3" '^acknowledged' \
    sh -c "$inform -v3 -u gateway -l authPriv -a SHA -A lab-authentication -x AES -X lab-privacy $alert"
  ask "syslog" 'sent' sh -c 'logger -n 10.30.0.41 -P 514 -T --octet-count lab-says-hello && echo sent'
  ask "syslog over TLS" 'Verify return code: 0' \
    openssl s_client -CAfile "$state/trust.pem" -verify_return_error -connect 10.30.0.41:6514
  ask "mail relay" '^220' timeout 5 bash -c 'exec 3<>/dev/tcp/10.30.0.25/25; head -n 1 <&3'
  local proxy
  proxy=(curl -sS -m 8 --proxytunnel --cacert "$state/trust.pem" https://applianceupdate.clearswift.com/)
  ask "proxy with Basic" 'Licences' "${proxy[@]}" --proxy-basic -x http://gateway:lab-proxy@proxy.acme.example:8080
  ask "proxy with Digest" 'Licences' "${proxy[@]}" --proxy-digest -x http://gateway:lab-proxy@proxy.acme.example:8081
  ask "proxy without login" 'Licences' "${proxy[@]}" -x http://proxy.acme.example:8082
  ask "nobody" 'timed out|Connection timeout' curl -sS -m 2 http://192.0.2.1/
  [[ $failed -eq 0 ]] || die "not all servers answer as they should"
}
