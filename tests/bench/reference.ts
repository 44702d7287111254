/**
 * The yardstick: a bare server that answers from memory what the hub has answered, headers included. Run as
 * `tsx tests/bench/reference.ts <file of answers>`; the first is served at /0, the next at /1. Prints its port.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AnswersSchema } from './answers';

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('Usage: tsx tests/bench/reference.ts <file of answers>');
  process.exit(2);
}

const answers = new Map(
  AnswersSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).map(({ headers, body }, index) => {
    const bytes = Buffer.from(body);
    return [`/${index}`, { bytes, headers: { ...headers, 'content-length': bytes.length } }];
  }),
);

const server = createServer((request, response) => {
  request.resume();
  const answer = answers.get(request.url ?? '');
  if (answer === undefined) response.writeHead(404).end();
  else response.writeHead(200, answer.headers).end(answer.bytes);
});
server.listen(0, '127.0.0.1', () => {
  console.log(`listening: ${(server.address() as AddressInfo).port}`);
});
