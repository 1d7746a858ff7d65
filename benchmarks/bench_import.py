"""The whole process of ``import plutkit`` over that of its two dependencies."""

import os
import subprocess
import sys

from ratio import compare, verdict

CACHING = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def process(statement: str) -> None:
    """Run a statement in an interpreter of its own, which may cache bytecode."""
    subprocess.run([sys.executable, "-c", statement], check=True, env=CACHING)


def main() -> None:
    """Compare turn by turn; warm both up first, so that all bytecode is cached."""
    ours, theirs = "import plutkit", "import attrs, dateutil.relativedelta"
    process(ours)
    process(theirs)
    own, other, ratio = compare(lambda: process(ours), lambda: process(theirs), turns=31)
    print(f"plutkit {own * 1e3:.0f} ms, attrs and dateutil {other * 1e3:.0f} ms")
    verdict("import ratio", ratio, 3.0)


if __name__ == "__main__":
    main()
