"""read.py FORMAT FILE: what rdflib finds in a file, as count and hash of the sorted canonical lines; see canonical.mjs."""
import hashlib
import sys
import warnings

warnings.simplefilter("ignore")
import rdflib  # noqa: E402

rdflib.NORMALIZE_LITERALS = False
NAMES = {"turtle": "turtle", "ntriples": "nt", "nquads": "nquads", "trig": "trig", "jsonld": "json-ld", "rdfxml": "xml"}
DEFAULT = "urn:x-rdflib:default"  # what rdflib calls the graph of statements without one
ESCAPES = str.maketrans({"\t": "\\t", "\n": "\\n", "\r": "\\r", '"': '\\"', "\\": "\\\\", "\x7f": "\\u007F"})


def term(node):
    if isinstance(node, rdflib.URIRef):
        return f"<{node}>"
    if not isinstance(node, rdflib.Literal):
        raise ValueError(f"{node!r}: an export has only IRIs and literals")
    text = f'"{str(node).translate(ESCAPES)}"'
    if node.language:
        return f"{text}@{node.language.lower()}"
    return f"{text}^^<{node.datatype}>" if node.datatype and node.datatype != rdflib.XSD.string else text


form, file = sys.argv[1:]
dataset = rdflib.ConjunctiveGraph()
dataset.parse(file, format=NAMES[form], publicID=DEFAULT)
named = form in ("nquads", "trig", "jsonld")
lines = set()
for s, p, o, context in dataset.quads():
    graph = context.identifier if isinstance(context, rdflib.Graph) else context
    inside = f" {term(graph)}" if named and isinstance(graph, rdflib.URIRef) and str(graph) != DEFAULT else ""
    lines.add(f"{term(s)} {term(p)} {term(o)}{inside} .\n".encode())
print(len(lines), hashlib.sha256(b"".join(sorted(lines))).hexdigest())
