"""A language server over its standard input and output, asked one thing after another."""

from __future__ import annotations

import json
import subprocess
import threading
from pathlib import Path
from queue import Empty, Queue
from types import TracebackType
from typing import Any

PATIENCE = 60.0
"""Seconds for one answer."""
SETTINGS = {"yaml": {"schemaStore": {"enable": False}, "validate": True, "hover": True, "completion": True}}


class Server:
    """The server with one folder open; a context, at whose end it is gone."""

    def __init__(self, command: list[str], folder: Path) -> None:
        self._process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._folder = folder
        self._told: Queue[Any] = Queue()
        self._number = 0
        self._diagnostics: dict[str, Any] = {}
        threading.Thread(target=self._listen, daemon=True).start()
        capabilities = {
            "textDocument": {"hover": {"contentFormat": ["markdown"]}, "completion": {"completionItem": {}}},
            "workspace": {"configuration": True},
        }
        folders = [{"uri": folder.as_uri(), "name": "desk"}]
        self.ask(
            "initialize",
            {"processId": None, "rootUri": folder.as_uri(), "workspaceFolders": folders, "capabilities": capabilities},
        )
        self._send({"method": "initialized", "params": {}})
        self._send({"method": "workspace/didChangeConfiguration", "params": {"settings": SETTINGS}})

    def __enter__(self) -> Server:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                stream.close()

    def open(self, path: Path, text: str) -> list[Any]:
        """What the server finds wrong in a document."""
        uri = path.as_uri()
        item = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._diagnostics.pop(uri, None)
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": item}})
        while uri not in self._diagnostics:
            self._take()
        found: list[Any] = self._diagnostics[uri]
        return found

    def ask(self, method: str, params: Any) -> Any:
        """The answer to a request."""
        self._number += 1
        number = self._number
        self._send({"id": number, "method": method, "params": params})
        while True:
            message = self._take()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def at(self, method: str, path: Path, text: str, mark: str) -> Any:
        """The answer for the place right behind `mark` in a document."""
        before = text[: text.index(mark) + len(mark)]
        line = before.count("\n")
        place = {"line": line, "character": len(before) - before.rfind("\n") - 1}
        return self.ask(method, {"textDocument": {"uri": path.as_uri()}, "position": place})

    def _take(self) -> Any:
        """The next message; questions and findings of the server are taken care of."""
        try:
            message = self._told.get(timeout=PATIENCE)
        except Empty:
            raise TimeoutError("the language server does not answer") from None
        if message.get("method") == "textDocument/publishDiagnostics":
            self._diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif message.get("method") == "workspace/configuration":
            wanted = [SETTINGS.get(item.get("section")) for item in message["params"]["items"]]
            self._send({"id": message["id"], "result": wanted})
        elif "method" in message and "id" in message:
            self._send({"id": message["id"], "result": None})
        return message

    def _send(self, message: dict[str, Any]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)
        self._process.stdin.flush()

    def _listen(self) -> None:
        out = self._process.stdout
        assert out is not None
        while True:
            length = 0
            while (line := out.readline()).strip():
                if line.lower().startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
            if not length:
                return
            self._told.put(json.loads(out.read(length)))
