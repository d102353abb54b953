// dereference.mjs IRI: where a name leads to, and what the document there holds, as count and hash.
import { rdfDereferencer } from 'rdf-dereference'
import { sum } from './canonical.mjs'

const { data, url } = await rdfDereferencer.dereference(process.argv[2])
console.log(url, await sum(data))
