"""What Hypothesis calls when it is imported, so that ``st.from_type(Centre)`` works."""

from hypothesis import strategies as st

from plutkit.domain import Centre, Consultant, Partner, Partnership, Register
from plutkit.identity import RegionCode
from plutkit.quantities import PartialDate, Period, Source
from plutkit.scoring import Milestone, SpeedPolicies
from plutkit.strategies._domain import centres, consultants, partners, partnerships, registers
from plutkit.strategies._quantities import partial_dates, periods, region_codes, sources
from plutkit.strategies._scoring import milestones, speed_policies


def register() -> None:
    """Register the strategies of all records; each is built only when it is asked for."""
    st.register_type_strategy(Centre, lambda _: centres())
    st.register_type_strategy(Consultant, lambda _: consultants())
    st.register_type_strategy(Milestone, lambda _: milestones())
    st.register_type_strategy(PartialDate, lambda _: partial_dates())
    st.register_type_strategy(Partner, lambda _: partners())
    st.register_type_strategy(Partnership, lambda _: partnerships())
    st.register_type_strategy(Period, lambda _: periods())
    st.register_type_strategy(RegionCode, lambda _: region_codes())
    st.register_type_strategy(Register, lambda _: registers())
    st.register_type_strategy(Source, lambda _: sources())
    st.register_type_strategy(SpeedPolicies, lambda _: speed_policies())
