import { createServer } from 'node:http';
import pg from 'pg';
import { statements } from './statements.mjs';

// Bare Node and pg: no sign-in, no row-level security, no permission, no audit, no GraphQL. What it costs is the floor for any server.
const [, , connectionString] = process.argv;
const pool = new pg.Pool({ connectionString, max: 10 });
pool.on('error', () => {});

/** POST /board with the values of the statement as a JSON array. */
const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (part) => (body += part));
  request.on('end', () => answer(request.url.slice(1), JSON.parse(body)).then((text) => write(response, text), refuse(response)));
});

async function answer(name, values) {
  const { rows } = await pool.query({ name, text: statements[name], values });
  return rows[0]?.answer;
}

function write(response, text) {
  const known = text !== undefined;
  const body = known ? `{"data":${text}}` : '{"error":"none"}';
  response.writeHead(known ? 200 : 409, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body);
}

const refuse = (response) => (error) => response.writeHead(500).end(error.message);

server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.once('disconnect', () => process.exit());
