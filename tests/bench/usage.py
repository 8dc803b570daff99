"""Runs a command and prints its peak memory in kilobytes and its processor time in milliseconds."""

import resource
import subprocess
import sys

# A wrapper that became this interpreter may have had children of its own.
before = resource.getrusage(resource.RUSAGE_CHILDREN)
status = subprocess.run(sys.argv[1:]).returncode
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
peak = usage.ru_maxrss // 1024 if sys.platform == "darwin" else usage.ru_maxrss
print(peak, (usage.ru_utime + usage.ru_stime - before.ru_utime - before.ru_stime) * 1e3)
sys.exit(status)
