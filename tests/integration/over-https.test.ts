import request from 'supertest';
import { bootHub, type BootedHub } from '../support/hub';

describe('a hub that is reached by https', () => {
  let booted: BootedHub;

  beforeAll(async () => {
    booted = await bootHub({ HUB_PUBLIC_URL: 'https://hub.kantor.example' });
  });

  afterAll(() => booted.stop());

  it('says that it is reached by https alone, with answers from the database and from memory', async () => {
    const ask = (path: string) => request(booted.server).get(path);
    const LIST = '/api/articles?pagination[pageSize]=1';
    const answers = [await ask(LIST), await ask(LIST), await ask('/api/forum/categories')];
    expect(answers.map(({ status, headers }) => [status, headers['x-hub-cache']])).toEqual([
      [200, 'miss'],
      [200, 'hit'],
      [200, undefined],
    ]);
    for (const { headers } of answers) {
      expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    }
  });
});
