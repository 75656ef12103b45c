/**
 * The shell script that installs Debian packages as root and leaves the machine otherwise as it was: no service of theirs
 * starts now (policy-rc.d, put back exactly as it was) or at the next boot (whatever they newly enabled is disabled).
 *
 * @param {string[]} packages
 * @param {string} root folder that stands for `/`, for tests
 */
export function installScript(packages, root = "") {
  return `
set -u
root=${quoted(root)}
policy="$root/usr/sbin/policy-rc.d"
kept=$(mktemp -d "$root/usr/sbin/policy-rc.d.XXXXXX") || exit 1
put_back() {
  rm -f "$policy"
  if [ -e "$kept/policy-rc.d" ] || [ -L "$kept/policy-rc.d" ]; then mv "$kept/policy-rc.d" "$policy"; fi
  rmdir "$kept"
}
trap put_back EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
if [ -e "$policy" ] || [ -L "$policy" ]; then mv "$policy" "$kept/"; fi
printf '#!/bin/sh\\nexit 101\\n' >"$policy" && chmod 755 "$policy" || exit 1

# What starts at boot: links to units, and links into init.d.
started_at_boot() {
  for link in "$root"/etc/systemd/system/*.wants/*.service "$root"/etc/systemd/system/*.wants/*.socket "$root"/etc/rc[2-5].d/S*; do
    [ -L "$link" ] || continue
    name=\${link##*/}
    case $link in */rc[2-5].d/*) echo "$name" | sed 's/^S[0-9]*//' ;; *.service) echo "\${name%.service}" ;; *) echo "$name" ;; esac
  done | sort -u
}
started_at_boot >"$kept/before"

export DEBIAN_FRONTEND=noninteractive
apt-get update -q || echo "setup: apt-get update had problems; going on with the lists that are there" >&2
apt-get install -y -q --no-install-recommends ${packages.map(quoted).join(" ")}
status=$?

for name in $(started_at_boot | grep -vxFf "$kept/before" -); do
  unit=$name
  case $unit in *.socket) ;; *) unit=$unit.service ;; esac
  # Without that variable it believes that a person called it, and does nothing.
  if command -v deb-systemd-helper >/dev/null; then DPKG_MAINTSCRIPT_PACKAGE=$name deb-systemd-helper disable "$unit" >/dev/null; fi
  if [ -e "$root/etc/init.d/$name" ]; then update-rc.d "$name" disable >/dev/null; fi
  echo "setup: $name does not start at boot (to change that: systemctl enable $name)"
done
rm -f "$kept/before"
exit $status
`;
}

function quoted(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
