"""Servers that no product ships: odd.py MANNER ADDRESS PORT.

silent      takes the connection and never says a word, whatever it hears (half open)
tarpit      a byte every three seconds, for ever
close       closes as soon as it has accepted
ssh         an SSH greeting, on whatever port that is asked for
smtp        a mail server's greeting, likewise
http        a web server's reply to anything
block       a web filter's page to any request
portal      sends every request to a login page
opaque      listens, and hangs up on what it does not understand, as a proprietary protocol does
"""

import socketserver
import sys
import time

BLOCK = (
    "<html><head><title>Access denied - Web filter</title></head><body><h1>This page is blocked</h1>"
    "<p>The requested URL was blocked by your organisation's web filter policy. Category: Uncategorised.</p></body></html>"
)
PLAIN = "<html><head><title>Welcome</title></head><body>It works.</body></html>"


def page(status, body, *headers):
    head = [f"HTTP/1.1 {status}", "Content-Type: text/html", f"Content-Length: {len(body)}", "Connection: close", *headers]
    return ("\r\n".join(head) + "\r\n\r\n" + body).encode()


class Odd(socketserver.BaseRequestHandler):
    manner = ""

    def handle(self):
        try:
            getattr(self, "do_" + self.manner)()
        except OSError:
            pass

    def do_silent(self):
        while self.request.recv(4096):
            pass

    def do_tarpit(self):
        while True:
            self.request.sendall(b"2")
            time.sleep(3)

    def do_close(self):
        pass

    def do_ssh(self):
        self.request.sendall(b"SSH-2.0-OpenSSH_9.2\r\n")
        self.request.settimeout(20)
        self.request.recv(4096)

    def do_smtp(self):
        self.request.sendall(b"220 mail.odd.example ESMTP\r\n")
        self.request.settimeout(20)
        self.request.recv(4096)

    def do_http(self):
        self.request.settimeout(20)
        if self.request.recv(4096):
            self.request.sendall(page("400 Bad Request", PLAIN, "Server: odd"))

    def do_block(self):
        self.request.settimeout(20)
        if self.request.recv(4096):
            self.request.sendall(page("403 Forbidden", BLOCK, "Server: WebFilter"))

    def do_portal(self):
        self.request.settimeout(20)
        if self.request.recv(4096):
            self.request.sendall(page("302 Found", "", "Location: http://portal.guest-network.example/login"))

    def do_opaque(self):
        self.request.settimeout(20)
        self.request.recv(4096)


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 128


Odd.manner = sys.argv[1]
Server((sys.argv[2], int(sys.argv[3])), Odd).serve_forever()
