import { spawn } from 'node:child_process';
import path from 'node:path';
import request from 'supertest';
import { SYSTEM } from '../../src/modules/editorial/domain/actor';
import { UID } from '../../src/platform/uids';
import { everyFile, everyRow, findSecrets, formsOf, listen, type Place } from '../support/canaries';
import { anArticle, anImage, aPlan, published } from '../support/content';
import { atDesk, type Colleague } from '../support/desk';
import { aVideoId } from '../support/emulators';
import {
  CHANNEL_LATER,
  IG_LATER,
  IG_USER,
  openGuardedOffice,
  VIDEO,
} from '../support/guarded-office';
import type { LeakyPlatform } from '../support/leaky-platform';

const ROOT = path.resolve(__dirname, '..', '..');
const COMMAND = path.join(ROOT, 'dist/src/hub/account-cli/main.js');
const DAY_SECONDS = 86_400;

/** One of each class of failure, as the Graph API tells it. */
const GRAPH_ERRORS = {
  validation: { code: 36003, error_subcode: 2207009 },
  auth: { code: 190, error_subcode: 463 },
  forbidden: { code: 10 },
  not_found: { code: 100, error_subcode: 33 },
  rate_limited: { code: 4 },
  account_restricted: { code: 25, error_subcode: 2207050 },
  retryable: { code: 2 },
  container_gone: { code: 24, error_subcode: 2207008 },
  unknown_code: { code: 987_654 },
} as const;

const GRAPH_STEPS = {
  'the container': ({ method, path: at }: { method: string; path: string }) =>
    method === 'POST' && at.endsWith(`${IG_USER}/media`),
  'the publication': ({ method, path: at }: { method: string; path: string }) =>
    method === 'POST' && at.endsWith('/media_publish'),
} as const;

/** One of each class, as the YouTube Data API tells it; the quota last, since the hub then asks no more that day. */
const GOOGLE_ERRORS = [
  [400, 'invalidDescription'],
  [401, 'authError'],
  [403, 'forbidden'],
  [404, 'videoNotFound'],
  [412, 'conditionNotMet'],
  [503, 'backendError'],
  [403, 'quotaExceeded'],
] as const;

type Office = Awaited<ReturnType<typeof openGuardedOffice>>;

describe('secrets', () => {
  let office: Office;
  let lead: Colleague;
  let superAdmin: Colleague;
  let image: number;
  let ear: ReturnType<typeof listen>;
  const commands: Place[] = [];
  const states: string[] = [];

  beforeAll(async () => {
    office = await openGuardedOffice();
    const { booted } = office;
    ear = listen(booted.strapi);
    await booted.listen();
    await office.saveAccounts();
    lead = await atDesk(booted, { role: 'hub-lead' });
    superAdmin = await atDesk(booted, { role: 'strapi-super-admin' });
    image = await anImage(booted.strapi);
  });

  afterAll(async () => {
    ear.stop();
    await office.close();
  });

  const deliver = async (channel: 'instagram' | 'youtube'): Promise<void> => {
    const { booted, google } = office;
    const videoId = aVideoId();
    google.addVideo({ ...VIDEO, id: videoId });
    const { documentId } = await published(
      booted.strapi,
      anArticle({
        title: `Kas negara ${states.length}`,
        cover: image,
        channelPlans: [aPlan(channel, channel === 'youtube' ? { videoId } : {})],
      }),
    );
    for (let round = 0; round < 5; round += 1) {
      await booted.hub.runDueDeliveries();
      booted.clock.advance(5);
    }
    const rows = (await booted.strapi.db
      .query(UID.delivery)
      .findMany({ where: { contentDocumentId: documentId } })) as readonly { state: string }[];
    states.push(...rows.map(({ state }) => state));
  };

  /** Makes both accounts as they were before something went wrong. */
  const mend = async (): Promise<void> => {
    await office.saveAccounts();
    const { accounts } = office.booted.hub;
    for (const { id } of await accounts.accounts.all()) {
      await accounts.actOnAccount({ by: SYSTEM, id, action: 'resume', reason: '' });
    }
  };

  const leakGraph = (on: (request: { method: string; path: string }) => boolean, error: object) =>
    office.leakyInstagram.leak({
      on,
      status: 400,
      body: (echo) => ({ error: { message: `Bad ${echo}`, type: 'OAuthException', ...error } }),
    });

  const leakGoogle = (method: string, status: number, reason: string) =>
    office.leakyGoogle.leak({
      on: (asked) => asked.method === method && asked.path.endsWith('/videos'),
      status,
      body: (echo) => ({
        error: { code: status, message: `Bad ${echo}`, errors: [{ reason, message: echo }] },
      }),
    });

  const runCommand = (args: readonly string[]): Promise<number | null> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [COMMAND, ...args], {
        cwd: ROOT,
        env: { ...process.env },
      });
      const hear = (chunk: Buffer) => {
        commands.push({ where: `npm run account ${args.join(' ')}`, text: chunk.toString() });
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.stdin.end();
      child.on('close', resolve);
    });

  it('are seen by nobody while posts go out', async () => {
    await deliver('instagram');
    await deliver('youtube');
    expect(states).toEqual(['published', 'published']);
    expect(office.secrets().length).toBeGreaterThan(8);
  });

  describe.each(Object.entries(GRAPH_STEPS))('at Instagram, where %s is refused', (_, on) => {
    it.each(Object.entries(GRAPH_ERRORS))('for the class %s', async (_name, error) => {
      const hasStruck = leakGraph(on, error);
      await deliver('instagram');
      expect(hasStruck()).toBe(true);
      await mend();
    });
  });

  it('at Instagram, where an answer is no JSON, or the account is refused at a look', async () => {
    const hasStruck = office.leakyInstagram.leak({
      on: GRAPH_STEPS['the publication'],
      status: 502,
      body: (echo) => `<html>Bad gateway: ${echo}</html>`,
    });
    await deliver('instagram');
    expect(hasStruck()).toBe(true);
    const [account] = await office.booted.hub.accounts.accounts.all();
    const isLooked = leakGraph(({ path: at }) => at.endsWith(`/${IG_USER}`), GRAPH_ERRORS.auth);
    const checked = await office.ask(
      lead
        .send('post', `/hub/channel-accounts/${account?.id ?? 0}/actions`)
        .send({ action: 'check' }),
    );
    expect(checked.body.data).toMatchObject({ state: 'needs_reconnect' });
    expect(isLooked()).toBe(true);
    await mend();
  });

  describe.each(['GET', 'PUT'])('at YouTube, where %s is refused', (method) => {
    it.each(GOOGLE_ERRORS.filter(([, reason]) => reason !== 'quotaExceeded'))(
      'with %s %s',
      async (status, reason) => {
        const hasStruck = leakGoogle(method, status, reason);
        await deliver('youtube');
        expect(hasStruck()).toBe(true);
        await mend();
      },
    );
  });

  it.each(['invalid_grant', 'invalid_client'])(
    'at Google, where the access is refused: %s',
    async (error) => {
      const hasStruck = office.leakyGoogle.leak({
        on: ({ path: at }) => at.endsWith('/token'),
        status: 400,
        body: (echo) => ({ error, error_description: `Bad ${echo}` }),
      });
      await deliver('youtube');
      expect(hasStruck()).toBe(true);
      await mend();
    },
  );

  it('at YouTube, where the quota is used up', async () => {
    const hasStruck = leakGoogle('GET', 403, 'quotaExceeded');
    await deliver('youtube');
    expect(hasStruck()).toBe(true);
  });

  it('while credentials are renewed, first in vain and then with a new token', async () => {
    const { booted, instagram, leakyInstagram } = office;
    const isRefused = leakGraph(
      ({ path: at }) => at.endsWith('/refresh_access_token'),
      GRAPH_ERRORS.retryable,
    );
    await booted.hub.saveAccount({
      ...{ channel: 'instagram', key: 'kantor', name: 'KPPN' },
      settings: { igUserId: IG_USER, username: 'kppn' },
      credentials: { accessToken: Array.from(office.secrets())[0] },
      expiresAt: new Date(booted.clock.now().getTime() + 60 * DAY_SECONDS * 1000),
    });
    for (const days of [47, 1]) {
      booted.clock.advance(days * DAY_SECONDS);
      instagram.advance(days * DAY_SECONDS * 1000);
      await booted.hub.accounts.keepAccounts();
    }
    expect(isRefused()).toBe(true);
    const account = await booted.hub.accounts.accounts.at({ channel: 'instagram', key: 'kantor' });
    expect(account?.health).toMatchObject({ isHealthy: true });
    const opened = await booted.hub.accounts.accounts.open(account?.id ?? 0);
    const { accessToken } = opened?.value as { accessToken: string };
    expect(leakyInstagram.secrets.has(accessToken)).toBe(true);
    expect(accessToken).not.toBe(office.secrets()[0]);
    // The warning of the first day is a mail.
    expect(await booted.hub.sendDueMails()).toBeGreaterThan(0);
    await booted.hub.collectMetrics();
  });

  interface Consent {
    readonly login: { readonly channel: string; readonly login: string };
    readonly fields: Readonly<Record<string, string>>;
    readonly remoteAccountId: string;
    readonly platform: () => LeakyPlatform;
    readonly exchangedAt: string;
  }

  it.each<[string, Consent]>([
    [
      'Instagram',
      {
        login: { channel: 'instagram', login: 'instagram' },
        fields: { decision: 'allow', account: IG_LATER },
        remoteAccountId: IG_LATER,
        platform: () => office.leakyInstagram,
        exchangedAt: '/access_token',
      },
    ],
    [
      'Google',
      {
        login: { channel: 'youtube', login: 'google' },
        fields: {
          decision: 'allow',
          account: CHANNEL_LATER,
          'scope-0': 'https://www.googleapis.com/auth/youtube',
        },
        remoteAccountId: CHANNEL_LATER,
        platform: () => office.leakyGoogle,
        exchangedAt: '/token',
      },
    ],
  ])('while an account is connected: %s', async (_, consent) => {
    const { ask, booted } = office;
    const comeBack = async (): Promise<string> => {
      const begun = await ask(lead.send('post', '/hub/connections').send(consent.login));
      const pressed = await fetch(begun.body.data.authorizeUrl as string, {
        method: 'POST',
        body: new URLSearchParams(consent.fields),
        redirect: 'manual',
      });
      const back = new URL(pressed.headers.get('location') ?? 'none:');
      const seen = await ask(request(booted.server).get(back.pathname + back.search));
      const location = String(seen.headers.location);
      const secretsOfWay = [back.searchParams.get('code'), back.searchParams.get('state')];
      const places = [
        ...(await everyRow(booted.strapi)),
        ...ear.said.map((text) => ({ where: 'log', text })),
      ];
      expect(
        findSecrets(
          secretsOfWay.map((secret) => secret ?? ''),
          places,
        ),
      ).toEqual([]);
      return new URL(location).searchParams.get('connection') ?? '';
    };
    const hasStruck = consent.platform().leak({
      on: ({ path: at }) => at.endsWith(consent.exchangedAt),
      status: 400,
      body: (echo) => ({
        error: { message: `Bad ${echo}`, type: 'OAuthException', code: 1 },
        error_message: echo,
        error_description: echo,
      }),
    });
    const failed = await ask(lead.send('get', `/hub/connections/${await comeBack()}`));
    expect(hasStruck()).toBe(true);
    expect(failed.body.error.details.code).toBe('connection_failed');
    const id = await comeBack();
    const shown = await ask(lead.send('get', `/hub/connections/${id}`));
    expect(shown.body.data.accounts).toMatchObject([{ remoteAccountId: consent.remoteAccountId }]);
    const finished = await ask(
      lead
        .send('post', `/hub/connections/${id}`)
        .send({ remoteAccountId: consent.remoteAccountId, key: 'kemudian', name: 'Kemudian' }),
    );
    expect(finished.body.data).toMatchObject({ key: 'kemudian', state: 'live' });
    const checked = await ask(
      lead
        .send('post', `/hub/channel-accounts/${String(finished.body.data.id)}/actions`)
        .send({ action: 'check' }),
    );
    expect(checked.body.data.channel).toBe(consent.login.channel);
  });

  it('at the shell', async () => {
    expect(await runCommand(['list'])).toBe(0);
    leakGraph(({ path: at }) => at.endsWith(`/${IG_USER}`), GRAPH_ERRORS.forbidden);
    expect(await runCommand(['check'])).toBe(1);
    expect(commands.map(({ text }) => text).join('')).toContain('NOT WORKING');
  });

  it('are found in no table, file, log, mail, answer or error, but sealed', async () => {
    const { booted, ask, answers } = office;
    const rows: unknown = await booted.strapi.db.query(UID.delivery).findMany({ select: ['id'] });
    const ids = (rows as { id: number }[]).map(({ id }) => String(id));
    const hub = [
      '/hub/deliveries',
      '/hub/deliveries?group=needs_person',
      '/hub/channel-accounts',
      '/hub/delivery-switch',
      ...ids.map((id) => `/hub/deliveries/${id}`),
    ];
    const types = [UID.channelAccount, UID.pendingConnection, UID.delivery, UID.deliveryEvent];
    const admin = [
      ...types.map((uid) => `/content-manager/collection-types/${uid}`),
      '/content-manager/init',
      '/admin/project-settings',
      '/admin/information',
    ];
    for (const at of hub) await ask(lead.send('get', at));
    for (const at of admin) await ask(superAdmin.send('get', at));
    for (const at of [
      '/api/articles?populate=*',
      '/api/channel-accounts',
      '/api/deliveries',
      '/api/pending-connections',
      '/api/threads',
      '/admin/init',
    ]) {
      await ask(request(booted.server).get(at));
    }
    await ask(
      request(booted.server)
        .post('/graphql')
        .send({ query: '{ __schema { types { name fields { name } } } }' }),
    );
    expect(answers.filter(({ text }) => text.includes('"status":500'))).toEqual([]);
    // Whatever went wrong stands on the rows: the platforms were heard.
    expect(new Set(states).size).toBeGreaterThan(4);

    const places: readonly Place[] = [
      ...answers,
      ...commands,
      ...ear.said.map((text) => ({ where: 'what the process said', text })),
      ...(await everyRow(booted.strapi)),
      ...everyFile(booted.folder),
    ];
    expect(places.length).toBeGreaterThan(1000);
    expect(findSecrets(office.secrets(), places)).toEqual([]);
  });

  it('would be found by this test', () => {
    const secret = 'IG/+0123456789abcdef=Z';
    for (const form of formsOf(secret)) {
      const places = [{ where: 'a row', text: `{"message":"Bad ${form}."}` }];
      expect(findSecrets(['another-secret', secret], places)).toEqual(['secret 1 in a row']);
    }
    const told = Buffer.from(`Bearer ${secret} was refused`).toString('base64');
    expect(findSecrets([secret], [{ where: 'a row', text: told }])).toEqual(['secret 0 in a row']);
  });
});
