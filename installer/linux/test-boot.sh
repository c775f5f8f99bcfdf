# shellcheck shell=bash
# shellcheck disable=SC2016  # Words for the shell inside.
# Sourced by `test-package`: boots that Debian with systemd as its first process, in namespaces and a control group of its
# own, with devices of its own; its screen is a terminal that nobody looks at, and cage draws without a display.

# Empty until it is booted: systemd's process, as this machine numbers it; what it was started by; its control group.
INIT='' BOOTED='' GROUP=''

# Runs words in a shell of the booted Debian.
booted() {
    nsenter --target "$INIT" --mount --pid --uts --ipc --net --cgroup env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin \
        HOME=/root LANG=C.UTF-8 bash -euo pipefail -c "not() { ! \"\$@\"; }; $1"
}

# Starts systemd. What it may not touch of this machine it does not see, or cannot write: devices, control groups, network,
# the kernel's settings.
boot() {
    local groups
    groups=$(findmnt -n -o TARGET -t cgroup2 | head -n 1)
    [[ -n $groups ]] && mkdir "$groups/greenlane-test.$$" || return 1
    GROUP=$groups/greenlane-test.$$
    trap unplug EXIT
    (
        echo "$BASHPID" >"$GROUP/cgroup.procs"
        exec unshare --mount --pid --uts --ipc --net --cgroup --fork --kill-child bash -euo pipefail -c '
            cd "$1"
            mount --rbind . .
            cd "$1"
            mount -t proc proc proc
            mount --bind proc/sys proc/sys
            mount -o remount,bind,ro proc/sys
            mount -t sysfs -o ro sysfs sys
            mount -t cgroup2 cgroup2 sys/fs/cgroup
            mount -t tmpfs -o mode=755 tmpfs dev
            mount -t tmpfs -o mode=755 tmpfs run
            mount -t tmpfs -o mode=1777 tmpfs tmp
            mkdir dev/pts dev/shm
            mount -t devpts -o newinstance,ptmxmode=666,mode=620,gid=5 devpts dev/pts
            mount -t tmpfs -o mode=1777 tmpfs dev/shm
            ln -s pts/ptmx dev/ptmx
            ln -s /proc/self/fd dev/fd
            mknod -m 666 dev/null c 1 3
            mknod -m 666 dev/zero c 1 5
            mknod -m 666 dev/full c 1 7
            mknod -m 666 dev/random c 1 8
            mknod -m 666 dev/urandom c 1 9
            mknod -m 666 dev/tty c 5 0
            touch dev/tty0 dev/tty1
            # The first screen: a terminal whose other end this holds open. TIOCSPTLCK, TIOCGPTN.
            chroot . perl -MFcntl -e "sysopen(M, \"/dev/ptmx\", O_RDWR | O_NOCTTY) or die; my \$n = pack(\"i\", 0);
                ioctl(M, 0x40045431, \$n); ioctl(M, 0x80045430, \$n); printf(\"%d\\n\", unpack(\"i\", \$n)); close(STDOUT);
                while (1) { sysread(M, \$b, 4096) or select(undef, undef, undef, 0.2) }" >run/screen &
            for i in $(seq 100); do [[ -s run/screen ]] && break; sleep 0.05; done
            mount --bind "dev/pts/$(<run/screen)" dev/tty1
            mkdir -p run/systemd/system/greenlane.service.d
            printf "[Service]\nEnvironment=WLR_BACKENDS=headless WLR_LIBINPUT_NO_DEVICES=1 WLR_RENDERER=pixman\n" \
                >run/systemd/system/greenlane.service.d/test.conf
            # Nothing of this machine stays in sight.
            pivot_root . mnt
            umount --lazy /mnt
            exec env -i container=greenlane-test PATH=/usr/sbin:/usr/bin:/sbin:/bin /lib/systemd/systemd \
                --log-target=journal --show-status=no' boot "$ROOT"
    ) >"$WORK/boot.log" 2>&1 </dev/null &
    BOOTED=$!
    for _ in $(seq 300); do
        INIT=$(pgrep -P "$BOOTED" | head -n 1) || INIT=''
        if [[ -n $INIT && $(cat "/proc/$INIT/comm" 2>/dev/null) == systemd ]] && booted 'systemctl is-system-running' 2>/dev/null |
            grep -qE 'running|degraded'; then
            return 0
        fi
        kill -0 "$BOOTED" 2>/dev/null || break
        sleep 0.2
    done
    unplug
    return 1
}

# Ends what is left of it: with the first process goes everything in its namespace.
unplug() {
    if [[ -n $INIT ]]; then kill -KILL "$INIT" 2>/dev/null || true; fi
    if [[ -n $BOOTED ]]; then wait "$BOOTED" 2>/dev/null || true; fi
    for _ in $(seq 50); do
        if [[ -z $GROUP ]] || find "$GROUP" -depth -type d -exec rmdir {} + 2>/dev/null; then break; fi
        sleep 0.1
    done
    INIT='' BOOTED='' GROUP=''
}
