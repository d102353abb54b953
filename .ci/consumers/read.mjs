// read.mjs READER FORMAT FILE: what one reader finds in a file, as count and hash; `comunica sparql URL` asks an endpoint for it.
import { createReadStream, readFileSync } from 'node:fs'
import { sum } from './canonical.mjs'

const [reader, format, file] = process.argv.slice(2)

const readers = {
  async n3() {
    const { StreamParser } = await import('n3')
    return piped(new StreamParser({ format: MEDIA_TYPES[format] }))
  },
  async jsonld() {
    const { default: jsonld } = await import('jsonld')
    const refuse = (url) => { throw new Error(`${url} was asked for`) }
    return jsonld.toRDF(JSON.parse(readFileSync(file, 'utf8')), { documentLoader: refuse })
  },
  async 'rdfxml-streaming-parser'() {
    const { RdfXmlParser } = await import('rdfxml-streaming-parser')
    return piped(new RdfXmlParser())
  },
  async comunica() {
    const { QueryEngine } = await import('@comunica/query-sparql-file')
    const named = await new QueryEngine().queryBindings(
      'SELECT ?g ?s ?p ?o (LANG(?o) AS ?l) { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }', { sources: [format === 'sparql' ? { type: 'sparql', value: file } : file] })
    return quads(named)
  },
}

const MEDIA_TYPES = {
  turtle: 'text/turtle', ntriples: 'application/n-triples', nquads: 'application/n-quads', trig: 'application/trig',
}

function piped(parser) {
  // As text: not every parser joins a character whose bytes come in two pieces.
  const input = createReadStream(file, 'utf8')
  input.on('error', (e) => parser.destroy(e))
  return input.pipe(parser)
}

// The language comes by itself: Comunica 4.5 loses it from literals that an endpoint answers with.
async function* quads(bindings) {
  for await (const row of bindings) {
    const language = row.get('l')?.value
    const object = language ? { termType: 'Literal', value: row.get('o').value, language } : row.get('o')
    yield { subject: row.get('s'), predicate: row.get('p'), object, graph: row.get('g') ?? { termType: 'DefaultGraph' } }
  }
}

console.log(await sum(await readers[reader]()))
