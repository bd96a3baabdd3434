import { createServer } from 'node:http';
import pg from 'pg';
import { boardSql } from './board.mjs';

// Bare Node and pg: no sign-in, no row-level security, no permission, no GraphQL. What it costs is the floor for any server.
const [, , connectionString, organisationId] = process.argv;
const pool = new pg.Pool({ connectionString, max: 10 });
pool.on('error', () => {});

const server = createServer(async (request, response) => {
  request.resume();
  const { rows } = await pool.query({ name: 'board', text: boardSql, values: [organisationId] });
  response.writeHead(200, { 'content-type': 'application/json' }).end(`{"data":{"useCaseList":${rows[0].answer}}}`);
});
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.once('disconnect', () => process.exit());
