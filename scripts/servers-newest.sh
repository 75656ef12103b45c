#!/bin/sh
# Prosody and ejabberd of Debian 13's backports with all that they need, as unpacked packages: each server runs with that
# folder for its root, in a view of the file system of its own that ends with it.
# Wants: to = folder to fill, home = where it will lie in the end, mirror, keyring; to run, root.
set -eu
status=$to/nothing-installed
mkdir -p "$to"
: >"$status"
. "$(dirname "$0")/servers-fetch.sh"
root=$to/root
sources "$mirror" trixie trixie-backports
fetch trixie-backports base-files dash coreutils \
  prosody prosody-modules ejabberd lua-unbound lua-dbi-sqlite3 erlang-p1-sqlite3

# base-files first: it makes /bin and /lib the links that they are
unpack() {
  dpkg-deb --fsys-tarfile "$1" | tar -x --keep-directory-symlink -C "$root" \
    --exclude='./usr/share/doc/*/changelog*' --exclude=./usr/share/man --exclude=./usr/share/locale -f -
}
unpack "$apt"/debs/base-files_*.deb
for deb in "$apt"/debs/*.deb; do unpack "$deb"; done

# What the packages' own scripts, which are not run, would have made.
mkdir -p "$root/tmp" "$root/proc" "$root/dev"
echo '127.0.0.1 localhost' >"$root/etc/hosts"
: >"$root/etc/resolv.conf"
ln -sf lua5.4 "$root/usr/bin/lua"
[ -e "$root/usr/bin/sh" ] || ln -s dash "$root/usr/bin/sh"

# The server's process is the one that was started (exec all the way), so it can be killed by its number.
for program in prosody prosodyctl erl; do
  cat >"$to/bin/$program" <<END
#!/bin/sh
export PATH=/usr/sbin:/usr/bin:/sbin:/bin ERL_LIBS=/usr/lib/$(basename "$(dirname "$root"/usr/lib/*/ejabberd-*)")
exec unshare --mount sh -euc '
  root=\$0
  for folder in /tmp /dev /proc "\${TMPDIR:-/tmp}"; do
    mkdir -p "\$root\$folder"
    mount --rbind "\$folder" "\$root\$folder"
  done
  exec chroot "\$root" sh -c '\''cd "\$0" 2>/dev/null || cd /; exec "\$@"'\'' "\$PWD" "\$@"
' "$home/root" $program "\$@"
END
done
chmod +x "$to"/bin/*
finish
rm -f "$status"
