# overlay.sh: two hosts, a switch in each, and one VXLAN network across both.
# Everything lives in namespaces of its own and is gone when the script ends:
#
#     sudo unshare --net --mount bash overlay.sh
#
# Needs iproute2 and python3 (both are there on Debian 12).
set -eu

mount -t tmpfs rooms /run        # names of namespaces go here, not to your own /run
cd /run

quiet() {                        # no IPv6 of its own, so that counters count our data only
  ip netns exec "$1" sysctl -qw net.ipv6.conf.all.disable_ipv6=1 \
    net.ipv6.conf.default.disable_ipv6=1
}

for room in host-a host-b shop db; do
  ip netns add "$room"
  quiet "$room"
done

# The real network: one cable between the two hosts.
ip link add eth0 netns host-a type veth peer name eth0 netns host-b

# build HOST OWN-ADDRESS OTHER-ADDRESS GUEST GUEST-ADDRESS
build() {
  ip -n "$1" addr add "$2/24" dev eth0
  ip -n "$1" link set eth0 up
  ip -n "$1" link add br0 type bridge
  ip -n "$1" link set br0 up
  ip -n "$1" link add vxlan42 type vxlan id 42 local "$2" remote "$3" dev eth0 dstport 4789
  ip -n "$1" link set vxlan42 master br0 up
  ip -n "$1" link add "veth-$4" type veth peer name eth0 netns "$4"
  ip -n "$1" link set "veth-$4" master br0 up
  ip -n "$4" addr add "$5/24" dev eth0
  ip -n "$4" link set eth0 up
}
build host-a 192.0.2.1 192.0.2.2 shop 10.0.0.2
build host-b 192.0.2.2 192.0.2.1 db 10.0.0.3
sleep 2

cat >recv.py <<'PY'
import socket

s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind(("", 8080))
s.settimeout(3)
try:
    while True:
        data, sender = s.recvfrom(9000)
        print(len(data), "bytes from", sender[0], flush=True)
except TimeoutError:
    pass
PY
cat >send.py <<'PY'
import socket
import sys

s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
for size in sys.argv[2:]:
    print(s.sendto(b"x" * int(size), (sys.argv[1], 8080)), "bytes sent")
PY

three() {                        # three messages: what is sent, and what arrives
  ip netns exec db python3 recv.py >db.log &
  sleep 1
  ip netns exec shop python3 send.py 10.0.0.3 20 1400 1430
  wait
  cat db.log
}
sent() {                         # bytes that left the guest's card, then the host's
  ip netns exec shop cat /sys/class/net/eth0/statistics/tx_bytes
  ip netns exec host-a cat /sys/class/net/eth0/statistics/tx_bytes
}

echo "== MTU of the guest is 1500"
three
echo "== bytes before and after one more order of 20 bytes"
sent
ip netns exec shop python3 send.py 10.0.0.3 20
sent
echo "== MTU of host-a: eth0, vxlan42"
ip netns exec host-a cat /sys/class/net/eth0/mtu /sys/class/net/vxlan42/mtu
echo "== MTU of the guest is 1450"
ip -n shop link set eth0 mtu 1450
three
