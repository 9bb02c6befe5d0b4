"""The cloud as the vendor's SDK describes it, for the built action: its models make the answers and check the requests."""

import json
import sys
import threading
from collections import Counter
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

import services
from answers import Account
from requests_of_action import Misfit, check_signature, compare, find_operations, make_clients, rebuild_any, way_in

_MAX_BODY_BYTES = 12 * 1024 * 1024


@dataclass(frozen=True)
class Call:
    """One request as it arrived."""

    method: str
    path: str
    query: str
    headers: dict
    body: bytes


class Cloud:
    """All services that one run of the action calls."""

    def __init__(self, context):
        self.context = context
        self.operations = services.list_operations()
        self.clients = make_clients(context, "http://127.0.0.1:1")
        self.secrets = {context["accessKeyId"]: context["secretAccessKey"], "HSTTEMPORARY": "temporary-secret-key"}
        self.reset()

    def reset(self):
        """Forgets the previous run."""
        self.account = Account(self.context)
        self.seen, self.misfits = Counter(), {}

    def rows(self):
        """The results of the run: one row for each operation and kind of credential."""
        titles = {*self.seen, *self.misfits}
        return [
            {
                "check": f"{title} ({self.seen[title]} requests)",
                "result": "undecodable" if title in self.misfits else "ok",
                "detail": self.misfits.get(title, ""),
            }
            for title in sorted(titles)
        ]

    def answer(self, call):
        """Returns status, headers and body. A misfit is refused, so that the run cannot pass by accident."""
        title = f"{call.method} {call.path}"
        try:
            candidates = find_operations(self.operations, call.method, call.path)
            # If several operations accept the request, the one that this account answers counts.
            candidates.sort(key=lambda each: not self.account.knows(each))
            title = f"{candidates[0].name} by {way_in(call)}"
            operation, request, parts = rebuild_any(candidates, call)
            title = f"{operation.name} by {way_in(call)}"
            self.seen[title] += 1
            compare(operation, request, self.clients[operation.service], call, parts.get("project_id"))
            self.check_way_in(call)
            return self.account.answer(operation, request)
        except Misfit as misfit:
            self.misfits.setdefault(title, str(misfit))
            body = {"error_code": "HSS.0001", "error_msg": str(misfit), "error_description": str(misfit)}
            return 400, {}, json.dumps(body).encode()

    def check_way_in(self, call):
        """Checks the signature by signing again, or compares the token."""
        if "authorization" in call.headers:
            check_signature(call, self.secrets)
        elif "x-auth-token" in call.headers and call.headers["x-auth-token"] != self.context["token"]:
            raise Misfit("X-Auth-Token is not the token that was handed out")


def make_handler(cloud):
    """Creates a request handler. Only the caller uses /conformance/; /idtoken is the service of the runner."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            self.serve()

        def do_POST(self):
            self.serve()

        def serve(self):
            url = urlsplit(self.path)
            length = min(int(self.headers.get("content-length") or 0), _MAX_BODY_BYTES)
            body = self.rfile.read(length)
            if url.path == "/conformance/rows":
                rows = cloud.rows()
                cloud.reset()
                return self.send(200, {}, json.dumps(rows).encode())
            if url.path == "/idtoken":
                return self.send(200, {}, json.dumps({"count": 1, "value": "header.payload.signature"}).encode())
            headers = {name.lower(): value for name, value in self.headers.items()}
            return self.send(*cloud.answer(Call(self.command, url.path, url.query, headers, body)))

        def send(self, status, headers, body):
            self.send_response(status)
            for name, value in {"content-type": "application/json", "x-request-id": "conformance", **headers}.items():
                self.send_header(name, value)
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            """Logs nothing; the rows are enough."""

    return Handler


def main(path):
    """Serves until its standard input ends, which happens when the caller ends."""
    with open(path, encoding="utf-8") as file:
        context = json.load(file)
    server = ThreadingHTTPServer(("127.0.0.1", 0), make_handler(Cloud(context)))
    server.daemon_threads = True
    print(f"http://127.0.0.1:{server.server_port}", flush=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sys.stdin.read()


if __name__ == "__main__":
    main(sys.argv[1])
