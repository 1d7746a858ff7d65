"""The small web service of the docs, over real HTTP on this machine."""

import http.client
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import date
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from threading import Thread
from typing import Any, NamedTuple

import pytest

from plutkit import Clock, Milestone, PartnerKind, Register, SpeedRanking, rank_partnership_speed
from plutkit.codec import dumps, loads, schema, unstructure, verify
from plutkit.errors import UnknownRecordError
from plutkit.identity import Nik
from plutkit.samples import network, rakor_2023

if os.environ.get("PLUTKIT_EXAMPLES_WEB") != "required":
    pytest.importorskip("fastapi")
    pytest.importorskip("uvicorn")

SERVICE = Path(__file__).parents[2] / "docs" / "examples" / "web_service.py"
KEY = bytes(range(32))
NIK = "3171015708450001"
AS_OF = date(2023, 12, 31)
SPEED = "speed?as_of=2023-12-31"
LIMIT = 2 * 2**20


class Answer(NamedTuple):
    """What came back."""

    status: int
    headers: http.client.HTTPMessage
    text: str

    @property
    def json(self) -> Any:
        """Read it as JSON."""
        return json.loads(self.text)


class Server:
    """The service in a process of its own, at a port that the system chose."""

    def __init__(self, folder: Path) -> None:
        self.database = folder / "plut.sqlite"
        key_file = folder / "key.bin"
        key_file.write_bytes(KEY)
        self._process = subprocess.Popen(
            [sys.executable, "-W", "error", str(SERVICE), str(self.database), str(key_file), "0"],
            stderr=subprocess.PIPE, text=True, encoding="utf-8",
        )  # fmt: skip
        assert self._process.stderr is not None
        self.log: list[str] = []
        self.port = 0
        for line in self._process.stderr:
            self.log.append(line)
            if found := re.search(r"running on http://127\.0\.0\.1:(\d+)", line):
                self.port = int(found[1])
                break
        self._reader = Thread(target=self.log.extend, args=(self._process.stderr,))
        self._reader.start()

    def stop(self) -> int:
        """Stop it as a person does; give its exit status once all of its log is read."""
        self._process.send_signal(signal.SIGINT)
        status = self._process.wait(timeout=30)
        self._reader.join(timeout=30)
        assert self._process.stderr is not None
        self._process.stderr.close()
        return status

    def ask(
        self, method: str, path: str, body: Any = None, headers: dict[str, str] | None = None
    ) -> Answer:
        """Send a request and read the answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        with closing(connection):
            connection.request(method, path, body, headers or {})
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read().decode("utf-8"))

    def get(self, path: str, language: str = "") -> Answer:
        """Ask for something, in a language."""
        return self.ask("GET", path, headers={"Accept-Language": language})

    def post(self, body: str | bytes, language: str = "", query: str = "") -> Answer:
        """Send a document."""
        data = body.encode() if isinstance(body, str) else body
        headers = {"Content-Type": "application/json", "Accept-Language": language}
        return self.ask("POST", f"/registers{query}", data, headers)


class Seen(HTMLParser):
    """What a browser makes of a page: tags and texts."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.said: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - the protocol
        """Note a tag."""
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        """Note a text."""
        self.said.append(data)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Run one server for all tests; at the end it has stopped well and said nothing of trouble."""
    server = Server(tmp_path_factory.mktemp("service"))
    yield server
    assert server.stop() == 0
    log = "".join(server.log)
    assert "Finished server process" in log
    assert [word for word in ("Traceback", "Warning", "ERROR", NIK) if word in log] == []


@cache
def document() -> str:
    """Write a register of which the cohort of 2022 is in scope."""
    return dumps(network().cohort(2022))


def with_business(**fields: object) -> str:
    """Write a register of one business with some fields more."""
    business = {"id": "b-1", "kind": "enterprise", "name": "Warung", **fields}
    data = {"beneficiaries": [business]}
    return json.dumps({"schema_version": 1, "type": "Register", "data": data})


def ranked(register: Register) -> SpeedRanking:
    """Rank as the service does."""
    milestone = Milestone.all_kinds(PartnerKind.UNIVERSITY, PartnerKind.HALAL_CENTRE)
    return rank_partnership_speed(register, as_of=AS_OF, clock=Clock.OPENED, milestone=milestone)


def edited(edit: Callable[[Any], object]) -> str:
    """Write the published register with something changed in its data."""
    changed = json.loads(dumps(rakor_2023()))
    edit(changed["data"])
    return json.dumps(changed)


class TestADocumentThatIsSound:
    """It is taken, kept and given back."""

    def test_it_is_taken_and_given_back(self, server: Server) -> None:
        """At the address that the answer names, equal to what was sent."""
        taken = server.post(document())
        assert taken.status in {200, 201}
        assert taken.json == {"id": taken.json["id"], "centres": 87}
        given = server.get(taken.headers["Location"])
        assert (given.status, given.headers["Content-Type"]) == (200, "application/json")
        assert loads(given.text, Register) == network().cohort(2022)

    def test_it_is_new_once(self, server: Server) -> None:
        """The same register again, its records in another order, has the same id."""
        first = server.post(edited(lambda data: data["centres"].reverse()))
        again = server.post(dumps(rakor_2023()))
        assert (first.status, again.status) == (201, 200)
        assert first.json == again.json

    def test_it_outlives_the_server(self, tmp_path: Path) -> None:
        """Another process reads it from the database."""
        first = Server(tmp_path)
        id = first.post(document()).json["id"]
        assert first.stop() == 0
        second = Server(tmp_path)
        given = second.get(f"/registers/{id}")
        assert second.stop() == 0
        assert given.text == document()

    def test_many_may_send_at_once(self, server: Server) -> None:
        """Each register is kept once, whoever was first."""
        bodies = [edited(lambda data, n=n: data["centres"].pop(n)) for n in range(6)]  # type: ignore[misc]
        with ThreadPoolExecutor(12) as pool:
            answers = list(pool.map(server.post, bodies * 4))
        assert sorted(answer.status for answer in answers) == [200] * 18 + [201] * 6
        assert len({answer.json["id"] for answer in answers}) == 6
        with closing(sqlite3.connect(server.database)) as connection:
            kept = {id for (id,) in connection.execute("SELECT id FROM registers")}
        assert kept >= {answer.json["id"] for answer in answers}


class TestARanking:
    """As an envelope for programs, as a page for people."""

    @pytest.fixture
    def address(self, server: Server) -> str:
        """Send the register."""
        return str(server.post(document()).headers["Location"])

    def test_the_envelope_is_verified_by_whoever_has_the_register(
        self, server: Server, address: str
    ) -> None:
        """With nothing but what the service publishes, and the question."""
        envelope = server.get(f"{address}/{SPEED}&clock=opened").text
        register = loads(server.get(address).text, Register)
        assert verify(envelope, register, compute=ranked).holds
        assert loads(envelope, SpeedRanking) == ranked(register)
        assert not verify(
            envelope.replace('"best": 1,', '"best": 2,'), register, compute=ranked
        ).holds

    def test_the_question_matters(self, server: Server, address: str) -> None:
        """By another clock another ranking comes."""
        by_opening, by_founding = (
            server.get(f"{address}/{SPEED}&clock={clock}").json for clock in ("opened", "founded")
        )
        assert by_opening["data"]["rows"] != by_founding["data"]["rows"]

    @pytest.mark.parametrize(
        ("header", "query", "language"),
        [
            ("", "", "id"), ("en", "", "en"), ("id-ID,id;q=0.9,en;q=0.8", "", "id"),
            ("id;q=0.5, en-GB", "", "en"), ("fr;q=1, en; q=0.3", "", "en"), ("fr", "", "id"),
            ("en;q=x", "", "en"), ("id", "&language=en", "en"), ("en", "&language=id", "id"),
            ("en", "&language=fr", "en"),
        ],
    )  # fmt: skip
    def test_the_page_speaks_the_language_that_is_asked_for(
        self, server: Server, address: str, header: str, query: str, language: str
    ) -> None:
        """The query goes before the header, and its languages by their weights."""
        page = server.get(f"{address}/speed.html?as_of=2023-12-31{query}", header)
        assert page.headers["Content-Type"] == "text/html; charset=utf-8"
        assert f'<div lang="{language}">' in page.text

    def test_a_name_on_the_page_is_text_and_no_markup(self, server: Server) -> None:
        """Whatever someone called a centre."""
        name = "<script>alert(1)</script> & مركز"
        sent = server.post(edited(lambda data: data["centres"][0].update(name=name)))
        page = server.get(f"{sent.headers['Location']}/speed.html?as_of=2023-12-31").text
        parser = Seen()
        parser.feed(page)
        assert "script" not in parser.tags
        assert any(name in one for one in parser.said)

    def test_one_centre_can_be_asked_for(self, server: Server, address: str) -> None:
        """Its row, as a document."""
        row = server.get(f"{address}/speed/c-01?as_of=2023-12-31").json
        assert row["type"] == "SpeedRow"
        assert row["data"] == unstructure(ranked(network().cohort(2022))["c-01"])


class TestWhatIsWrong:
    """It is answered with every fault, in the language of who asks."""

    WRONG = staticmethod(lambda data: (
        data["centres"][0].update(opened="05/05/2023", origin="NEW"),
        data["centres"][1].pop("name"),
        data["centres"][2].update(region="7309"),
        data["centres"].append(data["centres"][3]),
        data["consultants"].append({"id": "k", "centre_id": "nowhere", "field": "finance"}),
    ))  # fmt: skip
    PLACES = frozenset({
        ("$.data.centres[0].origin", "choice", "'NEW'"),
        ("$.data.centres[0].opened", "day.form", "'05/05/2023'"),
        ("$.data.centres[1].name", "object.missing", "'name'"),
        ("$.data.centres[2].region", "region.undotted", "'7309'"),
        ("$.data.centres[18].id", "register.duplicate", "'buleleng'"),
        ("$.data.consultants[0].centre_id", "register.dangling", "'nowhere'"),
    })  # fmt: skip

    @pytest.mark.parametrize(
        ("language", "query", "words"),
        [
            ("en", "", "write it"), ("id", "", "tulislah"), ("id", "?language=en", "write it"),
            ("", "", "tulislah"),
        ],
    )  # fmt: skip
    def test_every_fault_comes_back_at_once(
        self, server: Server, language: str, query: str, words: str
    ) -> None:
        """With its path, its code, its value, and its text in the language."""
        answer = server.post(edited(self.WRONG), language, query)
        faults = answer.json["faults"]
        assert answer.status == 422
        found = {(one["path"], one["code"], one["value"]) for one in faults}
        assert found == self.PLACES
        assert answer.json["count"] == len(faults) == len(self.PLACES)
        (missing,) = (one for one in faults if one["code"] == "object.missing")
        assert missing["text"].endswith(words)

    @pytest.mark.parametrize(
        ("body", "code"),
        [
            ("", "json.syntax"), (b"\xff", "json.encoding"), ("[" * 100_000, "json.deep"),
            ("[]", "object.type"), ('{"schema_version": 2}', "document.newer"),
            ('{"schema_version": 1, "schema_version": 1}', "json.duplicate"),
            ('{"schema_version": 1, "type": "Centre", "data": {}}', "document.type"),
        ],
    )  # fmt: skip
    def test_what_is_no_document_is_answered_too(
        self, server: Server, body: str | bytes, code: str
    ) -> None:
        """By one fault, about the whole."""
        answer = server.post(body)
        assert (answer.status, answer.json["count"]) == (422, 1)
        assert answer.json["faults"][0]["code"] == code

    def test_an_answer_stays_short(self, server: Server) -> None:
        """It lists a thousand faults and counts all."""
        answer = server.post(edited(lambda data: data.update(centres=[0] * 1_001)))
        assert (answer.json["count"], len(answer.json["faults"])) == (1_001, 1_000)

    def test_nothing_of_it_is_kept(self, server: Server) -> None:
        """The database is as it was."""
        before = server.database.read_bytes()
        assert server.post(edited(self.WRONG)).status == 422
        assert server.database.read_bytes() == before

    def test_a_question_is_read_as_strictly(self, server: Server) -> None:
        """Both of its faults come at once, by their names."""
        id = server.post(document()).json["id"]
        answer = server.get(f"/registers/{id}/speed?as_of=20231231&clock=sunrise", "en")
        assert answer.status == 422
        assert [(one["path"], one["code"]) for one in answer.json["faults"]] == [
            ("as_of", "day.form"), ("clock", "choice"),
        ]  # fmt: skip

    def test_a_question_without_a_day_has_no_answer(self, server: Server) -> None:
        """There is no default: a clock on the wall decides nothing."""
        id = server.post(document()).json["id"]
        assert server.get(f"/registers/{id}/speed").status == 422

    def test_an_unknown_register_is_answered_with_those_that_are_near(self, server: Server) -> None:
        """As when a sign was lost on the way."""
        id = server.post(document()).json["id"]
        for path in (f"/registers/{id[:-1]}", f"/registers/{id[:-1]}/{SPEED}"):
            answer = server.get(path)
            assert answer.status == 404
            assert answer.json == {"kind": "register", "id": id[:-1], "near": [id]}

    def test_an_unknown_centre_is_answered_with_those_that_are_near(self, server: Server) -> None:
        """As when someone wrote c-1."""
        id = server.post(document()).json["id"]
        answer = server.get(f"/registers/{id}/speed/c-1?as_of=2023-12-31")
        with pytest.raises(UnknownRecordError) as caught:
            ranked(network().cohort(2022))["c-1"]
        near = list(caught.value.near)
        assert answer.status == 404
        assert answer.json == {"kind": "ranked centre", "id": "c-1", "near": near}
        assert near


class TestABodyThatIsTooLong:
    """It is not read to its end, and not parsed at all."""

    def test_the_longest_is_read(self, server: Server) -> None:
        """Blanks are JSON too."""
        body = dumps(rakor_2023()).encode().ljust(LIMIT)
        assert server.post(body).status in {200, 201}
        answer = server.post(body + b" ")
        assert (answer.status, answer.json) == (
            413, {"detail": "more than 2097152 bytes; split the document"},
        )  # fmt: skip

    def test_a_length_that_is_not_told_does_not_help(self, server: Server) -> None:
        """It is counted as it comes."""
        answer = server.ask("POST", "/registers", iter([b" " * 2**20] * 2 + [b" "]))
        assert answer.status == 413


class TestNumbersOfPersons:
    """They become pseudonyms, or are refused; none is kept, echoed or logged."""

    def test_a_number_becomes_a_pseudonym(self, server: Server) -> None:
        """By the key of the application."""
        taken = server.post(with_business(owner_nik=NIK))
        given = server.get(taken.headers["Location"]).text
        (business,) = loads(given, Register).beneficiaries
        assert business.owner_pseudonym == Nik.parse(NIK).pseudonym(KEY)
        assert NIK not in taken.text + given
        assert NIK.encode() not in server.database.read_bytes()

    @pytest.mark.parametrize(
        "body",
        [
            with_business(owner_nik=NIK[:-1] + "0", owner_npwp=NIK),
            with_business(owner_nik=int(NIK)),
            with_business(owner_pseudonym=NIK),
            with_business(nib=NIK),
            with_business(**{NIK: 1}),
            with_business(owner_nik=NIK)[:-5],
            f'["      {NIK}", {"[" * 100_000}',
            f'["          {NIK}", "\xff'.encode("latin-1"),
            *(f'{{"a": "{NIK}"{" " * blanks}]' for blanks in range(22)),
        ],
        ids=range(30),
    )
    def test_a_number_in_what_is_wrong_is_masked(self, server: Server, body: str | bytes) -> None:
        """Wherever it stands: no more than its first and last two digits come back."""
        answer = server.post(body)
        assert answer.status == 422
        parts = {NIK[first : first + 5] for first in range(12)}
        assert [part for part in parts if part in answer.text] == []

    @pytest.mark.parametrize(
        "path", [f"/registers/{NIK}", f"/{NIK}", f"/registers/x/{SPEED}&clock={NIK}"]
    )
    def test_a_number_in_an_address_is_masked(self, server: Server, path: str) -> None:
        """And not logged: see the end of the server's fixture."""
        answer = server.get(path)
        assert answer.status in {404, 422}
        assert NIK not in answer.text


class TestTheForm:
    """It is described where programs look for it."""

    def test_openapi_says_where_the_schema_of_the_body_is(self, server: Server) -> None:
        """By an address, so that the references within the schema hold."""
        described = server.get("/openapi.json").json["paths"]["/registers"]["post"]
        (content,) = described["requestBody"]["content"].values()
        answer = server.get(content["schema"]["$ref"])
        assert answer.json == schema(Register)


def test_a_key_that_is_none_is_refused_at_once(tmp_path: Path) -> None:
    """The server does not start, and says why."""
    key_file = tmp_path / "key.bin"
    key_file.write_bytes(b"x1y2z")
    command = [sys.executable, str(SERVICE), str(tmp_path / "plut.sqlite"), str(key_file), "0"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert ended.returncode == 1
    assert "bytes of length 5 is not a key of 32 to 64 bytes" in ended.stderr
    assert "x1y2z" not in ended.stderr
