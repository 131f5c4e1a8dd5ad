// SPDX-License-Identifier: GPL-3.0-or-later
// How long list_posts takes over HTTP, in turn with the official SDK's server that answers the same constant.
// node measure.mjs HOST POSTS CALLS MODULES: prints one line of JSON, times in milliseconds.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const [hostProgram, posts, calls, modules] = process.argv.slice(2);

const firstLine = async (child) => {
    for await (const line of createInterface({ input: child.stdout })) return JSON.parse(line);
    throw new Error('a server has ended');
};

// One client for both: a kept connection, a session, and nothing but the call in between the clock's two readings.
class Caller {
    constructor(url, key) {
        this.agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
        this.url = new URL(url);
        this.headers = { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' };
        if (key) this.headers.Authorization = `Bearer ${key}`;
        this.id = 0;
    }
    post(message) {
        const body = JSON.stringify({ jsonrpc: '2.0', ...message });
        return new Promise((resolve, reject) => {
            const begin = process.hrtime.bigint();
            const request = http.request(
                this.url,
                { method: 'POST', agent: this.agent, headers: { ...this.headers, 'Content-Length': Buffer.byteLength(body) } },
                (answer) => {
                    const pieces = [];
                    answer.on('data', (piece) => pieces.push(piece));
                    answer.on('end', () => {
                        const ms = Number(process.hrtime.bigint() - begin) / 1e6;
                        resolve({ ms, answer, text: Buffer.concat(pieces).toString() });
                    });
                },
            );
            request.on('error', reject).end(body);
        });
    }
    async open() {
        const params = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'bench', version: '1' } };
        const { answer } = await this.post({ id: ++this.id, method: 'initialize', params });
        this.headers['Mcp-Session-Id'] = answer.headers['mcp-session-id'];
        this.headers['MCP-Protocol-Version'] = '2025-11-25';
        await this.post({ method: 'notifications/initialized' });
    }
    async list(args) {
        const { ms, text } = await this.post({ id: ++this.id, method: 'tools/call', params: { name: 'list_posts', arguments: args } });
        const { result } = JSON.parse(text.startsWith('{') ? text : text.replace(/^[^{]*data: /s, ''));
        if (!result || result.isError) throw new Error(text.slice(0, 500));
        return { ms, result };
    }
}

const quantile = (values, at) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * at))];

const host = spawn(hostProgram, [posts], { stdio: ['pipe', 'pipe', 'inherit'] });
const place = await firstLine(host);
const ours = new Caller(place.url, readFileSync(place.keyFile, 'utf8'));
await ours.open();
const { result: page } = await ours.list({ limit: 25 });

const constant = spawn(process.execPath, [fileURLToPath(new URL('constant.mjs', import.meta.url)), modules], {
    stdio: ['pipe', 'pipe', 'inherit'],
});
constant.stdin.write(JSON.stringify(page) + '\n');
const theirs = new Caller((await firstLine(constant)).url);
await theirs.open();

// Pages from all over the list. The two take turns, for the machine's moods to meet both, and long ones: the first call of a
// turn finds cold caches and the other process still tidying up, which says nothing of a server that is asked again and again.
const turn = 250;
const times = { ours: [], theirs: [] };
let cursor;
for (let i = -turn; i < Number(calls); i += turn) {
    const [mine, other] = [[], []];
    for (let k = 0; k < turn; ++k) {
        const { ms, result } = await ours.list(cursor ? { limit: 25, cursor } : { limit: 25 });
        cursor = (i + k) % 40 === 0 ? undefined : result.structuredContent.nextCursor ?? undefined;
        mine.push(ms);
    }
    for (let k = 0; k < turn; ++k) other.push((await theirs.list({ limit: 25 })).ms);
    if (i < 0) continue; // both are warm after it
    times.ours.push(...mine);
    times.theirs.push(...other);
}
console.log(
    JSON.stringify({
        ours: quantile(times.ours, 0.95),
        oursMedian: quantile(times.ours, 0.5),
        yardstick: quantile(times.theirs, 0.95),
        yardstickMedian: quantile(times.theirs, 0.5),
        bytes: JSON.stringify(page).length,
    }),
);
host.stdin.end();
constant.stdin.end();
constant.kill();
await new Promise((resolve) => host.on('exit', resolve));
process.exit(0);
