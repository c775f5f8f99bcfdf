# shellcheck shell=bash
# Sourced by `run` and `package` after prepare.sh, never started by itself: builds target/app where something changed.
#
# Expects CHECKOUT, and what `prepare` sets. Exit code: 1 the build failed.

APP=$CHECKOUT/target/app
STAMP=$CHECKOUT/target/installer/built

# True if anything that goes into the program is newer than the last build. Folders count: a deletion touches them.
is_stale() {
    local newer
    [[ -f $APP/greenlane.jar && -f $STAMP ]] || return 0
    newer=$(find "$CHECKOUT/pom.xml" "$CHECKOUT/src/main" "$CHECKOUT/hardware-profiles" -newer "$STAMP" -print -quit)
    [[ -n $newer ]]
}

build() {
    local log=$LOGS/build.log begun
    if ! mkdir -p "$LOGS" 2>/dev/null || [[ ! -w $LOGS || ! -w $CHECKOUT/target ]]; then
        give_up 1 "cannot build: this user may not write in $CHECKOUT/target"
    fi
    # Two starts at the same time must not build into the same folder.
    if command -v flock >/dev/null; then
        exec 9>"$LOGS/lock"
        flock 9
        if ! is_stale; then
            exec 9>&-
            return 0
        fi
    fi
    say "building the station (a minute or two the first time) …"
    begun=$(mktemp "$LOGS/begun.XXXXXX")
    rm -rf "$APP"
    if ! (cd "$CHECKOUT" && mvn -B -q -ntp -Dmaven.test.skip=true package) >"$log" 2>&1 9>&-; then
        rm -f "$begun"
        # Maven's errors without its advice to users of Maven; where it has none, the end of its log.
        { sed -n '/To see the full stack trace/q; /^\[ERROR\] *[^ -]/p' "$log" | grep . || tail -n 15 "$log"; } |
            sed -n '1,15p' >&2
        give_up 1 "the build failed; all of it is in $log"
    fi
    # What changed while building counts as newer: the stamp carries the time of the beginning.
    mv -f "$begun" "$STAMP"
    exec 9>&-
}

build_what_changed() {
    if is_stale; then build; fi
}
