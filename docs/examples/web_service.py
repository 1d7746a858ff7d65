"""A small web service: takes registers in, keeps them, and answers with a ranking of speed.

Run it with ``python docs/examples/web_service.py plut.sqlite key.bin 8000``, after
``pip install fastapi uvicorn``. The key turns the numbers of owners into pseudonyms; it is 32 to 64
random bytes in a file of its own, apart from the database.
"""

import re
import sqlite3
import sys
from base64 import b32encode
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import date
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Any, Final, Literal, TypeAlias

import attrs
import uvicorn
from fastapi import Depends, FastAPI, Header, HTTPException, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse

from plutkit import Clock, Milestone, PartnerKind, Register, SpeedRanking, rank_partnership_speed
from plutkit.codec import dumps, loads, schema, structure
from plutkit.errors import Fault, StructureError, UnknownRecordError

Language: TypeAlias = Literal["en", "id"]
Ranker: TypeAlias = Callable[[Register], SpeedRanking]

MILESTONE: Final = Milestone.all_kinds(PartnerKind.UNIVERSITY, PartnerKind.HALAL_CENTRE)
BODY_LIMIT: Final = 2 * 2**20
"""The bytes of the longest document that is read."""
LISTED: Final = 1_000
"""How many faults an answer lists at most; it counts all of them."""
SCHEMA_PATH: Final = "/schemas/register.json"
DOCUMENT: Final[dict[str, Any]] = {
    "requestBody": {"content": {"application/json": {"schema": {"$ref": SCHEMA_PATH}}}}
}
"""What OpenAPI says of the body: the address of the schema, in which ``#/$defs`` begins anew."""


class Shelf:
    """The documents that were taken, in SQLite: a connection for each call, so for each thread."""

    def __init__(self, database: Path) -> None:
        self._database = database
        with self._opened() as connection:
            columns = "id TEXT PRIMARY KEY, document TEXT NOT NULL"
            connection.execute(f"CREATE TABLE IF NOT EXISTS registers ({columns})")

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self._database, timeout=30)) as connection, connection:
            yield connection

    def put(self, register: Register) -> tuple[str, bool]:
        """Keep a register; give its id and whether it is new. Equal ones have one id."""
        document = dumps(register)
        id = b32encode(sha256(document.encode()).digest()).decode().rstrip("=").lower()
        with self._opened() as connection:
            insert = "INSERT INTO registers VALUES (?, ?) ON CONFLICT DO NOTHING"
            return id, connection.execute(insert, (id, document)).rowcount == 1

    def get(self, id: str) -> Register:
        """Read a register; `UnknownRecordError` with similar ids if there is none."""
        with self._opened() as connection:
            find = "SELECT document FROM registers WHERE id = ?"
            for (document,) in connection.execute(find, (id,)):
                return loads(document, Register)
            alike = "SELECT id FROM registers WHERE substr(id, 1, 4) = ? LIMIT 100"
            near = [str(one) for (one,) in connection.execute(alike, (id[:4],))]
        raise UnknownRecordError("register", id, near)


def question_of(as_of: str, clock: str = "opened") -> Ranker:
    """Read the question as strictly as a document: ``as_of=20231231`` is no day."""
    parts: dict[str, Any] = {}
    faults: list[Fault] = []
    for name, given, type in (("as_of", as_of, date), ("clock", clock, Clock)):
        try:
            parts[name] = structure(given, type)
        except StructureError as error:
            faults += [attrs.evolve(one, path=name) for one in error.faults]
    if faults:
        raise StructureError("question", faults)
    return partial(rank_partnership_speed, **parts, milestone=MILESTONE)


def language_of(language: str = "", accept_language: Annotated[str, Header()] = "") -> Language:
    """Give the language asked for: by ``?language=``, or else the best of Accept-Language."""
    asked = f"{language},{accept_language}" if language else accept_language
    weighted = re.findall(r"(?:^|,)\s*(en|id)\b[^,;]*(?:;\s*q=([01](?:\.\d+)?))?", asked)
    best = max(weighted, key=lambda one: float(one[1] or 1), default=("id", ""))
    return "en" if best[0] == "en" else "id"


async def body_of(request: Request) -> bytes:
    """Read the body, and no more of it once it is too long."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > BODY_LIMIT:
            raise HTTPException(413, f"more than {BODY_LIMIT} bytes; split the document")
    return bytes(body)


def refused(request: Request, error: StructureError) -> JSONResponse:
    """Answer with every fault, in the language asked for. What may be a NIK is masked in them."""
    query, headers = request.query_params, request.headers
    language = language_of(query.get("language", ""), headers.get("accept-language", ""))
    faults = [
        {"path": one.path, "code": one.code, "value": one.value, "text": one.text[language]}
        for one in error.faults[:LISTED]
    ]
    return JSONResponse({"count": len(error.faults), "faults": faults}, 422)


def not_found(_: Request, error: UnknownRecordError) -> JSONResponse:
    """Answer with what resembles the id that nothing has."""
    return JSONResponse({"kind": error.kind, "id": error.id, "near": error.near}, 404)


Asked: TypeAlias = Annotated[Ranker, Depends(question_of)]
Spoken: TypeAlias = Annotated[Language, Depends(language_of)]


def create_app(database: Path, pseudonym_key: bytes) -> FastAPI:
    """Make the application; all its state is in the database."""
    # A key that is none is refused now, and not with the first document.
    loads(dumps(Register.of([])), Register, pseudonym_key=pseudonym_key)
    shelf = Shelf(database)
    app = FastAPI(title="plutkit by HTTP")
    app.exception_handler(StructureError)(refused)
    app.exception_handler(UnknownRecordError)(not_found)

    @app.get(SCHEMA_PATH, include_in_schema=False)
    def register_schema() -> dict[str, Any]:
        return schema(Register)

    @app.post("/registers", status_code=201, openapi_extra=DOCUMENT)
    def take(body: Annotated[bytes, Depends(body_of)]) -> JSONResponse:
        register = loads(body, Register, pseudonym_key=pseudonym_key)
        id, is_new = shelf.put(register)
        said = {"id": id, "centres": len(register.centres)}
        return JSONResponse(said, 201 if is_new else 200, {"Location": f"/registers/{id}"})

    @app.get("/registers/{id}")
    def give(id: str) -> Response:
        return Response(dumps(shelf.get(id)), media_type="application/json")

    @app.get("/registers/{id}/speed")
    def speed(id: str, rank: Asked) -> Response:
        register = shelf.get(id)
        return Response(dumps(rank(register), register=register), media_type="application/json")

    @app.get("/registers/{id}/speed.html")
    def speed_page(id: str, rank: Asked, language: Spoken) -> HTMLResponse:
        table = rank(shelf.get(id)).to_html(language)
        return HTMLResponse(f"<!doctype html><meta charset=utf-8>{table}")

    @app.get("/registers/{id}/speed/{centre_id}")
    def speed_of_centre(id: str, centre_id: str, rank: Asked) -> Response:
        return Response(dumps(rank(shelf.get(id))[centre_id]), media_type="application/json")

    return app


if __name__ == "__main__":
    database, key_file, port = sys.argv[1:]
    app = create_app(Path(database), Path(key_file).read_bytes())
    # Without a log of accesses: a number may stand in an address that someone types.
    uvicorn.run(app, host="127.0.0.1", port=int(port), access_log=False)
