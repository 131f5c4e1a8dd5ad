// SPDX-License-Identifier: GPL-3.0-or-later
// The official SDK's server over HTTP with one tool, list_posts, that answers the result which standard input brought.
// node constant.mjs MODULES
import http from 'node:http';
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const require = createRequire(process.argv[2] + '/');
const load = (name) => import(pathToFileURL(require.resolve(name)).href);
const { Server } = await load('@modelcontextprotocol/sdk/server/index.js');
const { StreamableHTTPServerTransport } = await load('@modelcontextprotocol/sdk/server/streamableHttp.js');
const { CallToolRequestSchema } = await load('@modelcontextprotocol/sdk/types.js');

let result;
for await (const line of createInterface({ input: process.stdin })) {
    result = JSON.parse(line);
    break;
}
const server = new Server({ name: 'constant', version: '1' }, { capabilities: { tools: {} } });
server.setRequestHandler(CallToolRequestSchema, () => result);
const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: randomUUID, enableJsonResponse: true });
await server.connect(transport);
const listener = http.createServer((request, response) => transport.handleRequest(request, response));
listener.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ url: `http://127.0.0.1:${listener.address().port}/mcp` })));
