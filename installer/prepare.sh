# shellcheck shell=bash
# Sourced by the other scripts here, never started by itself.
#
# Looks for what this machine lacks without touching anything. Whatever is missing is installed in one polite
# step where that needs no password; otherwise the step is printed and the script ends.
#
# Where to look may be told by GREENLANE_JDKS (a folder of JDKs) and GREENLANE_OS_RELEASE (a file), as the tests do.
# After `prepare`: JAVA_HOME is the JDK to use, exported. Exit codes: 1 the build failed, 3 something is missing.

JDK_WANTED=25

say() { printf 'greenlane: %s\n' "$*" >&2; }

# Ends the script. First argument: exit code.
give_up() {
    local code=$1
    shift
    say "$@"
    exit "$code"
}

has_display() { [[ -n ${DISPLAY:-} || -n ${WAYLAND_DISPLAY:-} ]]; }

# Prints the Java version of the JDK in a folder, as a whole number; fails if there is no JDK.
jdk_version() {
    local home=$1 line
    [[ -x $home/bin/javac && -r $home/release ]] || return 1
    while IFS= read -r line; do
        if [[ $line =~ ^JAVA_VERSION=\"([0-9]+) ]]; then
            printf '%s\n' "${BASH_REMATCH[1]}"
            return 0
        fi
    done <"$home/release"
    return 1
}

# Prints the folder of the first JDK that is new enough: JAVA_HOME, the javac on the PATH, then the usual places.
find_jdk() {
    local javac='' home version
    javac=$(command -v javac) && javac=$(readlink -f "$javac") || javac=''
    for home in "${JAVA_HOME:-}" "${javac%/bin/javac}" "${GREENLANE_JDKS:-/usr/lib/jvm}"/* \
        "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        [[ -n $home ]] || continue
        version=$(jdk_version "$home") || continue
        if ((version >= JDK_WANTED)); then
            printf '%s\n' "$home"
            return 0
        fi
    done
    return 1
}

# Sets DISTRIBUTION and RELEASE (major number) from os-release; both empty on other systems.
read_os_release() {
    local key value
    DISTRIBUTION='' RELEASE=0
    [[ -r ${GREENLANE_OS_RELEASE:-/etc/os-release} ]] || return 0
    while IFS='=' read -r key value; do
        value=${value//\"/}
        case $key in
            ID) DISTRIBUTION=$value ;;
            VERSION_ID) RELEASE=${value%%.*} ;;
        esac
    done <"${GREENLANE_OS_RELEASE:-/etc/os-release}"
    [[ $RELEASE =~ ^[0-9]+$ ]] || RELEASE=0
}

# True on Debian 13, Ubuntu 24.04 and later: they ship JDK 25, and renamed libraries for 64-bit time (…t64).
is_recent_distribution() {
    [[ $DISTRIBUTION == debian && $RELEASE -ge 13 ]] || [[ $DISTRIBUTION == ubuntu && $RELEASE -ge 24 ]]
}

# Fills MISSING (apt package names), and WANTED: what is installed along with those, and is no reason to stop. Looks only; a few hundredths of a second.
look_for_missing() {
    local libraries t64=''
    MISSING=() WANTED=()
    read_os_release
    if is_recent_distribution; then t64=t64; fi

    if ! JDK=$(find_jdk); then
        if ! is_recent_distribution; then
            give_up 3 "no JDK $JDK_WANTED or newer found. Install one (for example Eclipse Temurin $JDK_WANTED)" \
                "under /usr/lib/jvm, or set JAVA_HOME to it, and start again."
        fi
        MISSING+=("openjdk-$JDK_WANTED-jdk")
    fi
    command -v mvn >/dev/null || MISSING+=(maven)
    [[ $(uname -s) == Linux ]] || return 0

    # ldconfig is often outside a plain user's PATH. Not piped into `grep -q`: with pipefail that reports
    # a library as missing whenever grep is done before ldconfig is.
    libraries=$(PATH="$PATH:/usr/sbin:/sbin" ldconfig -p 2>/dev/null) || libraries=''
    lacks() { [[ $libraries != *"$1"* ]]; }

    if lacks libpangoft2-1.0.so.0 || lacks libfreetype.so.6; then MISSING+=(libpangoft2-1.0-0); fi
    if lacks libv4l2.so.0; then MISSING+=("libv4l-0$t64"); fi
    if lacks libasound.so.2; then MISSING+=("libasound2$t64"); fi
    if has_display; then
        if lacks libgtk-3.so.0; then MISSING+=("libgtk-3-0$t64"); fi
        if lacks libXtst.so.6; then MISSING+=(libxtst6); fi
    fi
    command -v fc-list >/dev/null || MISSING+=(fontconfig)
    if [[ -z $(fc-list :lang=zh-cn file 2>/dev/null) ]]; then MISSING+=(fonts-noto-cjk); fi
    # Without it the station only does not speak; its health board says so.
    command -v espeak-ng >/dev/null || WANTED+=(espeak-ng)
}

# Sets AS_ROOT: the words before a command that needs root. Fails if a password would be asked.
may_install() {
    AS_ROOT=()
    command -v apt-get >/dev/null || return 1
    [[ $(id -u) -eq 0 ]] && return 0
    AS_ROOT=(sudo -n)
    command -v sudo >/dev/null && sudo -n true 2>/dev/null
}

apt_quietly() {
    "${AS_ROOT[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 "$@" >>"$LOGS/apt.log" 2>&1
}

install_missing() {
    local line="apt-get install -y --no-install-recommends ${MISSING[*]}${WANTED[*]:+ ${WANTED[*]}}"
    if ! may_install; then
        say "this machine lacks: ${MISSING[*]}"
        if command -v sudo >/dev/null && command -v apt-get >/dev/null; then
            give_up 3 "install it with:  sudo $line"
        elif command -v apt-get >/dev/null; then
            give_up 3 "as root, install it with:  $line"
        fi
        give_up 3 "those are Debian's names; install their like with this system's own package manager."
    fi
    say "this machine lacks something; installing it once:"
    say "  ${AS_ROOT[*]:+sudo }$line"
    mkdir -p "$LOGS"
    : >"$LOGS/apt.log"
    if ! apt-cache show "${MISSING[@]}" "${WANTED[@]}" >/dev/null 2>&1; then apt_quietly update || true; fi
    # The second try is for package lists so old that their files are gone.
    apt_quietly install -y --no-install-recommends "${MISSING[@]}" "${WANTED[@]}" ||
        { apt_quietly update && apt_quietly install -y --no-install-recommends "${MISSING[@]}" "${WANTED[@]}"; } ||
        { ((${#WANTED[@]} > 0)) && apt_quietly install -y --no-install-recommends "${MISSING[@]}"; } || {
        tail -n 5 "$LOGS/apt.log" >&2
        give_up 3 "the installation failed; all of it is in $LOGS/apt.log"
    }
}

# The one way in. Expects CHECKOUT, the folder of pom.xml.
prepare() {
    LOGS=$CHECKOUT/target/installer
    look_for_missing
    if ((${#MISSING[@]} > 0)); then
        install_missing
        look_for_missing
        ((${#MISSING[@]} == 0)) || give_up 3 "still missing after the installation: ${MISSING[*]}"
    fi
    export JAVA_HOME=$JDK
}
