// A program of somebody who has only the contract: compiled against it, and run against the live API.
import assert from "node:assert/strict";
import createClient from "openapi-fetch";
import type { components, paths } from "./generated/api.js";

type Party = components["schemas"]["Party"];

const client = createClient<paths, "application/json" | "application/problem+json">({
  baseUrl: process.argv[2] ?? "http://localhost:8080",
});
const agreement = "abraham-accords";

/** Every party of the accords by what was known then, over all pages. */
async function parties(knownAt: string): Promise<Party[]> {
  const all: Party[] = [];
  let after: string | undefined;
  do {
    const { data, error, response } = await client.GET("/api/v1/agreements/{agreement}/parties", {
      params: { path: { agreement }, query: { knownAt, limit: 5, ...(after === undefined ? {} : { after }) } },
    });
    assert.equal(error, undefined, response.url);
    assert.ok(data);
    all.push(...data.items);
    after = data.next ?? undefined;
  } while (after !== undefined);
  return all;
}

async function kazakhstan(knownAt: string): Promise<Party> {
  const found = (await parties(knownAt)).find((party) => party.party.id === "country/KAZ");
  assert.ok(found, `Kazakhstan is not among the parties known at ${knownAt}`);
  return found;
}

// What was known on two days.
for (const [knownAt, modality] of [["2025-11-06", "expected"], ["2025-11-08", "announced"]] as const) {
  const party = await kazakhstan(knownAt);
  assert.equal(party.modality, modality);
  assert.equal(party.standing, "candidate");
  console.log(`${knownAt}: ${party.party.caption} is ${party.modality}`);
}

// From a party to the words that it rests on.
const fact = (await kazakhstan("2025-11-08")).fact;
const card = await client.GET("/api/v1/facts/{fact}", { params: { path: { fact: fact.id.split("/")[1] ?? "" } } });
assert.ok(card.data);
assert.equal(card.data.fact.type, "agreement-participation");
assert.ok(card.data.claims.some((claim) => claim.quote?.text !== undefined));
console.log(`${card.data.claims.length} claims`);

// A name in Arabic.
const found = await client.GET("/api/v1/entities", { params: { query: { q: "توكاييف" } } });
assert.equal(found.data?.items[0]?.id, "person/kassym-jomart-tokayev");
console.log(`${found.data?.items[0]?.match?.name} is ${found.data?.items[0]?.id}`);

// What is wrong has a code that programs can rely on.
const wrong = await client.GET("/api/v1/facts", { params: { query: { limit: 0 } } });
assert.equal(wrong.response.status, 400);
assert.equal(wrong.error?.code, "parameter-invalid");
console.log(`limit=0: ${wrong.error?.code}`);

// What the client has already is not sent again.
const etag = found.response.headers.get("ETag");
assert.ok(etag);
const again = await client.GET("/api/v1/entities", {
  params: { query: { q: "توكاييف" }, header: { "If-None-Match": etag } },
});
assert.equal(again.response.status, 304);
console.log("304");
