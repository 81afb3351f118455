# The four programs of the page, compiled as it says.
for name in order empty add hlt; do
  gcc -O1 -o "$name" "$name.c"
done
