# Starts a shell in a place of its own: an empty folder in memory (and an empty /run) is all that
# it can write to, and it sees no network and no other process. Whoever calls it has made the
# namespaces (room.py). It keeps accidents in; whoever wants out, and is root, finds a way.
set -eu
umask 022
room=$1 given=$2
shift 2

mount -t tmpfs room "$room"
mkdir "$room/here" "$room/tmp"
cp -a "$given/." "$room/here/"

# The options that a mount has must be named again, or it would lose them.
while read -r _ _ _ _ target options _; do
  case $target in
    "$room") ;;
    *) mount -o "remount,bind,ro${options#r[ow]}" "$(printf '%b' "$target")" ;;
  esac
done </proc/self/mountinfo

mount -t tmpfs run /run

cd "$room/here"
exec env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME="$room/here" \
  TMPDIR="$room/tmp" LANG=C.UTF-8 TZ=UTC TERM=dumb COLUMNS=200 "$@"
