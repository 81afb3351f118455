import os
import signal
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

ORDERS = Path(os.environ.get("ORDERS", "/srv/shop/orders.csv"))


class Shop(BaseHTTPRequestHandler):
    def do_GET(self):
        orders = ORDERS.read_text() if ORDERS.exists() else "no orders yet\n"
        self.answer(200, "postcard-shop\n" + orders)

    def do_POST(self):
        size = int(self.headers["Content-Length"])
        order = self.rfile.read(size).decode()
        with ORDERS.open("a") as file:
            file.write(order + "\n")
        self.answer(201, "saved\n")

    def answer(self, status, text):
        self.send_response(status)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.end_headers()
        self.wfile.write(text.encode())


signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(0))
print("postcard-shop listens on port 8080", flush=True)
HTTPServer(("", 8080), Shop).serve_forever()
