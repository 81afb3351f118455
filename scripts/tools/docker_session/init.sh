#!/bin/bash
# The guest's first program: starts the engine and a registry, lets a user type the session into a
# terminal, writes what stood on it to the second disk, and switches the guest off.
export PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8
say() { echo "== $1 ($(cut -d' ' -f1 /proc/uptime) s)"; }
mount -t proc proc /proc
mount -t sysfs sys /sys
mount -t devtmpfs dev /dev 2>/dev/null
mkdir -p /dev/pts /dev/shm && mount -t devpts devpts /dev/pts
mount -t tmpfs shm /dev/shm
mount -t tmpfs run /run
mount -t tmpfs tmp /tmp && chmod 1777 /tmp
mount -t cgroup2 cgroup /sys/fs/cgroup
[ -e /dev/fd ] || ln -s /proc/self/fd /dev/fd
mount -o remount,rw /
hostname shop-1
modprobe -a overlay br_netfilter veth bridge binfmt_misc virtio_net
ip link set lo up
ip link set eth0 up
ip address add 10.0.2.15/24 dev eth0
ip route add default via 10.0.2.2
echo nameserver 10.0.2.3 > /etc/resolv.conf

# Images named without a registry are asked of the registry in the guest first.
mkdir -p /etc/docker
echo '{"registry-mirrors": ["http://127.0.0.1:5000"]}' > /etc/docker/daemon.json
cat > /tmp/registry.yml <<'YAML'
version: 0.1
log: {level: error}
storage: {filesystem: {rootdirectory: /var/lib/registry}, delete: {enabled: true}}
http: {addr: "127.0.0.1:5000"}
YAML
docker-registry serve /tmp/registry.yml > /var/log/registry.log 2>&1 &
say "dockerd"; dockerd > /var/log/dockerd.log 2>&1 &
until [ -S /run/docker.sock ] && curl -s http://127.0.0.1:5000/v2/ > /dev/null; do sleep 2; done

say "engine is up"

cat > /home/sohee/.bashrc <<'RC'
PS1='$ '
PROMPT_COMMAND='tmux wait-for -S prompt'
cd ~/postcard-shop
RC
chown -R sohee: /home/sohee

# The session asks for this when it has shown what happens without emulation.
(
    until [ -e /tmp/emulate ]; do sleep 1; done
    mount -t binfmt_misc binfmt_misc /proc/sys/fs/binfmt_misc
    magic='\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00\xb7\x00'
    mask='\xff\xff\xff\xff\xff\xff\xff\x00\xff\xff\xff\xff\xff\xff\xff\xff\xfe\xff\xff\xff'
    echo ":qemu-aarch64:M::$magic:$mask:/usr/bin/qemu-aarch64:F" > /proc/sys/fs/binfmt_misc/register
) &

# Every part of the session has a fresh window; commands are typed one after the other. A line that
# begins with ~ opens what has no prompt of ours; one that begins with # is run here, unseen. What is
# typed and the end of what it said go to the console too, for whoever waits.
typed() {
    say "$1"
    tmux send-keys -t session -l "$1"
    tmux send-keys -t session Enter
    tmux wait-for prompt
    tmux capture-pane -t session -p | grep . | tail -n 6
}
keep() {
    tmux capture-pane -t session -p -J -S - | sed -e 's/[[:space:]]*$//' > "/transcript/$1.txt"
    tar -cf /dev/vdb -C / transcript
}
play() {
    part=
    while IFS= read -r line; do
        case $line in
        '') ;;
        '# '*) eval "${line#'# '}" ;;
        '~'*)
            tmux send-keys -t session -l "${line#'~'}"
            tmux send-keys -t session Enter
            sleep 15
            ;;
        '== '*)
            [ -z "$part" ] || keep "$part"
            part=${line#== }
            tmux kill-session -t session 2>/dev/null
            tmux new-session -d -s session -x 100 -y 48 bash
            tmux wait-for prompt
            say "$part"
            ;;
        *) typed "$line" ;;
        esac
    done < /session.txt
    keep "$part"
}
export -f typed keep play say
mkdir -p /transcript && chown sohee: /transcript
tmux_user() { setpriv --reuid=sohee --regid=sohee --init-groups env HOME=/home/sohee USER=sohee TERM=xterm-256color "$@"; }
chmod 666 /dev/console /dev/vdb
tmux_user tmux -f /dev/null start-server \; set -g history-limit 20000 \; set -g exit-empty off
tmux_user bash -c play
say "done"
sync
echo o > /proc/sysrq-trigger
sleep 60
