# Steps of ./dev: one line each, output in a log, left out when nothing they read has changed.

seconds_since() { echo $(($(date +%s) - $1)); }

# step NAME COMMAND…: runs it; when it fails, shows the end of its log and stops.
step() {
    step_name=$1
    shift
    step_log=build/log/$(echo "$step_name" | tr ' /+' '---').log
    step_began=$(date +%s)
    printf '%-24s' "$step_name"
    set +e
    (
        set -e
        "$@"
    ) >"$step_log" 2>&1 </dev/null
    step_status=$?
    set -e
    if [ "$step_status" -eq 0 ]; then
        printf 'ok      %4d s\n' "$(seconds_since "$step_began")"
    else
        printf 'FAILED  %4d s: the end of %s\n' "$(seconds_since "$step_began")" "$step_log"
        tail -n 60 "$step_log" | sed 's/^/    /'
        exit 1
    fi
}

# cached STAMPS NAME EXTRA COMMAND INPUT…: a step that is left out when the contents of the files and folders INPUT, and
# the text EXTRA, are those of its last success. The stamp is kept in the folder STAMPS: what goes with the folder is remade.
cached() {
    cached_stamp=$1/$(echo "$2" | tr ' /+' '---').stamp
    cached_name=$2 cached_extra=$3 cached_command=$4
    shift 4
    cached_print=$({ pwd && echo "$cached_extra" && contents "$@"; } | sha256sum)
    if [ "$(cat "$cached_stamp" 2>/dev/null)" = "$cached_print" ]; then
        printf '%-24sunchanged since it passed\n' "$cached_name"
        return
    fi
    # shellcheck disable=SC2086  # a command with its arguments
    step "$cached_name" $cached_command
    echo "$cached_print" >"$cached_stamp"
}

# One line with a checksum for every file under the given files and folders.
contents() {
    for contents_of in "$@"; do
        [ ! -e "$contents_of" ] || find "$contents_of" -type d -name __pycache__ -prune -o -type f -print0
    done | sort -z | xargs -0 -r sha256sum
}
