"""Try the codec on many documents that nobody meant.

``python tests/codec/fuzz.py 1000000 7`` tries a million with the seed 7: nothing but a value or a
`StructureError` may come, and both ways in must agree. It tells how many were read, and how often
each fault was told.
"""

import json
import sys
from collections import Counter
from pathlib import Path
from random import Random  # noqa: TID251 - with a seed that is told

sys.path.insert(0, str(Path(__file__).parent.parent))

from codec.agreement import agree, document_of, refuses_or_reads
from codec.every_type import TYPES, data_of
from codec.mutations import arbitrary, damaged, mutated
from plutkit import Register
from plutkit.codec import loads
from plutkit.errors import Fault, StructureError


def of_text(text: str, of: type) -> tuple[Fault, ...]:
    """Read a text; give the faults."""
    try:
        loads(text, of)
    except StructureError as error:
        return error.faults
    return ()


def fuzz(examples: int, seed: int) -> str:
    """Try so many; say what came of them."""
    random = Random(seed)  # noqa: S311 - a fuzzer
    sound = {of: [json.dumps(one) for one in data_of(of)] for of in TYPES}
    types = [*TYPES, *[Register] * (len(TYPES) // 4)]
    outcomes, codes = Counter[str](), Counter[str]()
    for _ in range(examples):
        of = random.choice(types)
        way = random.randrange(20)
        if way == 0:
            name, faults = "arbitrary", refuses_or_reads(arbitrary(random), of)
        elif way == 1:
            document = document_of(json.loads(random.choice(sound[of])), of)
            name, faults = "damaged text", of_text(damaged(document, random), of)
        else:
            data = mutated(random.choice(sound[of]), random)
            name, faults = "mutated", refuses_or_reads(data, of) if way < 11 else ()
            if way >= 11:
                name = "mutated, both ways"
                faults = agree(data, of)
        outcomes[f"{name}: {'refused' if faults else 'read'}"] += 1
        outcomes["register: refused" if faults else "register: read"] += of is Register
        codes.update({fault.code for fault in faults})
    lines = [f"{count:9} {name}" for name, count in sorted(outcomes.items())]
    lines += [f"{count:9} {code}" for code, count in codes.most_common()]
    return "\n".join([*lines, f"{sum(1 for _ in codes)} codes", ""])


if __name__ == "__main__":
    examples, seed = [int(one) for one in (*sys.argv[1:], "10000", "1")[:2]]
    sys.stdout.write(fuzz(examples, seed))
