// validate.mjs SHAPES DATA: what breaks the shapes, a line each; both files are Turtle.
import { createReadStream } from 'node:fs'
import { Store, StreamParser } from 'n3'
import Validator from 'rdf-validate-shacl'

const [shapes, data] = await Promise.all(process.argv.slice(2).map(read))
for (const { focusNode, path, message, severity } of (await new Validator(shapes).validate(data)).results) {
  console.log([severity.value, focusNode.value, path?.value ?? '', message.map((text) => text.value).join(' ')].join(' '))
}

async function read(file) {
  const store = new Store()
  for await (const quad of createReadStream(file, 'utf8').pipe(new StreamParser({ format: 'text/turtle' }))) store.add(quad)
  return store
}
