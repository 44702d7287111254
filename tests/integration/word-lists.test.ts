import request from 'supertest';
import type { WordEntry } from '../../src/modules/moderation';
import { FIRST_RULES } from '../../src/modules/moderation/domain/rules/first-rules';
import { BUILT_IN_WORDS } from '../../src/modules/moderation/domain/words/built-in-words';
import { strapiWordStore } from '../../src/modules/moderation/strapi/words/word-store';
import { verifyRecord } from '../../src/modules/editorial/strapi/audit-log.sql';
import { ACTION } from '../../src/platform/permissions';
import { bootHub, type BootedHub } from '../support/hub';
import { aMember, signIn } from '../support/staff';

interface Refused {
  readonly error: { readonly message: string; readonly details: Record<string, unknown> };
}

describe('word lists and rules of the forum', () => {
  let booted: BootedHub;
  const tokens: Record<string, string> = {};

  const grant = async (code: string, action: string): Promise<void> => {
    const role: unknown = await booted.strapi.db
      .query('admin::role')
      .findOne({ where: { code }, select: ['id'] });
    const { id } = role as { id: number };
    await (
      booted.strapi.service('admin::role') as unknown as {
        addPermissions(id: number, permissions: readonly object[]): Promise<unknown>;
      }
    ).addPermissions(id, [{ action, subject: null, properties: {}, conditions: [] }]);
  };

  beforeAll(async () => {
    booted = await bootHub();
    await grant('hub-lead', ACTION.moderationRead);
    await grant('hub-lead', ACTION.moderationLead);
    await grant('hub-moderator', ACTION.moderationRead);
    for (const role of ['hub-contributor', 'hub-moderator', 'hub-lead', 'strapi-super-admin']) {
      const member = await aMember(booted.strapi, { role, language: 'en' });
      tokens[role] = `Bearer ${await signIn(booted, member)}`;
    }
  });

  afterAll(() => booted.stop());

  const send = (
    method: 'get' | 'post' | 'put',
    path: string,
    { body = {}, role = 'hub-lead' }: { readonly body?: object; readonly role?: string } = {},
  ) => {
    const asked = request(booted.server)
      [method](`/hub/moderation/${path}`)
      .set('Authorization', tokens[role] ?? '');
    return method === 'get' ? asked : asked.send(body);
  };
  const add = (body: object) =>
    send('post', 'words', { body: { list: 'insult', effect: 'hold', ...body } });
  const added = async (body: object): Promise<WordEntry> =>
    ((await add(body)).body as { data: WordEntry }).data;
  const codeOf = (response: { body: unknown }): unknown =>
    (response.body as Refused).error.details.code;
  const tried = async (text: string): Promise<readonly string[]> => {
    const response = await send('post', 'try', { body: { text } });
    const { data } = response.body as { data: { findings: { code: string; severity: string }[] } };
    return data.findings.map(({ code, severity }) => `${code} ${severity}`);
  };

  it('begin with a selection of their own, once', async () => {
    const first = await send('get', 'words?limit=100');
    const { data, meta } = first.body as { data: WordEntry[]; meta: { next: number | null } };
    expect(data).toHaveLength(100);
    expect(meta.next).toBe(data[99]?.id);
    const all = await strapiWordStore(booted.strapi).active();
    expect(all).toHaveLength(BUILT_IN_WORDS.length);
    const found = await send(
      'get',
      `words?q=${encodeURIComponent('ＧＯＢＬＯＫ')}&list=insult&active=true`,
    );
    expect((found.body as { data: WordEntry[] }).data.map(({ phrase }) => phrase)).toEqual([
      'goblok',
    ]);
  });

  it('are for the lead alone; moderators read the rules; a super admin sets up and does not judge', async () => {
    const statuses = async (path: string) =>
      Promise.all(
        ['nobody', 'hub-contributor', 'hub-moderator', 'strapi-super-admin', 'hub-lead'].map(
          async (role) => (await send('get', path, { role })).status,
        ),
      );
    expect(await statuses('words')).toEqual([401, 403, 403, 403, 200]);
    expect(await statuses('rules')).toEqual([401, 403, 200, 200, 200]);
    const refused = await send('post', 'words', {
      role: 'strapi-super-admin',
      body: { phrase: 'contoh', list: 'insult', effect: 'hold' },
    });
    expect([refused.status, codeOf(refused)]).toEqual([403, 'words_not_permitted']);
  });

  it('take a word, find it at once however it is written, and put it on the record', async () => {
    expect(await tried('dasar kutu loncat')).toEqual([]);
    const entry = await added({ phrase: 'Kutu  Loncat', note: 'ejekan' });
    expect(entry).toMatchObject({ phrase: 'Kutu Loncat', folded: 'kutu loncat', version: 1 });
    expect(await tried('dasar kutu loncat')).toEqual(['listed_word hold']);
    expect(await tried('dasar kùtu l0ncat')).toEqual(['disguised_word hold']);
    const lines = await booted.strapi.db
      .connection('hub_audit')
      .where({ document_id: entry.documentId });
    expect(lines).toMatchObject([
      { action: 'word_add', to_state: 'hold', version: 1, reason: 'insult: Kutu Loncat' },
    ]);
    expect((await verifyRecord(booted.strapi)).broken).toBeUndefined();
  });

  it('change a word for whoever saw its newest version, and only for one of two', async () => {
    const { id } = await added({ phrase: 'kepala batu' });
    const change = (body: object) => send('put', `words/${id}`, { body });
    const [one, other] = await Promise.all([
      change({ version: 1, effect: 'note' }),
      change({ version: 1, isActive: false }),
    ]);
    expect([one.status, other.status].sort()).toEqual([200, 409]);
    const stale = await change({ version: 1, effect: 'hold' });
    expect([stale.status, codeOf(stale)]).toEqual([409, 'word_stale']);
    const off = await change({ version: 2, isActive: false });
    expect((off.body as { data: WordEntry }).data).toMatchObject({ isActive: false, version: 3 });
    expect(await tried('kepala batu')).toEqual([]);
    await change({ version: 3, isActive: true, effect: 'hold' });
    expect(await tried('kepala batu')).toEqual(['listed_word hold']);
  });

  it('are written by one conditional statement: of two who read one version, one writes', async () => {
    const store = strapiWordStore(booted.strapi);
    const before = await added({ phrase: 'ular kadut' });
    const change = { effect: 'note', isActive: true, note: '', byName: 'Siti' } as const;
    const write = () => store.change(before, { ...change, changedAt: booted.clock.now() });
    expect([await write(), await write()]).toEqual([true, false]);
    expect((await store.get(before.id))?.version).toBe(2);
  });

  it('refuse what would not do, with a code and a sentence', async () => {
    const refusals = [
      [await add({ phrase: 'GOBL0K'.replace('0', 'o') }), 409, 'word_known'],
      [await add({ phrase: '  x ' }), 400, 'word_too_short'],
      [await add({ phrase: '\u200B\u200B' }), 400, 'word_too_short'],
      [await add({ phrase: 'panjang '.repeat(11) }), 400, 'word_too_long'],
      [await add({ phrase: 'apa saja', effect: 'allow' }), 400, 'word_effect_unfit'],
      [await add({ phrase: 'apa saja', list: 'allowed' }), 400, 'word_effect_unfit'],
      [await add({ phrase: 'apa saja', effect: 'refuse' }), 400, 'refusing_needs_phrase'],
      [await send('put', 'words/999999', { body: { version: 1 } }), 404, 'word_not_found'],
    ] as const;
    for (const [response, status, code] of refusals) {
      expect([response.status, codeOf(response)]).toEqual([status, code]);
      expect((response.body as Refused).error.message).not.toMatch(/[{}]|undefined|_/);
    }
    for (const body of [{}, { phrase: 1 }, { phrase: 'a'.repeat(2000) }, { effect: 'ban' }]) {
      expect((await add(body)).status).toBe(400);
    }
    expect((await send('put', 'words/1e9', { body: { version: 1 } })).status).toBeLessThan(500);
  });

  it('keep the list of what is refused tiny', async () => {
    const codes: unknown[] = [];
    for (let number = 0; number < 20; number += 1) {
      const phrase = `frasa uji ${'abcdefghijklmnopqrst'.charAt(number).repeat(3)} kosong`;
      const response = await add({ phrase, effect: 'refuse' });
      if (response.status !== 200) codes.push(codeOf(response));
    }
    expect(codes).toEqual(['refusing_list_full', 'refusing_list_full', 'refusing_list_full']);
  });

  it('show every signal of a text in the language of whoever asks, and store nothing', async () => {
    const text = 'SL0T gacor, hubungi 0812-3456-7890 atau raja138';
    const response = await send('post', 'try', { body: { text } });
    const { data } = response.body as {
      data: {
        folded: string;
        findings: { code: string; message: string; span: { start: number; end: number } }[];
      };
    };
    expect(data.folded).toBe('sl0t gacor, hubungi 0812-3456-7890 atau raja138');
    expect(data.findings.map(({ code, span }) => [code, text.slice(span.start, span.end)])).toEqual(
      expect.arrayContaining([
        ['phone_number', '0812-3456-7890'],
        ['gambling_brand', 'raja138'],
      ]),
    );
    for (const { message } of data.findings) expect(message).toMatch(/^[A-Z“].+\.$/s);
    expect((await send('post', 'try', { body: { text: 'a'.repeat(20_001) } })).status).toBe(400);
  });

  const RULES = {
    introId: FIRST_RULES.introId,
    introEn: FIRST_RULES.introEn,
    rules: FIRST_RULES.rules,
  };

  it('publish a version of the rules on top of the one that was seen, once', async () => {
    const before = await send('get', 'rules');
    expect(before.body).toMatchObject({
      meta: { current: 1 },
      data: [{ number: 1, rules: FIRST_RULES.rules }],
    });
    const publish = () => send('post', 'rules', { body: { basedOn: 1, ...RULES } });
    const both = await Promise.all([publish(), publish()]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.filter(({ status }) => status === 409).map(codeOf)).toEqual(['rules_stale']);
    const after = await send('get', 'rules');
    expect(after.body).toMatchObject({
      meta: { current: 2 },
      data: [{ number: 2 }, { number: 1 }],
    });
  });

  it('refuse rules that decisions could not cite', async () => {
    const [rule] = FIRST_RULES.rules;
    const twice = await send('post', 'rules', {
      body: { ...RULES, basedOn: 2, rules: [rule, rule] },
    });
    expect([twice.status, codeOf(twice)]).toEqual([400, 'rule_number_twice']);
    for (const rules of [[], [{ ...rule, number: 'x' }], [{ ...rule, textEn: '' }]]) {
      const response = await send('post', 'rules', { body: { ...RULES, basedOn: 2, rules } });
      expect(response.status).toBe(400);
    }
  });
});
