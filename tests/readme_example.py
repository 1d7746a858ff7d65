"""Run the example of a README; it has to print what its comments promise."""

import contextlib
import io
import re
import sys
from pathlib import Path


def example_of(readme: Path) -> str:
    """Give the one Python block of `readme`."""
    block = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
    (example,) = block.findall(readme.read_text("utf-8"))
    return str(example)


def run(readme: Path) -> str:
    """Run the example of `readme` and give what it printed."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(example_of(readme), str(readme), "exec"), {})  # noqa: S102 - our own README
    return printed.getvalue()


def check(printed: str) -> None:
    """Complain if the output is not what the README says."""
    for promise in (
        "12 supported",
        "473 refuted",
        "left out",
        "terbantah (pasti lebih cepat: PLUT Giri Rekaan",
    ):
        if promise not in printed:
            message = f"the README's example does not print {promise!r}:\n{printed}"
            raise SystemExit(message)


if __name__ == "__main__":
    check(run(Path(sys.argv[1])))
