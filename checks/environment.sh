# Where the checks' Python environment is; sourced by the scripts beside it.
export CHECKS_HOME="${CHECKS_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/daylight-checks}"
