// SPDX-License-Identifier: GPL-3.0-or-later
// The full round of an assistant, by the official clients of both generations, over HTTP and over standard streams.
// node round.mjs HOST PROGRAM: postrider-round-host and postrider.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [hostProgram, program, modules] = process.argv.slice(2);
const require = createRequire(modules + '/');
const load = (name) => import(pathToFileURL(require.resolve(name)).href);

const first = {
    client: await load('@modelcontextprotocol/sdk/client/index.js'),
    http: await load('@modelcontextprotocol/sdk/client/streamableHttp.js'),
    stdio: await load('@modelcontextprotocol/sdk/client/stdio.js'),
};
const second = {
    client: await load('@modelcontextprotocol/client'),
    stdio: await load('@modelcontextprotocol/client/stdio'),
};
second.http = second.client;

// --- the program that they talk to -----------------------------------------------------------------------------------

const host = spawn(hostProgram, [], { stdio: ['pipe', 'pipe', 'inherit'] });
const lines = createInterface({ input: host.stdout })[Symbol.asyncIterator]();
const told = async () => {
    const { value, done } = await lines.next();
    assert(!done, 'the host has ended');
    const line = JSON.parse(value);
    assert(!line.error, line.error);
    return line;
};
const click = async (deed, post) => {
    host.stdin.write(`${deed} ${post}\n`);
    assert.equal((await told()).decided, post);
};
const place = await told();
const key = readFileSync(place.keyFile, 'utf8');

// --- ways to it ------------------------------------------------------------------------------------------------------

const overHttp = ({ http: { StreamableHTTPClientTransport } }) =>
    new StreamableHTTPClientTransport(new URL(place.url), { requestInit: { headers: { Authorization: `Bearer ${key}` } } });
const overStreams = ({ stdio: { StdioClientTransport } }) =>
    new StdioClientTransport({
        command: program,
        args: ['mcp', '--data-dir', place.dataFolder],
        env: { ...process.env, PTZ_API_KEY: key },
        stderr: 'inherit',
    });
const clientOf = ({ client: { Client } }, options) => new Client({ name: 'round', version: '1.0' }, options);
const modern = { versionNegotiation: { mode: 'auto' } };

const ways = [
    ['SDK 1, HTTP', first, overHttp, {}],
    ['SDK 1, standard streams', first, overStreams, {}],
    ['client 2, HTTP, stateless', second, overHttp, modern],
    ['client 2, HTTP, with a session', second, overHttp, {}],
    ['client 2, standard streams, stateless', second, overStreams, modern],
];

// --- the round -------------------------------------------------------------------------------------------------------

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const until = async (what, look) => {
    for (const end = Date.now() + 30_000; Date.now() < end; await pause(200)) {
        const found = await look();
        if (found) return found;
    }
    assert.fail(`waited too long: ${what}`);
};

async function round(name, client) {
    const call = async (tool, args = {}) => {
        const result = await client.callTool({ name: tool, arguments: args });
        assert(!result.isError, `${tool}: ${JSON.stringify(result.content)}`);
        assert.deepEqual(JSON.parse(result.content[0].text), result.structuredContent);
        return result.structuredContent;
    };
    const write = (tool, args) => call(tool, { ...args, idempotency_key: randomUUID() });

    const { tools } = await client.listTools();
    assert.equal(tools.length, 26);
    assert(client.getInstructions().includes('get_post'));
    const status = await call('get_status');
    assert.equal(status.publisher, 'on');

    const { integrations } = await call('list_integrations');
    const account = integrations.find(({ isPractice }) => isPractice).id;
    const rules = await call('get_integration_rules', { integration_id: account });
    assert.equal(rules.text.maxCharacters, 500);
    const draft = await write('create_draft', { text: `Hello from ${name}`, integration_ids: [account] });
    const post_id = draft.post.id;
    assert.equal(draft.outcome, 'draft');
    assert((await call('validate_post', { post_id })).isValid);
    const at = new Date(Date.now() + 1500).toISOString();
    const scheduled = await write('schedule_post', { post_id, at });
    assert.equal(scheduled.outcome, 'pending_approval');
    await pause(2000); // its time has come, and nobody clicked
    assert.equal((await call('get_post', { post_id })).outcome, 'pending_approval');
    await click('approve', post_id);
    const shown = await until('published', async () => {
        const post = await call('get_post', { post_id });
        return post.outcome === 'published' && post;
    });
    assert.match(shown.deliveries[0].permalink, /^http/);
    const metrics = await until('numbers', async () => {
        const read = await call('get_post_metrics', { post_id, refresh: true });
        return read.available && read;
    });
    assert(metrics.asOf);

    const refused = await client.callTool({ name: 'schedule_post', arguments: { post_id, confirm: true, idempotency_key: randomUUID() } });
    assert(refused.isError);
    const { resourceTemplates } = await client.listResourceTemplates();
    assert.equal(resourceTemplates.length, 3);
    const read = await client.readResource({ uri: `postrider://post/${post_id}` });
    assert.equal(JSON.parse(read.contents[0].text).outcome, 'published');
    const { prompts } = await client.listPrompts();
    assert.deepEqual(prompts.map((prompt) => prompt.name), ['plan_week', 'repurpose_post', 'explain_failure']);
    const prompt = await client.getPrompt({ name: 'explain_failure', arguments: { post_id } });
    assert.equal(prompt.messages.length, 2);
}

// --- who is let in ---------------------------------------------------------------------------------------------------

const statusOf = (headers) =>
    new Promise((resolve, reject) => {
        const { hostname, port, pathname } = new URL(place.url);
        const request = http.request(
            { hostname, port, path: pathname, method: 'POST', headers: { 'Content-Type': 'application/json', ...headers } },
            (answer) => resolve(answer.resume().statusCode),
        );
        request.on('error', reject).end('{"jsonrpc":"2.0","id":1,"method":"ping"}');
    });

async function doors() {
    assert.equal(await statusOf({}), 401);
    assert.equal(await statusOf({ Authorization: `Bearer ${key}x` }), 401);
    assert.equal(await statusOf({ Authorization: `Bearer ${key}`, Host: 'postrider.example' }), 403);
    assert.equal(await statusOf({ Authorization: `Bearer ${key}`, Origin: 'https://postrider.example' }), 403);
}

let failures = 0;
const step = async (name, work) => {
    try {
        await work();
        console.log(`passed  ${name}`);
    } catch (error) {
        ++failures;
        console.log(`FAILED  ${name}\n${error.stack}`);
    }
};

await step('doors', doors);
for (const [name, generation, transport, options] of ways) {
    await step(name, async () => {
        const client = clientOf(generation, options);
        await client.connect(transport(generation));
        if (client.getNegotiatedProtocolVersion) console.log(`        speaks ${client.getNegotiatedProtocolVersion()}`);
        try {
            await round(name, client);
        } finally {
            await client.close();
        }
    });
}
host.stdin.end();
await new Promise((resolve) => host.on('exit', resolve));
process.exit(failures ? 1 : 0);
