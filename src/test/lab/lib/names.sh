# Who is where. The vendor's addresses are those of its document; the others are made up.

# Host and address on "the Internet". Each name has one address, so that one target of a check is one result.
internet_names() {
  cat <<'NAMES'
apphelp.clearswift.com          79.125.18.99
repo.clearswift.net             46.51.174.180
rh.repo.clearswift.net          176.34.178.169
aav-update-1.clearswift.net     185.155.104.24
aav-update-2.clearswift.net     70.33.161.213
aav-update-3.clearswift.net     185.155.104.25
aav-update-4.clearswift.net     70.33.161.214
kav-update-8-1.clearswift.net   185.155.104.24
kav-update-8-2.clearswift.net   70.33.161.213
kav-update-8-3.clearswift.net   185.155.104.25
kav-update-8-4.clearswift.net   70.33.161.214
sav-update-1.clearswift.net     185.155.104.24
sav-update-2.clearswift.net     70.33.161.213
sav-update-3.clearswift.net     185.155.104.25
sav-update-4.clearswift.net     70.33.161.214
www.clearswift.com              185.181.126.115
services1.clearswift.net        54.76.10.11
services2.clearswift.net        54.76.10.12
services3.clearswift.net        54.76.10.13
time.clearswift.net             85.199.214.98
applianceupdate.clearswift.com  86.188.240.24
lab.apc.avira.com               62.146.210.31
lab.ksn.kaspersky-labs.com      62.67.238.32
NAMES
}

# The customer's hosts.
customer_names() {
  cat <<'NAMES'
seg1.acme.example    10.20.0.2
seg2.acme.example    10.20.0.3
proxy.acme.example   10.30.0.10
backup.acme.example  10.30.0.20
mail.acme.example    10.30.0.25
ldap.acme.example    10.30.0.30
alerts.acme.example  10.30.0.40
logs.acme.example    10.30.0.41
lists.acme.example   10.30.0.50
dc1.corp.example     10.40.0.10
NAMES
}

readonly authority=185.12.64.53
readonly more_internet=(54.216.128.43 213.106.99.208 46.236.38.70 "$authority")
mapfile -t internet_addresses < <({
  internet_names | awk '{print $2}'
  printf '%s\n' "${more_internet[@]}"
} | sort -u)
readonly internet_addresses
