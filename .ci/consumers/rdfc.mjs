// rdfc.mjs FILE: the SHA-256 of a data set in N-Quads in its canonical form by RDFC-1.0, as rdf-canonize makes it.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import jsonld from 'jsonld'

const canonical = await jsonld.canonize(readFileSync(process.argv[2], 'utf8'), {
  algorithm: 'RDFC-1.0',
  inputFormat: 'application/n-quads',
  format: 'application/n-quads',
})
console.log(createHash('sha256').update(canonical).digest('hex'))
