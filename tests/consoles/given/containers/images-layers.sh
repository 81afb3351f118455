# The image of the page: tools, then the shop with its memo, then the shop without it. With the
# same times and owners the layers get the same digests on every machine.

image=postcard-shop:1.0
root=$TMPDIR/bundle/rootfs
layer() {
  find "$root" -exec touch -h -d 2026-11-23T00:00:00Z {} +
  umoci repack --refresh-bundle --image "$image" "$TMPDIR/bundle"
}
umoci init --layout postcard-shop
umoci new --image "$image"
umoci unpack --image "$image" "$TMPDIR/bundle"
mkdir -p "$root/usr/bin"
echo tools >"$root/usr/bin/tools"
layer
mkdir -p "$root/srv/shop"
echo 'shop v1' >"$root/srv/shop/shop.py"
echo password >"$root/srv/shop/memo.txt"
layer
rm "$root/srv/shop/memo.txt"
layer

# shop-arm: its one program is a small one for Arm64 (mov x0, 0; mov x8, 93; svc 0: it ends).
mkdir -p "$TMPDIR"/shop-arm/rootfs/{bin,proc,sys,dev}
{
  printf '\177ELF\2\1\1\0\0\0\0\0\0\0\0\0\2\0\267\0\1\0\0\0\170\0\100\0\0\0\0\0'
  printf '\100\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\100\0\070\0\1\0\0\0\0\0\0\0'
  printf '\1\0\0\0\5\0\0\0\0\0\0\0\0\0\0\0\0\0\100\0\0\0\0\0\0\0\100\0\0\0\0\0'
  printf '\204\0\0\0\0\0\0\0\204\0\0\0\0\0\0\0\0\020\0\0\0\0\0\0'
  printf '\0\0\200\322\250\013\200\322\1\0\0\324'
} >"$TMPDIR/shop-arm/rootfs/bin/echo"
chmod +x "$TMPDIR/shop-arm/rootfs/bin/echo"
# The groups of the machine cannot be written from here, so runc is told to do without.
runc() { command runc --rootless true "$1" --bundle "$TMPDIR/shop-arm" "${@:2}"; }
runc spec
sed -i 's/"terminal": true/"terminal": false/; s/"sh"/"\/bin\/echo"/' "$TMPDIR/shop-arm/config.json"
