#!/usr/bin/env python3
"""Attacks `sitegen serve` over real connections: addresses that climb, foreign names and origins, requests that are
malformed, endless, slow or too many. After each attack it must still answer, from its own files only, with its memory
bounded.

usage: check_preview_attacks.py SITEGEN TEMPLATES
"""

import pathlib
import resource
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time

SECRET = "the secret beside the site"
GROWTH = 60_000  # kB of resident memory that all attacks together may add
problems = []
tried = 0


def complain(what):
    problems.append(what)
    print(f"check_preview_attacks: error: {what}", file=sys.stderr)


class Server:
    def __init__(self, sitegen, templates, folder):
        site = folder / "site"
        (site / "content/a").mkdir(parents=True)
        (folder / "secret.txt").write_text(SECRET)
        (site / "secret.txt").write_text(SECRET)
        (site / "public").mkdir()
        (site / "public/secret.html").symlink_to(folder / "secret.txt")
        (site / "content/site.yaml").write_text("title: A\nlanguage: en\n")
        (site / "content/a/article.txt").write_text("".join(f"Paragraph {n} of the article.\n\n" for n in range(400)))
        (site / "content/a/explainer.yaml").write_text(
            "format: 1\ntitle: A\narticle: { file: article.txt, language: en, rights: { status: own } }\n")
        shutil.copytree(templates, site / "templates")
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.process = subprocess.Popen([sitegen, "serve", "--site", site, "--port", str(self.port)],
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        end = time.monotonic() + 30
        while not self.serves() and time.monotonic() < end:
            time.sleep(0.1)

    def connect(self, seconds=5):
        return socket.create_connection(("127.0.0.1", self.port), timeout=seconds)

    def talk(self, *pieces, seconds=5, closes=False, limit=1 << 22):
        """What comes back, and whether the server ended the connection."""
        heard = b""
        try:
            with self.connect(seconds) as connection:
                try:
                    for piece in pieces:
                        connection.sendall(piece)
                    if closes:
                        connection.shutdown(socket.SHUT_WR)
                except OSError:
                    pass
                while len(heard) < limit:
                    piece = connection.recv(65536)
                    if not piece:
                        return heard, True
                    heard += piece
        except TimeoutError:
            return heard, False
        except OSError:
            return heard, True
        return heard, False

    def serves(self):
        heard, _ = self.talk(b"GET /a/index.html HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", seconds=3)
        return heard.startswith(b"HTTP/1.1 200 ") and b"</html>" in heard

    def memory(self):
        """Resident, in kB."""
        for line in pathlib.Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS"):
                return int(line.split()[1])
        return 0

    def files(self):
        return len(list(pathlib.Path(f"/proc/{self.process.pid}/fd").iterdir()))

    def is_alive(self):
        return self.process.poll() is None


def request(target, *headers, method="GET", host="localhost"):
    head = f"{method} {target} HTTP/1.1\r\n" + (f"Host: {host}\r\n" if host is not None else "")
    return (head + "".join(h + "\r\n" for h in headers) + "Connection: close\r\n\r\n").encode("utf-8")


def climbing():
    names = ["secret.txt", "etc/passwd", "secret.html"]
    ups = ["../", "..%2f", "%2e%2e/", "%2e%2e%2f", "%252e%252e/", "%252e%252e%252f", "..%252f", "%c0%ae%c0%ae/", "%c0%ae%c0%ae%c0%af",
           "..%c0%af", "..%e0%80%af", "%e0%80%ae%e0%80%ae/", "..\\", "..%5c", "%2e%2e%5c", "..%255c", "....//", "..;/", ".%00./", "..%00/",
           "%u002e%u002e/", "..%u2215", "．．/", "%ef%bc%8e%ef%bc%8e/", "..%0d/", "..%09/", "/./../", "a/../../"]
    for name in names:
        for up in ups:
            for prefix in ("/", "/a/", "/assets/", "/.sitegen/"):
                yield prefix + up * 6 + name
        yield from (f"//{name}", f"///{name}", f"/%2f{name}", f"/{name}", f"{name}", f"file:///{name}", f"/a/index.html/../../../{name}",
                    f"http://localhost/../{name}", f"http://localhost/{name}", f"/a/%00/{name}", f"/public/{name}", f"/content/../{name}",
                    f"/a/index.html%00/../../{name}", f"/{name}?/../x", f"/?/../{name}", f"/#/../{name}")
    yield from ("/content/site.yaml", "/templates/head.mustache", "/.git/config", "/a/", "*", "localhost:80", "/%", "/%zz", "/%2", "/a%")


HOSTS = ["evil.example", "localhost.evil.example", "evil.localhost", "127.0.0.1.evil.example", "127.0.0.1@evil.example", "evil.example:8000",
         "127.0.0.2", "0.0.0.0", "0", "2130706433", "0x7f000001", "127.1", "[::1]", "[::ffff:127.0.0.1]", "", " ", "localhost:8000:8000",
         "localhost:x", "localhost:", "localhost.", "127.0.0.1.", "local host", "localhost/evil", "localhost#", "LOCALHOST@x", "a\tlocalhost", None]
ORIGINS = ["https://evil.example", "null", "http://localhost.evil.example", "file://", "http://127.0.0.1@evil.example", "http://[::1]", "x"]

MALFORMED = [
    b"GET /a/index.html\r\n\r\n", b"GET /a/index.html\n", b"GET\r\n\r\n", b"\r\n\r\n\r\n", b"\0\0\0\0", b"\x80\xff\r\n\r\n",
    b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"x" * 200, b"GET /a/index.html HTTP/0.9\r\n\r\n",
    b"GET /a/index.html HTTP/9.9\r\nHost: localhost\r\n\r\n", b"GET /a/index.html XTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"GET  /a/index.html HTTP/1.1\r\nHost: localhost\r\n\r\n", b"GET /a/index.html HTTP/1.1 \r\nHost: localhost\r\n\r\n",
    b" GET /a/index.html HTTP/1.1\r\nHost: localhost\r\n\r\n", b"GET /a/in dex.html HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"G\0T /a/index.html HTTP/1.1\r\nHost: localhost\r\n\r\n", b"GET /a/index.html\0 HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"GET /a/\xe4 HTTP/1.1\r\nHost: localhost\r\n\r\n", b"GET /a/index.html HTTP/1.1\r\nHost : localhost\r\n\r\n",
    b"GET /a/index.html HTTP/1.1\r\n Host: localhost\r\n\r\n", b"GET /a/index.html HTTP/1.1\r\nHost: localhost\r\n folded: x\r\n\r\n",
    b"GET /a/index.html HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n",
    b"GET /a/index.html HTTP/1.1\r\nHost: evil.example\r\nHost: localhost\r\n\r\n", b"GET /a/index.html HTTP/1.1\r\nHost: localhost\r\nnocolon\r\n\r\n",
    b"GET /a/index.html HTTP/1.1\r\nHost: localhost\r\n: empty\r\n\r\n", b"GET /a/index.html HTTP/1.1\r\nHost: localhost\r\nA: \0\r\n\r\n",
    b"GET /a/index.html HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n", b"GET /a/index.html HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
    b"GET /a/index.html HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999999\r\n\r\n",
    b"GET /a/index.html HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
    b"GET /a/index.html HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    b"GET /a/index.html HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: x\r\n\r\n",
    b"GET /a/index.html HTTP/1.1\rHost: localhost\r\r", b"GET /a/index.html HTTP/1.1\r\nHost: localhost\r\rX: y\r\n\r\n",
]


def status(heard):
    return heard[9:12].decode("latin-1") if heard.startswith(b"HTTP/1.") else ""


def attack_addresses(server):
    global tried
    for target in climbing():
        heard, _ = server.talk(request(target))
        tried += 1
        if SECRET.encode() in heard or b"root:" in heard or b"title: A" in heard:
            complain(f"{target!r} shows a file that is no page")
        if status(heard) == "200" and target not in ("/a/",) and not target.startswith("/?"):
            complain(f"{target!r} is answered by 200")


def attack_names(server):
    global tried
    for host in HOSTS:
        heard, _ = server.talk(request("/a/index.html", host=host))
        tried += 1
        if status(heard) in ("", "200") and heard:
            complain(f"Host {host!r} is answered by {status(heard)}")
    for origin in ORIGINS:
        heard, _ = server.talk(request("/.sitegen/news?page=/a/index.html", f"Origin: {origin}"), seconds=1)
        tried += 1
        if status(heard) != "403":
            complain(f"Origin {origin!r} is answered by {status(heard)!r}")
    for method in ("POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "get", "X" * 5000):
        heard, _ = server.talk(request("/a/index.html", method=method))
        tried += 1
        if status(heard) in ("", "200") and heard:
            complain(f"method {method[:20]} is answered by {status(heard)!r}")


def attack_grammar(server):
    global tried
    for raw in MALFORMED:
        heard, ended = server.talk(raw, seconds=2, closes=True)
        tried += 1
        if status(heard) == "200":
            complain(f"{raw[:80]!r} is answered by 200")
        if not ended:
            complain(f"{raw[:80]!r} keeps its connection")
    # A body that is announced must not be read as the next request.
    smuggled = (b"GET /a/index.html HTTP/1.1\r\nHost: localhost\r\nContent-Length: 50\r\n\r\n"
                b"GET /a/text.html HTTP/1.1\r\nHost: localhost\r\n\r\n")
    heard, _ = server.talk(smuggled, seconds=2)
    if heard.count(b"HTTP/1.1 200") > 1:
        complain("the body of a request is read as a request")
    heard, _ = server.talk(b"GET /a/index.html HTTP/1.1\r\nHost: localhost\r\n\r\n", closes=True)
    if not heard.endswith(b"</html>\n") and b"</html>" not in heard:
        complain("a client that has ended its side gets no answer")
    heard, _ = server.talk(b"GET /a/index.html HTTP/1.1\r\nHost: local", seconds=1, closes=True)
    if heard and status(heard) == "200":
        complain("half a request is answered")
    heard, _ = server.talk(*[bytes([b]) for b in request("/a/index.html")], seconds=5)
    if status(heard) != "200":
        complain("a request in single bytes is not answered")
    heard, _ = server.talk(b"GET /a/index.html HTTP/1.1\r\nHost: localhost\r\n\r\n" * 20 + request("/a/index.html"), seconds=10, limit=1 << 24)
    if heard.count(b"HTTP/1.1 200") != 21:
        complain(f"of 21 requests in one piece {heard.count(b'HTTP/1.1 200')} are answered")
    tried += 5


def attack_size(server):
    """Each of these goes on for as long as the server takes it, up to 64 MB."""
    global tried
    endless = {
        "a request line": (b"GET /", b"a" * 65536), "a method": (b"", b"G" * 65536), "headers": (b"GET / HTTP/1.1\r\nHost: localhost\r\n", b"A: b\r\n" * 8192),
        "one header": (b"GET / HTTP/1.1\r\nHost: localhost\r\nA: ", b"a" * 65536), "empty lines": (b"", b"\r\n" * 32768),
        "a body": (b"POST /a/index.html HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9999999999\r\n\r\n", b"a" * 65536),
        "chunks": (b"GET /a/index.html HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n", b"ffff\r\n" + b"a" * 65535 + b"\r\n"),
        "requests whose answers nobody reads": (b"", b"GET /a/print.html HTTP/1.1\r\nHost: localhost\r\n\r\n" * 1000),
    }
    for name, (start, piece) in endless.items():
        before = server.memory()
        sent = 0
        tried += 1
        try:
            with server.connect(2) as connection:
                connection.sendall(start)
                while sent < 64_000_000:
                    connection.sendall(piece)
                    sent += len(piece)
        except OSError:
            pass
        growth = server.memory() - before
        print(f"preview attacks: {name} without end: {sent // 1000} kB taken, memory {growth:+d} kB")
        if growth > 30_000:
            complain(f"{name} without end takes {growth} kB of memory")
        if not server.serves():
            complain(f"after {name} without end nothing is served")


def attack_time(server):
    global tried
    slow = []
    for _ in range(200):
        connection = server.connect()
        connection.sendall(b"GET /a/index.html HTTP/1.1\r\nX: ")
        slow.append(connection)
    end = time.monotonic() + 14
    ended = set()
    served = True
    while time.monotonic() < end and len(ended) < len(slow):
        for connection in slow:
            if connection in ended:
                continue
            try:
                connection.sendall(b"a")
                connection.setblocking(False)
                if connection.recv(4096) == b"":
                    ended.add(connection)
            except BlockingIOError:
                pass
            except OSError:
                ended.add(connection)
        served = served and server.serves()
        time.sleep(1)
    for connection in slow:
        connection.close()
    tried += len(slow)
    print(f"preview attacks: of {len(slow)} clients that send a byte a second, {len(ended)} are cut off within 14 s")
    if len(ended) < len(slow):
        complain(f"{len(slow) - len(ended)} slow clients keep their connections")
    if not served:
        complain("slow clients keep others from being served")


def attack_number(server, count, what, first):
    """Many connections at once that stay open; those that are refused are tried no more."""
    global tried
    before, many = server.memory(), []
    for _ in range(count):
        try:
            connection = server.connect(2)
            connection.sendall(first)
            many.append(connection)
        except OSError:
            break
    tried += len(many)
    served = server.serves()
    growth, files = server.memory() - before, server.files()
    for connection in many:
        connection.close()
    print(f"preview attacks: {len(many)} {what}: memory {growth:+d} kB, {files} descriptors, {'served' if served else 'not served'} meanwhile")
    if len(many) < count:
        complain(f"only {len(many)} of {count} connections for {what}")
    if not served:
        complain(f"{what} keep others from being served")
    time.sleep(0.5)
    if not server.is_alive() or not server.serves():
        complain(f"after {count} {what} nothing is served")


def main(sitegen, templates):
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="preview-attacks-"))
    server = Server(sitegen, templates, folder)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    try:
        if not server.serves():
            complain("the preview does not start")
            return 1
        before, began = server.memory(), time.monotonic()
        for attack in (
            attack_addresses, attack_names, attack_grammar, attack_size, attack_time,
            lambda server: attack_number(server, 2000, "silent connections", b""),
            lambda server: attack_number(server, 2000, "open streams of news", b"GET /.sitegen/news?page=/a/index.html HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        ):
            if not server.is_alive():
                complain("the preview has ended")
                break
            attack(server)
        if server.is_alive():
            time.sleep(1)
            after = server.memory()
            print(f"preview attacks: {tried} requests and connections in {time.monotonic() - began:.0f} s; "
                  f"memory {before} kB before, {after} kB after; {server.files()} descriptors")
            if after - before > GROWTH:
                complain(f"the attacks leave {after - before} kB more in memory")
        else:
            complain("the preview has ended")
    finally:
        server.process.terminate()
        try:
            server.process.wait(10)
        except subprocess.TimeoutExpired:
            complain("the preview does not end when it is told to")
            server.process.kill()
        shutil.rmtree(folder)
    return 1 if problems else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()))
