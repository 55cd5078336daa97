# Certificates. Two public authorities, so that two unrelated vendors do not share one, the customer's own, one that nobody
# trusts, and the one of the inspecting proxy.

ca_new() {
  local id=$1 organisation=$2 dir=$state/ca/$1
  mkdir -p "$dir"
  : >"$dir/index.txt"
  openssl rand -hex 8 >"$dir/serial"
  cat >"$dir/ca.cnf" <<CONF
[ca]
default_ca = own
[own]
dir = $dir
database = \$dir/index.txt
serial = \$dir/serial
new_certs_dir = \$dir
certificate = \$dir/ca.pem
private_key = \$dir/ca.key
default_md = sha256
policy = any
copy_extensions = none
unique_subject = no
[any]
organizationName = optional
commonName = supplied
CONF
  openssl req -x509 -newkey rsa:2048 -nodes -sha256 -days 3650 -subj "/O=$organisation/CN=$organisation Root" \
    -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign,cRLSign \
    -keyout "$dir/ca.key" -out "$dir/ca.pem" 2>/dev/null
}

# certificate FILE CA NAME [FROM UNTIL]: a server's, with its chain, valid from FROM until UNTIL (what date -d understands)
certificate() {
  local file=$1 ca=$2 name=$3 from=${4:-yesterday} until=${5:-next year} dir=$state/ca/$2
  openssl req -new -key "$state/cert/server.key" -subj "/CN=$name" -out "$state/cert/$file.csr" 2>/dev/null
  printf '%s\n' basicConstraints=CA:FALSE keyUsage=digitalSignature,keyEncipherment extendedKeyUsage=serverAuth \
    "subjectAltName=DNS:$name" >"$state/cert/$file.ext"
  openssl ca -batch -notext -config "$dir/ca.cnf" -extfile "$state/cert/$file.ext" -in "$state/cert/$file.csr" \
    -startdate "$(date -u -d "$from" +%y%m%d%H%M%SZ)" -enddate "$(date -u -d "$until" +%y%m%d%H%M%SZ)" \
    -out "$state/cert/$file.crt" 2>/dev/null || die "no certificate $file"
  cat "$state/cert/$file.crt" "$dir/ca.pem" >"$state/cert/$file.pem"
}

certificates_up() {
  mkdir -p "$state/ca" "$state/cert"
  ca_new one "Lab Public Trust One"
  ca_new two "Lab Public Trust Two"
  ca_new acme "Acme Internal"
  ca_new nobody "Nobody Knows"
  ca_new inspector "Acme Web Inspection"
  openssl genrsa -out "$state/cert/server.key" 2048 2>/dev/null
  certificate licence one applianceupdate.clearswift.com
  certificate licence-expired one applianceupdate.clearswift.com "1 year ago" "3 days ago"
  certificate licence-not-yet one applianceupdate.clearswift.com "next week" "next year"
  certificate licence-other-name one elsewhere.vendor.example
  certificate licence-unknown nobody applianceupdate.clearswift.com
  certificate control two www.clearswift.com
  certificate backup acme backup.acme.example
  certificate lists acme lists.acme.example
  certificate lists-expired acme lists.acme.example "1 year ago" "3 days ago"
  certificate ldap acme ldap.acme.example
  certificate ldap-unknown nobody ldap.acme.example
  certificate logs acme logs.acme.example
  certificate dc1 acme dc1.corp.example
  # The gateway's own, as it comes from the product: signed by nobody.
  openssl req -x509 -key "$state/cert/server.key" -sha256 -days 3650 -subj "/CN=gateway.local" \
    -out "$state/cert/gateway.pem" 2>/dev/null
  cat "$state/ca/one/ca.pem" "$state/ca/two/ca.pem" "$state/ca/acme/ca.pem" >"$state/trust.pem"
  chmod 644 "$state"/cert/*.pem
  chmod 600 "$state/cert/server.key"
}
