// ask.mjs SOURCE FOLDER: what Comunica answers to each question of a folder, from an endpoint or a file: its name, and the rows as count and hash.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { QueryEngine } from '@comunica/query-sparql-file'
import { sumOfLines, term } from './canonical.mjs'

// Texts are compared without their language: Comunica 4.5 loses it, and with it the datatype, from what an endpoint answers.
const LANGUAGE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString'
const text = (value) => (!value.datatype?.value || value.datatype.value === LANGUAGE ? JSON.stringify(value.value) : term(value))

const [source, folder] = process.argv.slice(2)
const sources = [/^http/.test(source) ? { type: 'sparql', value: source } : source]
const engine = new QueryEngine()
for (const file of readdirSync(folder).filter((name) => name.endsWith('.rq')).sort()) {
  const rows = await engine.queryBindings(readFileSync(join(folder, file), 'utf8'), { sources })
  const lines = (await rows.toArray()).map((row) =>
    [...row].map(([variable, value]) => `?${variable.value} ${text(value)}`).sort().join(' '))
  console.log(file.slice(0, -'.rq'.length), sumOfLines(lines))
}
