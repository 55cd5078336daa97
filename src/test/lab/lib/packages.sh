# What must be installed.

readonly packages=(
  iproute2 nftables tini openssl jq curl ca-certificates procps
  bind9 bind9-dnsutils unbound chrony ntpsec-ntpdig nginx-light openssh-server openssh-client sshpass lftp vsftpd
  slapd ldap-utils snmptrapd snmp rsyslog rsyslog-gnutls squid-openssl python3 python3-aiosmtpd
  samba samba-ad-provision samba-dsdb-modules samba-vfs-modules samba-common-bin python3-samba winbind krb5-user smbclient
)

needs() {
  local tool missing=""
  for tool; do
    command -v "$tool" >/dev/null 2>&1 || missing="$missing $tool"
  done
  [[ -z $missing ]] || die "missing:$missing; say: lab install"
}

packages_missing() {
  local package
  for package in "${packages[@]}"; do
    dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null | grep -q '^ii' || echo "$package"
  done
}

# Nothing of it is started: the servers of the laboratory run in its namespaces alone.
packages_install() {
  local missing policy=/usr/sbin/policy-rc.d own=""
  mapfile -t missing < <(packages_missing)
  [[ ${#missing[@]} -gt 0 ]] || return 0
  command -v apt-get >/dev/null || die "missing, and there is no apt-get here: ${missing[*]}"
  say "installing ${missing[*]}"
  if [[ ! -e $policy ]]; then
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod 755 "$policy"
    own=yes
  fi
  local status=0
  {
    DEBIAN_FRONTEND=noninteractive apt-get -q -y update &&
      DEBIAN_FRONTEND=noninteractive apt-get -q -y install --no-install-recommends "${missing[@]}"
  } >&2 || status=$?
  [[ -z $own ]] || rm -f "$policy"
  [[ $status -eq 0 ]] || die "apt-get failed"
}
