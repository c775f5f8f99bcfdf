# shellcheck shell=bash
# shellcheck disable=SC2016  # Words for the shell inside.
# Sourced by `test-package`: what is tried, in this order, on the Debian that it has made. The first version lies in
# /srv/first.deb, a later one in /srv/later.deb.

AS_STATION='runuser -u greenlane -- env HOME=/var/lib/greenlane'
# --- Installing
holds 'apt finds everything that the package names' \
    'apt-get install -y --no-install-recommends /srv/first.deb'
holds 'the self-test has passed, and left a cache that only root may change' \
    '[[ $(stat -c %U:%a /var/cache/greenlane/greenlane.aot) == root:644 ]]'
holds 'the self-test runs as a user made up for it, where nobody else has a hand in' \
    'greenlane-kiosk self-test & for i in $(seq 200); do p=$(pgrep -f "[j]ava .*AOTCacheOutput" | head -n 1 || true); [[ -n $p ]] && break; sleep 0.05; done
     user=$(stat -c %u /proc/$p); echo "runs as $user"; ((user > 61183 && user < 65520)); folder=$(echo /tmp/greenlane-self-test.*)
     [[ $(stat -c %u:%a "$folder") == 0:711 && $(stat -c %u:%a "$folder/log") == 0:600 ]]
     not runuser -u greenlane -- ls "$folder/home"; wait $!; [[ ! -e $folder ]]
     [[ $(stat -c %U:%a /var/cache/greenlane/greenlane.aot) == root:644 ]]'
holds 'the user greenlane has no systemd of its own' \
    '[[ $(systemctl is-enabled "user@$(id -u greenlane).service" || true) == masked ]]'
holds 'without a station the session is not switched on, and ends instead of asking whoever is there' \
    'not greenlane-kiosk enable 2>/tmp/said; cat /tmp/said; grep "there is no station yet" /tmp/said
     not timeout 60 greenlane run --no-assistant; [[ $(systemctl is-enabled greenlane.service || true) == disabled ]]'
holds 'root'"'"'s terminal stays root'"'"'s; code, pipes and files go around it' \
    'said=$(script -qec "greenlane doctor --no-such-word" /dev/null </dev/null || echo "code $?"); echo "$said"; [[ $said == *"code 2" ]]
     script -qec "greenlane --version | od -c >/tmp/bytes" /dev/null </dev/null; cat /tmp/bytes; not grep -F "\r" /tmp/bytes
     greenlane --version | od -c | diff - /tmp/bytes'
holds 'no library of the program lacks another' \
    'runtime=/opt/greenlane/lib/runtime/lib; greenlane demo --travellers commuter
     find $runtime /var/lib/greenlane/native -name "*.so" -print -exec env LD_LIBRARY_PATH=$runtime:$runtime/server ldd {} + >/tmp/needs 2>&1
     not grep "not found" /tmp/needs'
holds 'the user greenlane may reach cameras and serial lines, and cannot log in' \
    'id -nG greenlane | tr " " "\n" | grep -x video
     id -nG greenlane | tr " " "\n" | grep -x dialout
     [[ $(getent passwd greenlane) == *:/usr/sbin/nologin ]]
     [[ $(passwd -S greenlane) == *" L "* ]]'
holds 'the data folder is that user'"'"'s alone' \
    '[[ $(stat -c %U:%G:%a /var/lib/greenlane) == greenlane:greenlane:700 ]]'
holds 'nothing starts by itself' \
    '[[ $(systemctl is-enabled greenlane.service 2>/dev/null) == disabled ]]'
holds 'systemd takes the unit without a word' \
    'said=$(systemd-analyze verify /usr/lib/systemd/system/greenlane.service 2>&1 | grep -i greenlane || true); echo "$said"; [[ -z $said ]]'
holds 'systemd finds the unit well fenced: less than 4 of 10 exposed' \
    'systemd-analyze security --no-pager --offline=yes --threshold=40 greenlane.service'
holds 'every rule for devices is one that udev knows' \
    'rule="^((ACTION!=|SUBSYSTEM==|KERNEL==|ENV\{DEVTYPE\}==|ATTR\{idVendor\}==|GROUP=|MODE=|ENV\{ID_MM_DEVICE_IGNORE\}=)\"[^\"]+\"(, |$))+$"
     grep -vE "^(#|$)" /usr/lib/udev/rules.d/70-greenlane.rules >/tmp/rules
     not grep -vE "$rule" /tmp/rules
     if udevadm verify --help >/dev/null 2>&1; then udevadm verify /usr/lib/udev/rules.d/70-greenlane.rules; fi'
holds 'its Java names countries in Chinese and Korean, and knows the letters of Chinese scanners' \
    'said() { JAVA_OPTIONS="-XshowSettings:locale -Duser.language=$1 -Duser.country=$2 -Dstderr.encoding=$3" greenlane --version 2>&1 |
         iconv -f "$3" -t UTF-8 | sed -n "s/ *default locale = //p"; }
     [[ $(said zh KR UTF-8) == "中文 (韩国)" && $(said ko CN UTF-8) == "한국어 (중국)" && $(said zh KR GB18030) == "中文 (韩国)" ]]'
holds 'root works as the user greenlane: no file is anybody else'"'"'s' \
    'greenlane doctor || true; greenlane demo --travellers commuter
     [[ -z $(find /var/lib/greenlane ! -user greenlane) ]]'
holds 'the doctor finds nothing missing but devices' \
    'greenlane doctor >/tmp/found || true; cat /tmp/found
     [[ -z $(grep "^BAD" /tmp/found | grep -vE "Sound|Cameras|Serial" || true) ]]'
holds 'without Java or Maven on the machine' \
    'not command -v java; not command -v mvn'

# --- Starting fast
holds 'the cache is taken: the program'"'"'s classes come from it' \
    'loaded() { GREENLANE_AOT=$1 JAVA_OPTIONS=-Xlog:class+load greenlane --version; }
     loaded on >/tmp/on; loaded off >/tmp/off; grep "org.greenlane.Greenlane source: " /tmp/on /tmp/off
     grep "org.greenlane.Greenlane source: shared objects file" /tmp/on; not grep "org.greenlane.*shared objects file" /tmp/off
     for i in on off; do echo "$i: $(grep -c "source: shared" /tmp/$i) of $(grep -c "source: " /tmp/$i) classes ready"; done >/srv/start'
sed 's/^/         /' "$ROOT/srv/start"
holds 'a cache that is cut off is passed over in silence' \
    'cache=/var/cache/greenlane/greenlane.aot; cp $cache /tmp/whole; head -c 3000000 /tmp/whole >$cache
     said=$(greenlane --version 2>&1); cat /tmp/whole >$cache; echo "$said"
     [[ $said == Greenlane\ * ]]; [[ $(wc -l <<<"$said") == 1 ]]'
holds 'a cache of another version is passed over in silence' \
    'touch /opt/greenlane/lib/app/greenlane.jar; said=$(greenlane --version 2>&1); greenlane-kiosk self-test; echo "$said"
     [[ $said == Greenlane\ * ]]; [[ $(wc -l <<<"$said") == 1 ]]'
holds 'no core file can be left: the limit is 0 in the program'"'"'s own process' \
    'greenlane demo --travellers red >/dev/null & for i in $(seq 200); do p=$(pgrep -u greenlane java || true); [[ -n $p ]] && break; sleep 0.05; done
     grep "Max core file size  *0  *0" /proc/$p/limits; wait'

# --- On a screen
holds 'under Xvfb its window opens, and the demo'"'"'s travellers are answered' \
    'mkdir -p /srv/pictures; Xvfb :7 -screen 0 1280x800x24 >/dev/null 2>&1 & export DISPLAY=:7
     for i in $(seq 200); do xwininfo -root >/dev/null 2>&1 && break; sleep 0.1; done
     greenlane demo --travellers commuter,family,red,forger,visitor >/tmp/demo 2>&1 & demo=$!
     for i in $(seq 600); do xwininfo -root -tree | grep "Greenlane" >/dev/null && break; sleep 0.1; done
     xwininfo -root -tree | grep "Greenlane"; sleep 4; import -window root /srv/pictures/xvfb.png
     wait $demo || { cat /tmp/demo; false; }; cat /tmp/demo; grep "answered as they should be" /tmp/demo
     (($(identify -format %k /srv/pictures/xvfb.png) > 50))'
holds 'the kiosk session'"'"'s own command runs in cage, without root, on the whole screen' \
    'install -d -m 0700 -o greenlane /run/session
     command=$(sed -n "s/^ExecStart=//p" /usr/lib/systemd/system/greenlane.service)
     export GREENLANE_PROFILE=demo XDG_RUNTIME_DIR=/run/session WLR_BACKENDS=headless WLR_LIBINPUT_NO_DEVICES=1 WLR_RENDERER=pixman
     '"$AS_STATION"' $command >/tmp/session 2>&1 & session=$!
     shot() { '"$AS_STATION"' WAYLAND_DISPLAY=wayland-0 grim /tmp/screen.png && identify -format %k /tmp/screen.png; }
     chmod 1777 /tmp; for i in $(seq 600); do [[ -S /run/session/wayland-0 ]] && colours=$(shot 2>/dev/null) && ((colours > 5000)) && break; sleep 0.2; done
     sleep 1; shot; cp /tmp/screen.png /srv/pictures/cage.png; ps -o user=,args= -C cage,java | cut -c 1-100
     [[ -z $(ps -o user= -C cage,java | grep -v greenlane) ]]; ((colours > 5000))
     kill $session; wait $session || true'

# --- Keeping the data
holds 'a station gets data: the demo'"'"'s passages stand in its log' \
    'greenlane demo --travellers commuter,grandmother,red,forger; greenlane audit verify >/srv/verified; cat /srv/verified'
holds 'an upgrade keeps data and log, and the station works on' \
    'echo "# mine" >>/etc/default/greenlane
     greenlane-kiosk upgrade /srv/first.deb; greenlane-kiosk upgrade /srv/later.deb
     [[ $(greenlane --version) == "Greenlane '"$NEXT"' "* ]]
     greenlane audit verify | diff /srv/verified -
     grep "# mine" /etc/default/greenlane
     greenlane demo --travellers commuter; greenlane audit verify'
holds 'a rollback to the version before opens what the later one wrote' \
    'greenlane audit verify >/srv/verified; greenlane-kiosk rollback; [[ $(greenlane --version) != "Greenlane '"$NEXT"' "* ]]
     greenlane audit verify | diff /srv/verified -
     greenlane demo --travellers commuter'
holds 'a rollback can be taken back' \
    'greenlane-kiosk rollback; [[ $(greenlane --version) == "Greenlane '"$NEXT"' "* ]]'
holds 'what a newer version wrote is neither gone back over nor touched' \
    'cd /var/lib/greenlane; sed -i "s/^format = 2$/format = 3/" station.toml; sums() { find . -type f ! -path "./logs/*" -exec md5sum {} + | sort; }; sums >/tmp/sums
     not greenlane-kiosk rollback 2>/tmp/said; cat /tmp/said; grep "cannot read this station.s data" /tmp/said
     not greenlane-kiosk upgrade /srv/first.deb; [[ $(greenlane --version) == "Greenlane '"$NEXT"' "* ]]
     for verb in "audit verify" demo "run --no-assistant"; do not timeout 60 greenlane $verb >/tmp/said 2>&1; grep "A newer version of the program wrote" /tmp/said; done
     sums | diff /tmp/sums -; sed -i "s/^format = 3$/format = 2/" station.toml; greenlane audit verify'
holds 'a backup is restored in the place of the station, by its own user, and the log says so' \
    'rm -rf /srv/backup; install -d -m 0700 -o greenlane /srv/backup
     printf "%s\n" 402819 "a passphrase of this test" "a passphrase of this test" | greenlane backup --by S-01 /srv/backup/one.glbackup
     printf "%s\n" "a passphrase of this test" 402819 | greenlane restore --by S-01 --replace /srv/backup/one.glbackup
     [[ -z $(find /var/lib/greenlane ! -user greenlane) ]]; ls -d /var/lib/greenlane/greenlane.before-restore-*
     printf "%s\n" "a passphrase of this test" | greenlane audit verify >/tmp/said; cat /tmp/said; grep "was restored on .* by S-01" /tmp/said
     cd /var/lib/greenlane; find . -mindepth 1 -maxdepth 1 ! -name logs ! -name native ! -name "*.before-restore-*" -exec rm -rf {} +
     find ./*.before-restore-* -mindepth 1 -maxdepth 1 -exec mv -t . {} +; rmdir ./*.before-restore-*; greenlane audit verify'
holds 'a file that is no such package is refused' \
    'echo nothing >/tmp/no.deb; not greenlane-kiosk upgrade /tmp/no.deb'
holds 'the session is switched on and off by one command each' \
    'greenlane-kiosk enable demo; [[ $(systemctl is-enabled greenlane.service) == enabled ]]
     grep "^GREENLANE_PROFILE=demo$" /etc/default/greenlane
     greenlane-kiosk status; greenlane-kiosk disable; [[ $(systemctl is-enabled greenlane.service || true) == disabled ]]'
holds 'a profile that is not right is not taken' \
    'not greenlane-kiosk enable no-such-profile; grep "^GREENLANE_PROFILE=demo$" /etc/default/greenlane'

# --- Under systemd
# shellcheck source=installer/linux/test-boot.sh
source "$CHECKOUT/installer/linux/test-boot.sh"
UPGRADE_TO_BAD='dpkg-deb -R /srv/later.deb /tmp/bad; rm /tmp/bad/opt/greenlane/lib/app/lib/h2-*.jar
    sed -i "s/^Version: .*/Version: 0.1.2/" /tmp/bad/DEBIAN/control; dpkg-deb -Znone -b /tmp/bad /tmp/bad.deb
    not greenlane-kiosk upgrade /tmp/bad.deb; [[ $(greenlane --version) == "Greenlane '"$NEXT"' "* ]]; '
DRAWN='drawn() { local uid colours; uid=$(id -u greenlane)
        for i in $(seq 300); do sleep 0.2; colours=$(runuser -u greenlane -- env XDG_RUNTIME_DIR=/run/user/$uid WAYLAND_DISPLAY=wayland-0 \
            grim -t ppm - 2>/dev/null | identify -format %k - 2>/dev/null) && ((colours > 5000)) && return 0; done
        systemctl --no-pager status greenlane; journalctl --no-pager -n 30 -u greenlane; return 1; }; station() { pgrep -u greenlane -x java; }; '
if boot; then
    ENTER=booted
    holds 'with systemd as the first process the session is a login on tty1, and draws' \
        "$DRAWN"'greenlane-kiosk enable demo; drawn; loginctl --no-legend list-sessions; [[ -n $(station) ]]
         [[ $(loginctl --no-legend list-sessions) =~ greenlane.*seat0.*tty1 ]]; not pgrep -u greenlane -x systemd
         [[ $(systemctl is-active greenlane.service) == active ]]'
    holds 'the fences of the unit are around the program' \
        "$DRAWN"'pid=$(station); cat /proc/$pid/status
         grep -E "^NoNewPrivs:\s1$" /proc/$pid/status; grep -E "^CapBnd:\s0+$" /proc/$pid/status; grep -E "^Seccomp:\s2$" /proc/$pid/status
         grep -E "Max core file size +0 +0" /proc/$pid/limits; within() { nsenter --target $pid --mount -- "$@"; }
         for place in /usr /etc /opt/greenlane /var/cache/greenlane; do not within touch $place/mine; done
         [[ -z $(within ls -A /root) && -z $(within ls -A /home) ]]; within touch /var/lib/greenlane/mine; within rm /var/lib/greenlane/mine'
    holds 'killed, it comes back by itself, also where only what holds it is killed' \
        "$DRAWN"'before=$(station); kill -KILL $before; for i in $(seq 100); do after=$(station || true); [[ -n $after && $after != "$before" ]] && break; sleep 0.2; done
         drawn; [[ $(station) != "$before" ]]
         kill -KILL $(systemctl show -p MainPID --value greenlane.service); for i in $(seq 50); do [[ -z $(station || true) ]] && break; sleep 0.1; done
         [[ -z $(station || true) ]]; sleep 2; drawn; [[ $(station | wc -l) == 1 ]]'
    holds 'a version that fails its self-test never opens the station; the one before does' \
        "$DRAWN"'journalctl -q --sync; from=$(date +%s); '"$UPGRADE_TO_BAD"'drawn; [[ ! -e /run/greenlane.was-open ]]
         [[ $(journalctl -q --since "@$from" -u greenlane -o cat | grep -c "^Started") == 1 ]]'
    holds 'stopped, it ends in time and without complaint' \
        'systemctl stop greenlane.service; systemctl show -p Result -p ActiveState greenlane.service; [[ $(systemctl show -p Result greenlane.service) == Result=success ]]
         greenlane audit verify'
    holds 'where the screen does not open it ends, and tries again' \
        'sed -i s/headless/drm/ /run/systemd/system/greenlane.service.d/test.conf; systemctl daemon-reload; systemctl start greenlane.service
         for i in $(seq 150); do sleep 0.2; again=$(systemctl show -p NRestarts --value greenlane.service); ((again > 1)) && break; done
         journalctl -q --no-pager -n 20 -t cage; systemctl stop greenlane.service; ((again > 1))'
    holds 'udev gives serial lines to their group' \
        '[[ -e /sys/class/tty/ttyS0 ]] || exit 0
         udevadm test /sys/class/tty/ttyS0 >/tmp/said 2>&1; grep -i greenlane /tmp/said; grep "70-greenlane.rules:.* GROUP $(getent group dialout | cut -d: -f3)" /tmp/said'
    ENTER=inside
    unplug
else
    printf '  --   %s\n' "systemd as the first process: left out, it does not come up here; see $WORK/boot.log"
    holds 'an upgrade whose self-test fails goes back by itself' "$UPGRADE_TO_BAD"'greenlane audit verify'
fi

# --- Leaving
holds 'removing it leaves the data, and nothing of the program' \
    'greenlane-kiosk enable demo; dpkg -r greenlane
     [[ -d /var/lib/greenlane/log && ! -e /opt/greenlane && ! -e /usr/bin/greenlane && ! -e /var/cache/greenlane ]]
     [[ -z $(find /etc/systemd -name "greenlane*" -o -name "user@*") ]]'
holds 'installed again it goes on with that data' \
    'dpkg -i /srv/later.deb; greenlane audit verify; [[ -z $(find /var/lib/greenlane ! -user greenlane) ]]'
holds 'purging it keeps a signed log, and says so' \
    'dpkg -P greenlane 2>&1 | tee /dev/stderr | grep "stays in /var/lib/greenlane"
     [[ -d /var/lib/greenlane/log && ! -e /etc/default/greenlane && ! -e /etc/pam.d/greenlane ]]'
holds 'purging it with the word for it destroys everything' \
    'dpkg -i /srv/first.deb; GREENLANE_PURGE=data dpkg -P greenlane; [[ ! -e /var/lib/greenlane ]]; not getent passwd greenlane'
