// Statements as lines of canonical N-Quads, and what a set of them comes to: how many, and the SHA-256 of the sorted lines.
import { createHash } from 'node:crypto'

const ESCAPES = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '"': '\\"', '\\': '\\\\', '\x7f': '\\u007F' }
const STRING = 'http://www.w3.org/2001/XMLSchema#string'

/** A term as canonical N-Quads write it, triple terms as RDF 1.2 does; languages in lower case, since some readers change their case. */
export function term(node) {
  if (node.termType === 'NamedNode') return `<${node.value}>`
  if (node.termType === 'Quad') return `<<( ${term(node.subject)} ${term(node.predicate)} ${term(node.object)} )>>`
  if (node.termType !== 'Literal') throw new Error(`${node.termType} ${node.value}: an export has only IRIs and literals`)
  const text = `"${node.value.replace(/[\t\n\r"\\\x7f]/g, (found) => ESCAPES[found])}"`
  if (node.language) return `${text}@${node.language.toLowerCase()}`
  return node.datatype.value === STRING ? text : `${text}^^<${node.datatype.value}>`
}

function line(quad) {
  const graph = quad.graph.termType === 'DefaultGraph' ? '' : ` ${term(quad.graph)}`
  return `${term(quad.subject)} ${term(quad.predicate)} ${term(quad.object)}${graph} .`
}

/** The count and hash of statements that come as an iterable, asynchronous or not. */
export async function sum(quads) {
  const lines = []
  for await (const quad of quads) lines.push(line(quad))
  return sumOfLines(lines)
}

export function sumOfLines(lines) {
  const hash = createHash('sha256')
  for (const each of lines.map((text) => Buffer.from(text + '\n')).sort(Buffer.compare)) hash.update(each)
  return `${lines.length} ${hash.digest('hex')}`
}
