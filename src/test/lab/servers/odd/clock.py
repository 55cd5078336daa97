"""A time server whose clock is wrong: clock.py ADDRESS SECONDS-AHEAD. It answers as RFC 5905 asks, stratum 2."""

import socket
import struct
import sys
import time

EPOCH_1900 = 2208988800
ahead = float(sys.argv[2])


def stamp():
    now = time.time() + ahead + EPOCH_1900
    return struct.pack("!II", int(now), int(now % 1 * 2**32))


server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind((sys.argv[1], 123))
while True:
    question, peer = server.recvfrom(512)
    received = stamp()
    if len(question) >= 48 and question[0] & 7 == 3:
        head = struct.pack("!BBBbII4s", question[0] & 0x38 | 4, 2, question[2], -20, 0x100, 0x200, bytes([192, 53, 103, 108]))
        server.sendto(head + received + question[40:48] + received + stamp(), peer)
