"""Turns PostgreSQL's log of statements (standard input) into a pgbench script: parameters are put in where they stood."""
import re
import sys

entries = []
for line in sys.stdin:
    begin = re.match(r".*?(LOG|DETAIL):  (.*)", line)
    if begin:
        entries.append([begin.group(1), begin.group(2)])
    elif entries:
        entries[-1][1] += " " + line.strip()

statements = []
for kind, text in entries:
    said = re.match(r"(?:execute [^:]*|statement): (.*)", text)
    if kind == "LOG" and said:
        statements.append(said.group(1))
    elif kind == "DETAIL" and statements and text.lower().startswith("parameters"):
        for name, value in re.findall(r"(\$\d+) = ('(?:[^']|'')*'|NULL)", text):
            statements[-1] = re.sub(re.escape(name) + r"(?!\d)", lambda _: value, statements[-1])
for statement in statements:
    print(re.sub(r"\s+", " ", statement).rstrip("; ") + ";")
