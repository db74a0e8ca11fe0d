// What Parlant's page on human handoff does in TypeScript, with an address and a key of ours. The
// client takes no credentials; a key goes with each call, or once for all into `fetch`.
import { createRequire } from "node:module";

const [folder, url, key] = process.argv.slice(2);
const { ParlantClient, ParlantError } = createRequire(`${folder}/`)("parlant-client");
const client = new ParlantClient({ environment: url });
const keyed = { headers: { Authorization: `Bearer ${key}` }, maxRetries: 0 };

const session = await client.sessions.create({ agentId: "insurance" }, keyed);
const before = session.mode;

// Exactly as on the page: no options, the key put into `fetch`.
const plainFetch = globalThis.fetch;
globalThis.fetch = (address, options) =>
    plainFetch(address, {
        ...options,
        headers: { ...options.headers, Authorization: `Bearer ${key}` },
    });
async function setSessionToManual(sessionId) {
    await client.sessions.update(sessionId, { mode: "manual" });
}
await setSessionToManual(session.id);
globalThis.fetch = plainFetch;

await client.sessions.createEvent(
    session.id,
    {
        kind: "message",
        source: "human_agent",
        message: "Hello from TypeScript",
        participant: { id: "crm-1", displayName: "Maria" },
    },
    keyed,
);
const after = await client.sessions.retrieve(session.id, keyed);
const events = await client.sessions.listEvents(
    session.id,
    { kinds: "message", source: "human_agent", minOffset: 0, waitForData: 5 },
    keyed,
);
const refused = await client.sessions
    .retrieve(session.id, { maxRetries: 0 })
    .then(() => "let in", (error) => error.statusCode ?? String(error));

console.log(
    JSON.stringify({
        before,
        after: after.mode,
        said: events.map((event) => [event.data.message, event.creationUtc instanceof Date]),
        refused,
        known: typeof ParlantError,
    }),
);
