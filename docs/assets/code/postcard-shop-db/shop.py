import os
import signal
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer

import psycopg2

database = psycopg2.connect(
    host="db", dbname="shop", user="postgres", password=os.environ["POSTGRES_PASSWORD"]
)
database.autocommit = True
cursor = database.cursor()
cursor.execute("CREATE TABLE IF NOT EXISTS orders (number int, item text, count int, total int)")


class Shop(BaseHTTPRequestHandler):
    def do_GET(self):
        cursor.execute("SELECT number, item, count, total FROM orders ORDER BY number")
        lines = [",".join(str(field) for field in order) for order in cursor]
        self.answer(200, "\n".join(["postcard-shop", *lines]) + "\n")

    def do_POST(self):
        size = int(self.headers["Content-Length"])
        order = self.rfile.read(size).decode().split(",")
        cursor.execute("INSERT INTO orders VALUES (%s, %s, %s, %s)", order)
        self.answer(201, "saved\n")

    def answer(self, status, text):
        self.send_response(status)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.end_headers()
        self.wfile.write(text.encode())


signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(0))
print("postcard-shop listens on port 8080", flush=True)
HTTPServer(("", 8080), Shop).serve_forever()
