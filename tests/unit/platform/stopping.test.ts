import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { hearSignals } from '../../../src/platform/health/hear-signals';
import {
  followRequests,
  hangBefore,
  type Answered,
} from '../../../src/platform/health/open-requests';

describe('signals', () => {
  const listen = () => {
    const heard: (() => void)[] = [];
    const exits: number[] = [];
    const seen = { now: 0, exits, hear: () => heard[0]?.() };
    hearSignals(
      { on: (_signal, listener) => heard.push(listener), exit: (code) => exits.push(code) },
      () => seen.now,
    );
    return seen;
  };

  it('that come twice within a second are one wish', () => {
    const seen = listen();
    seen.hear();
    seen.now = 999;
    seen.hear();
    expect(seen.exits).toEqual([]);
  });

  it('that come again a second later end the process', () => {
    const seen = listen();
    seen.hear();
    seen.now = 1_000;
    seen.hear();
    expect(seen.exits).toEqual([1]);
  });
});

describe('answers from memory', () => {
  it('are heard of without being followed, and followed as well once goodbye is said', async () => {
    const server = createServer(() => {
      throw new Error('Nothing behind is asked.');
    });
    const requests = followRequests(server);
    hangBefore(server, () => (_request, response) => {
      response.end('ya');
      requests.noteWritten(response, 0.001);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const heard: Answered[] = [];
    requests.onAnswered((answered) => heard.push(answered));
    const ask = (): Promise<IncomingMessage> =>
      new Promise((resolve) => {
        get({ port: (server.address() as AddressInfo).port, host: '127.0.0.1' }, resolve);
      });
    (await ask()).resume();
    expect(heard).toMatchObject([{ seconds: 0.001, isWhole: true }]);
    requests.sayGoodbye();
    const last = await ask();
    last.resume();
    expect(last.headers.connection).toBe('close');
    expect(await requests.quiet(60_000)).toBe(0);
    expect(heard).toHaveLength(2);
    server.close();
  });

  it('cannot be put before two who answer', () => {
    const server = createServer(() => undefined);
    server.on('request', () => undefined);
    expect(() => followRequests(server)).toThrow('Who answers requests?');
  });
});

describe('requests that are open', () => {
  const answers: ServerResponse[] = [];
  const server = createServer((_request, response) => answers.push(response));
  const requests = followRequests(server);

  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });

  afterAll(() => server.close());

  const ask = (): Promise<IncomingMessage> =>
    new Promise((resolve) => {
      get({ port: (server.address() as AddressInfo).port, host: '127.0.0.1' }, resolve);
    });

  it('are none at first', async () => {
    expect(await requests.quiet(1)).toBe(0);
  });

  it('are heard of once when they are over, with the time that they took', async () => {
    const heard: { status: number; seconds: number }[] = [];
    requests.onAnswered(({ response: { statusCode: status }, seconds }) =>
      heard.push({ status, seconds }),
    );
    const asked = ask();
    await once(server, 'request');
    expect(heard).toEqual([]);
    answers.pop()?.writeHead(204).end();
    (await asked).resume();
    expect(await requests.quiet(60_000)).toBe(0);
    expect(heard).toEqual([{ status: 204, seconds: expect.any(Number) as number }]);
    expect(heard[0]?.seconds).toBeGreaterThan(0);
  });

  it('are waited for, for so long, and their clients are told to leave', async () => {
    const asked = ask();
    await once(server, 'request');
    requests.sayGoodbye();
    expect(await requests.quiet(5)).toBe(1);
    const quiet = requests.quiet(60_000);
    answers[0]?.end('ya');
    const answer = await asked;
    answer.resume();
    expect(answer.headers.connection).toBe('close');
    expect(await quiet).toBe(0);
  });
});
