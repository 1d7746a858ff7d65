"""The samples: published facts only, and a network that says that it is made up."""

from datetime import date

from plutkit.domain import Origin, Register, Signatory
from plutkit.identity import RegionLevel
from plutkit.quantities import Confidence, PartialDate
from plutkit.samples import network, rakor_2023
from plutkit.scoring import Arrival, Clock, Milestone, Reason, rank_partnership_speed


class TestRakor:
    """What is published of the cohort of 2022, and nothing else."""

    def test_it_has_the_published_sites_with_their_codes(self) -> None:
        """Eighteen of the twenty."""
        codes = {centre.id: str(centre.region) for centre in rakor_2023().centres}
        assert len(codes) == 18
        assert codes["maros"] == "73.09"
        assert codes["bitung"] == "71.72"
        assert {centre.cohort for centre in rakor_2023().centres} == {2022}

    def test_only_what_is_published_is_known(self) -> None:
        """Six inaugurations, one bound of an opening, two origins by inference; no agreement."""
        centres = rakor_2023().centres
        known = {
            field: sorted(one.id for one in centres if getattr(one, field) is not None)
            for field in ("founded", "inaugurated", "opened", "closed", "origin")
        }
        assert known == {
            "founded": [],
            "inaugurated": ["buleleng", "dairi", "kendari", "maros", "purworejo", "semarang"],
            "opened": ["maros"],
            "closed": [],
            "origin": ["lombok-utara", "pacitan"],
        }
        assert {one.inaugurated for one in centres} == {None, date(2022, 12, 27)}
        assert rakor_2023().centre("maros").opened == PartialDate.after(date(2023, 5, 4))
        assert rakor_2023().centre("pacitan").origin is Origin.REVITALISED
        assert rakor_2023().partnerships == ()

    def test_every_record_is_cited_and_none_is_fictional(self) -> None:
        """An inference says that it is one."""
        for centre in rakor_2023().centres:
            assert centre.provenance is not None
            assert centre.provenance.confidence is Confidence.MEDIUM
            # No page can be cited that the collection of facts does not name.
            assert "the page is not named there" in centre.provenance.where
            assert centre.provenance.article
        inferred = rakor_2023().centre("semarang").provenance
        assert inferred is not None
        assert "inferred" in (inferred.article or "")


class TestNetwork:
    """A fictional network with everything that makes a comparison hard."""

    register: Register = network()

    def test_it_is_the_same_on_every_call(self) -> None:
        """Nothing is drawn at random."""
        assert network() == self.register

    def test_its_cohort_is_of_13_new_and_7_revitalised(self) -> None:
        """Of 87 centres."""
        cohort = self.register.cohort(2022)
        assert (len(cohort.scope.centre_ids), cohort.scope.total) == (20, 87)
        assert len(self.register.cohort(2022, origin=Origin.NEW).scope.centre_ids) == 13
        revitalised = self.register.cohort(2022, origin=Origin.REVITALISED)
        assert len(revitalised.scope.centre_ids) == 7

    def test_every_record_says_that_it_is_fictional(self) -> None:
        """By its provenance."""
        sources = [record.provenance for record in self.register]
        assert len(sources) == 760 + 240 + 639 + 118 + 613 + 3
        assert {source.confidence for source in sources if source} == {Confidence.FICTIONAL}
        assert None not in sources

    def test_no_synthetic_figure_stands_beside_a_real_name_or_region(self) -> None:
        """Second parts from 60 to 69 are assigned to no region."""
        real = {centre.name for centre in rakor_2023().centres}
        for centre in self.register.centres:
            assert centre.region.level is RegionLevel.REGENCY
            assert 60 <= int(centre.region.code.split(".")[1]) <= 69
            assert centre.name not in real
        names = [centre.name for centre in self.register.centres]
        assert len(set(names)) == len({str(c.region) for c in self.register.centres}) == 87

    def test_it_has_all_that_makes_a_comparison_hard(self) -> None:
        """Partial dates, the ministry, several centres, renewals, unknown ends, open centres."""
        agreements = self.register.partnerships
        assert any(isinstance(one.signed, PartialDate) for one in agreements)
        assert any(one.signatories == (Signatory.MINISTRY,) for one in agreements)
        assert any(len(one.centre_ids) > 1 for one in agreements)
        assert any(one.renews for one in agreements)
        assert any(one.ends is None for one in agreements)
        ranking = rank_partnership_speed(
            self.register.cohort(2022), as_of=date(2023, 12, 31), clock=Clock.OPENED,
            milestone=Milestone.distinct_kinds(3),
        )  # fmt: skip
        assert {Arrival.ARRIVED, Arrival.OPEN} <= {row.arrival for row in ranking}
        assert any(row.is_absent for row in ranking)
        assert any(row.head_start for row in ranking)
        assert Reason.BEFORE_FOUNDING in {left.reason for left in ranking.left_out}
