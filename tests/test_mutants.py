"""The list of faults that are put in on purpose is kept up with the source."""

import mutants


def test_every_mutant_can_still_be_put_in() -> None:
    """Its place in the source is there, once."""
    assert list(mutants.unfit()) == []
