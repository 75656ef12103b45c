# Read by the other servers-*.sh: fetches Debian packages into a folder, beside the machine's own apt, which stays as it is.
# Wants: to (the new folder), keyring, and a status file that tells what counts as installed.

apt=$to/apt
mkdir -p "$apt/lists/partial" "$apt/debs/partial" "$to/bin" "$to/root"

# sources MIRROR SUITE…
sources() {
  mirror=$1
  shift
  for suite in "$@"; do echo "deb [signed-by=$keyring] $mirror $suite main"; done >"$apt/sources.list"
}

get() {
  apt-get -qq -o Dir::Etc::sourcelist="$apt/sources.list" -o Dir::Etc::sourceparts=/dev/null \
    -o Dir::Etc::preferences=/dev/null -o Dir::Etc::preferencesparts=/dev/null \
    -o Dir::State::lists="$apt/lists" -o Dir::State::status="$status" -o Dir::Cache::archives="$apt/debs" \
    -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache= -o Acquire::Languages=none \
    -o APT::Sandbox::User= -o Debug::NoLocking=true "$@"
}

# fetch SUITE PACKAGE…: with all that they need
fetch() {
  suite=$1
  shift
  get update
  get install -y --download-only --no-install-recommends -t "$suite" "$@" >/dev/null
}

# Which versions these are, and nothing but what is needed to run them.
finish() {
  for name in prosody ejabberd; do
    version=$(dpkg-deb --field "$apt/debs/${name}_"*.deb Version)
    echo "$name ${version%%-*}"
  done >"$to/versions"
  rm -rf "$apt"
}
