# The two containers of the page, each with nothing but busybox in it.
# The groups of the machine cannot be written from here, so runc is told to do without.
runc() { command runc --rootless true "$@"; }

root=$TMPDIR/shop/rootfs
mkdir -p "$root"/{bin,proc,sys,dev,tmp}
cp "$(command -v busybox)" "$root/bin/"
for applet in sleep ps id mount hostname; do
  ln -s busybox "$root/bin/$applet"
done
runc spec --bundle "$TMPDIR/shop"
sed -i 's/"terminal": true/"terminal": false/; s/"sh"/"sleep", "60"/' "$TMPDIR/shop/config.json"
runc run --detach --bundle "$TMPDIR/shop" shop-a >/dev/null 2>&1
runc run --detach --bundle "$TMPDIR/shop" shop-b >/dev/null 2>&1
# runc returns before what it starts has taken the place of its own beginning.
until [ "$(pgrep -fxc 'sleep 60')" = 2 ]; do :; done
