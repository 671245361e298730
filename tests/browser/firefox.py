"""Firefox prints pages to PDF, told to by Marionette, a protocol of its own over a socket."""

from __future__ import annotations

import base64
import json
import shutil
import socket
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from fixtures_site import until

SETTINGS = 'user_pref("marionette.port", 0);\nuser_pref("app.update.enabled", false);\n'
"""Port 0: a free one, which Firefox writes down in its profile."""

ADD_STYLE = """const style = document.createElement("style");
style.textContent = arguments[0];
document.body.append(style);"""


class Firefox:
    """A Firefox without windows, with a profile of its own, while the `with` block runs."""

    def __init__(self, profile: Path) -> None:
        program = shutil.which("firefox-esr") or shutil.which("firefox")
        assert program, "no Firefox: run scripts/install-firefox.sh"
        (profile / "user.js").write_text(SETTINGS, "utf-8")
        command = [program, "--marionette", "--headless", "--no-remote", "--profile", profile]
        quiet = subprocess.DEVNULL
        self._process = subprocess.Popen(command, stdout=quiet, stderr=quiet)
        self._port = profile / "MarionetteActivePort"
        self._commands = 0

    def __enter__(self) -> Firefox:
        port = until(lambda: self._port.exists() and self._port.read_text("utf-8"), 120)
        self._socket = socket.create_connection(("127.0.0.1", int(port)), timeout=120)
        self._answers = self._socket.makefile("rb")
        self._read()  # it says who it is
        self._ask("WebDriver:NewSession")
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.close()
        self._process.terminate()
        self._process.wait(30)

    def printed(self, address: str, styles: Iterable[str]) -> list[bytes]:
        """A page's PDF with each of the styles, which may ask for another paper."""
        self._ask("WebDriver:Navigate", url=address)
        return [self._styled(style) for style in styles]

    def _styled(self, style: str) -> bytes:
        self._ask("WebDriver:ExecuteScript", script=ADD_STYLE, args=[style])
        return base64.b64decode(self._ask("WebDriver:Print", shrinkToFit=False)["value"])

    def _ask(self, command: str, **given: object) -> Any:
        self._commands += 1
        message = json.dumps([0, self._commands, command, given]).encode()
        self._socket.sendall(b"%d:%b" % (len(message), message))
        _, _, error, result = self._read()
        assert error is None, error
        return result

    def _read(self) -> Any:
        """A message: its length in bytes, a colon, and JSON."""
        length = b""
        while (one := self._answers.read(1)) != b":":
            assert one, "Firefox has closed the connection"
            length += one
        return json.loads(self._answers.read(int(length)))
