#!/bin/sh
# Prosody and ejabberd of Debian 12's backports beside the machine's own, which bring Lua, Erlang and libraries.
# Wants: to = folder to fill, home = where it will lie in the end, mirror, keyring. Needs no root.
set -eu
status=/var/lib/dpkg/status
. "$(dirname "$0")/servers-fetch.sh"
sources "$mirror" bookworm-backports
fetch bookworm-backports prosody prosody-modules ejabberd erlang-p1-sqlite3
for deb in "$apt"/debs/*.deb; do dpkg-deb --extract "$deb" "$to/root"; done

# Prosody's folders are written in its programs.
for program in prosody prosodyctl; do
  sed "s#'/usr/lib/prosody#'$home/root/usr/lib/prosody#" "$to/root/usr/bin/$program" >"$to/bin/$program"
done
# Of two libraries of one name Erlang takes its own: those of ERL_LIBS come after them, those named with -pa before.
cd "$to/root"
before=$(for folder in usr/lib/erlang/lib/*/ebin usr/lib/*/ejabberd-*/ebin; do printf ' "%s"' "$home/root/$folder"; done)
libraries=$(dirname usr/lib/*/ejabberd-*)
cat >"$to/bin/erl" <<END
#!/bin/sh
ERL_LIBS="$home/root/$libraries" exec "$(command -v erl)" -pa$before "\$@"
END
chmod +x "$to"/bin/*
finish
