"""The site on a port of this machine, in a folder below the root, so that a link which only works at a domain's root is
dead. Below POLICY the same files come with their Content-Security-Policy as a header too."""

import functools
import http.server
import pathlib
import re
import threading
import urllib.parse

PLAIN = "/some/where/"
POLICY = "/strictly/"


def policy_of(html):
    """The policy of a page's <meta>, as a server would send it: without `file:`, which is for reading from disk."""
    found = re.search(rb'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    return found and found.group(1).decode().replace(" file:", "")


class Handler(http.server.SimpleHTTPRequestHandler):
    def translate_path(self, path):
        path = urllib.parse.urlsplit(path).path
        for prefix in (PLAIN, POLICY):
            if path.startswith(prefix):
                return super().translate_path("/" + path[len(prefix) :])
        return str(pathlib.Path(self.directory) / "there is nothing outside of the site's folder")

    def end_headers(self):
        file = pathlib.Path(self.translate_path(self.path))
        if self.path.startswith(POLICY) and file.suffix == ".html" and file.is_file():
            if policy := policy_of(file.read_bytes()):
                self.send_header("Content-Security-Policy", policy)
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def list_directory(self, path):
        self.send_error(404)  # a link has to name its file

    def send_head(self):
        if pathlib.Path(self.translate_path(self.path)).is_dir():
            self.send_error(404)
            return None
        return super().send_head()

    def log_message(self, *_):
        pass


class Server:
    def __init__(self, folder):
        handler = functools.partial(Handler, directory=str(folder))
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.origin = f"http://127.0.0.1:{self._server.server_port}"

    def close(self):
        self._server.shutdown()
        self._server.server_close()
