"""A host for several finished sites, each below its own path, gzipped as hosts do it."""

from __future__ import annotations

import functools
import gzip
import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

PACKED = ("text/", "application/javascript", "application/json", "image/svg+xml")


@contextmanager
def hosted(sites: dict[str, Path]) -> Iterator[str]:
    """Serves each folder below its name; yields the address, without a slash at the end."""
    handler = functools.partial(_Handler, sites)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, sites: dict[str, Path], *arguments: object) -> None:
        self._sites = sites
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answers with the file; 404 where there is none."""
        _, name, *rest = unquote(urlsplit(self.path).path).split("/")
        path = self._sites.get(name, Path()) / "/".join(rest)
        if name in self._sites and path.is_file():
            self._answer(200, *_packed(path))
        else:
            self._answer(404, "text/plain", False, b"")

    def _answer(self, status: int, kind: str, is_packed: bool, data: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-cache")
        if is_packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *arguments: object) -> None:
        """Says nothing."""


@functools.cache
def _packed(path: Path) -> tuple[str, bool, bytes]:
    """The type of a file, whether it is packed, and what is sent."""
    kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
    data, is_packed = path.read_bytes(), kind.startswith(PACKED)
    text = f"{kind}; charset=utf-8" if is_packed else kind
    return text, is_packed, gzip.compress(data, 6) if is_packed else data
