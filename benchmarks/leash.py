"""
Run a command on one core, with many open files, and never longer than the one who started it.

``python leash.py CORE COMMAND…``; CORE -1 leaves it to the kernel. Linux only.
"""

import ctypes
import os
import resource
import signal
import sys

PR_SET_PDEATHSIG = 1


def main() -> None:
    core, command = int(sys.argv[1]), sys.argv[2:]
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if core >= 0:
        os.sched_setaffinity(0, {core})
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    os.execvp(command[0], command)  # noqa: S606 - the benchmark's own server or load client


if __name__ == "__main__":
    main()
