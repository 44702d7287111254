/** Sends posts over HTTP, as fast as they are taken, for as long as its parent says, and tells it what that took. */
import { Agent, request } from 'node:http';
import { BenchFailure } from '../failure';
import { textOf } from './post-text';

/** What the parent asks. */
export interface PostingOrder {
  readonly url: string;
  readonly bearers: readonly string[];
  readonly connections: number;
  readonly seconds: number;
  /** The number of the first text: the same text again is no post. */
  readonly firstText: number;
}

/** How long each post took until it was answered, in milliseconds. */
export interface PostingAnswer {
  readonly seconds: number;
  readonly latenciesMs: readonly number[];
}

const CREATED = 201;

const send = (agent: Agent, url: string, bearer: string, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${bearer}` };
    const sent = request(url, { agent, method: 'POST', headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        body += part;
      });
      response.on('end', () => {
        if (response.statusCode === CREATED && body.includes('"visible"')) resolve();
        else reject(new BenchFailure(`A post was not published: ${body}`));
      });
    });
    sent.on('error', reject);
    sent.end(JSON.stringify({ text }));
  });

const post = async ({
  url,
  bearers,
  connections,
  seconds,
  firstText,
}: PostingOrder): Promise<PostingAnswer> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latenciesMs: number[] = [];
  let sent = 0;
  const start = performance.now();
  const goOn = async (): Promise<void> => {
    while (performance.now() - start < seconds * 1000) {
      const number = sent++;
      const bearer = bearers[number % bearers.length] ?? '';
      const began = performance.now();
      await send(agent, url, bearer, textOf(firstText + number));
      latenciesMs.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: connections }, goOn));
  agent.destroy();
  return { seconds: (performance.now() - start) / 1000, latenciesMs };
};

process.once('message', (order: PostingOrder) => {
  post(order).then(
    (answer) => {
      process.send?.(answer);
      process.disconnect();
    },
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
