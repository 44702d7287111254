import {
  dataOf,
  moderationDoors,
  PEOPLE,
  type Ground,
  type ModerationDoors,
} from '../support/moderation-doors';
import { bootHub, type BootedHub } from '../support/hub';
import { BECAUSE } from '../support/moderation-stage';

type Method = 'get' | 'post' | 'put';

interface Knock {
  readonly route: string;
  /** Where it goes and what it says. */
  readonly ask: (
    aGround: () => Promise<Ground>,
  ) => Promise<{ readonly path: string; readonly body?: object }>;
  /** One status for each of `PEOPLE`. */
  readonly statuses: string;
}

// As design/forum.md has it: moderators in their own categories, leads everywhere, admins neither claim nor decide.
const READ = '401 403 403 200 200 200 200';
const READ_OWN = '401 403 403 200 403 200 403';
const DECIDE = '401 403 403 200 403 200 403';
const LEAD = '401 403 403 403 403 200 403';

describe('the doors of the moderation', () => {
  let booted: BootedHub;
  let doors: ModerationDoors;
  let words = 0;

  beforeAll(async () => {
    booted = await bootHub();
    doors = await moderationDoors(booted);
  });

  afterAll(() => booted.stop());

  const aWord = () => {
    words += 1;
    return { phrase: `katauji${'abcdefghij'.charAt(words % 10)}${String(words)}x` };
  };
  let categories = 0;
  const aCategory = () => {
    categories += 1;
    return {
      ...{ slug: `ruang-${String(categories)}`, position: 9, slowModeSeconds: 0 },
      name: { id: 'Ruang uji', en: 'Test room' },
      description: { id: '', en: '' },
      ...{ isOpen: true, holdsAll: false, allowsLinks: true, moderatorIds: [] },
    };
  };
  const rules = async () => {
    const { body } = await doors.send('lead', 'get', '/moderation/rules');
    const { data, meta } = body as { data: readonly object[]; meta: { current: number } };
    const { introId, introEn, rules: all } = data[0] as Record<string, unknown>;
    return { basedOn: meta.current, introId, introEn, rules: all };
  };

  const plain =
    (path: string, body?: object): Knock['ask'] =>
    () =>
      Promise.resolve({ path, ...(body === undefined ? {} : { body }) });
  const onCase =
    (rest: string, toBody?: (ground: Ground) => object): Knock['ask'] =>
    async (aGround) => {
      const ground = await aGround();
      const body = toBody === undefined ? {} : { body: toBody(ground) };
      return { path: `/moderation/cases/${String(ground.caseId)}${rest}`, ...body };
    };

  const knocks: readonly Knock[] = [
    { route: 'GET /moderation/desk', ask: plain('/moderation/desk'), statuses: READ },
    { route: 'GET /moderation/cases', ask: plain('/moderation/cases'), statuses: READ },
    { route: 'GET /moderation/cases/:id', ask: onCase(''), statuses: READ_OWN },
    { route: 'GET /moderation/cases/:id/context', ask: onCase('/context'), statuses: READ_OWN },
    { route: 'POST /moderation/cases/:id/claim', ask: onCase('/claim'), statuses: DECIDE },
    { route: 'POST /moderation/cases/:id/release', ask: onCase('/release'), statuses: DECIDE },
    {
      route: 'POST /moderation/cases/:id/decisions',
      ask: onCase('/decisions', (ground) => doors.decision(ground)),
      statuses: DECIDE,
    },
    {
      route: 'POST /moderation/decisions/:id/undo',
      ask: async (aGround) => ({
        path: `/moderation/decisions/${await doors.decidedBy('lead', await aGround())}/undo`,
      }),
      statuses: LEAD,
    },
    { route: 'GET /moderation/appeals', ask: plain('/moderation/appeals'), statuses: LEAD },
    {
      route: 'POST /moderation/appeals/:id',
      ask: async (aGround) => ({
        path: `/moderation/appeals/${await doors.anAppeal(await aGround())}`,
        body: { outcome: 'upheld', reply: 'Keputusan tetap berlaku.', version: 1 },
      }),
      statuses: LEAD,
    },
    {
      route: 'POST /moderation/sanctions',
      ask: () => Promise.resolve({ path: '/moderation/sanctions', body: doors.sanction() }),
      statuses: '401 403 403 200 200 200 403',
    },
    {
      route: 'POST /moderation/sanctions',
      ask: () =>
        Promise.resolve({ path: '/moderation/sanctions', body: doors.sanction({ days: 8 }) }),
      statuses: '401 403 403 400 400 200 403',
    },
    {
      route: 'POST /moderation/sanctions',
      ask: () =>
        Promise.resolve({
          path: '/moderation/sanctions',
          body: doors.sanction({ kind: 'ban', days: undefined }),
        }),
      statuses: LEAD,
    },
    {
      route: 'POST /moderation/sanctions/:id/lift',
      ask: async () => ({
        path: `/moderation/sanctions/${await doors.made('lead', '/moderation/sanctions', doors.sanction())}/lift`,
        body: { reason: 'Sudah dibicarakan baik-baik.' },
      }),
      statuses: LEAD,
    },
    {
      route: 'GET /moderation/canned-texts',
      ask: plain('/moderation/canned-texts'),
      statuses: READ,
    },
    {
      route: 'POST /moderation/canned-texts',
      ask: () => Promise.resolve({ path: '/moderation/canned-texts', body: doors.canned }),
      statuses: LEAD,
    },
    {
      route: 'PUT /moderation/canned-texts/:id',
      ask: async () => ({
        path: `/moderation/canned-texts/${await doors.made('lead', '/moderation/canned-texts', doors.canned)}`,
        body: doors.canned,
      }),
      statuses: LEAD,
    },
    { route: 'GET /moderation/words', ask: plain('/moderation/words'), statuses: LEAD },
    {
      route: 'POST /moderation/words',
      ask: () =>
        Promise.resolve({
          path: '/moderation/words',
          body: { ...aWord(), list: 'insult', effect: 'hold' },
        }),
      statuses: LEAD,
    },
    {
      route: 'PUT /moderation/words/:id',
      ask: async () => {
        const body = { ...aWord(), list: 'insult', effect: 'hold' };
        const id = await doors.made('lead', '/moderation/words', body);
        return { path: `/moderation/words/${id}`, body: { version: 1, isActive: false } };
      },
      statuses: LEAD,
    },
    {
      route: 'POST /moderation/try',
      ask: plain('/moderation/try', { text: 'Selamat pagi.' }),
      statuses: LEAD,
    },
    { route: 'GET /moderation/rules', ask: plain('/moderation/rules'), statuses: READ },
    {
      route: 'POST /moderation/rules',
      ask: async () => ({ path: '/moderation/rules', body: await rules() }),
      statuses: LEAD,
    },
    { route: 'GET /moderation/numbers', ask: plain('/moderation/numbers'), statuses: READ },
    {
      route: 'GET /moderation/person-requests',
      ask: plain('/moderation/person-requests'),
      statuses: '401 403 403 403 403 200 200',
    },
    {
      route: 'POST /moderation/person-requests',
      ask: () => Promise.resolve({ path: '/moderation/person-requests', body: doors.aRequest() }),
      statuses: '401 403 403 403 403 200 200',
    },
    {
      route: 'POST /moderation/person-requests/:id',
      ask: async () => ({
        path: `/moderation/person-requests/${await doors.made('lead', '/moderation/person-requests', doors.aRequest())}`,
        body: { isGranted: false },
      }),
      statuses: '401 403 403 403 403 403 200',
    },
    { route: 'GET /forum/categories', ask: plain('/forum/categories'), statuses: READ },
    {
      route: 'POST /forum/categories',
      ask: () => Promise.resolve({ path: '/forum/categories', body: aCategory() }),
      statuses: LEAD,
    },
    {
      route: 'PUT /forum/categories/:id',
      ask: async () => {
        const { slug: _slug, ...body } = aCategory();
        const id = await doors.made('lead', '/forum/categories', aCategory());
        return { path: `/forum/categories/${id}`, body: { ...body, version: 1 } };
      },
      statuses: LEAD,
    },
    {
      route: 'GET /forum/threads',
      ask: plain('/forum/threads?category=layanan'),
      statuses: READ,
    },
    {
      route: 'GET /forum/threads/:id/posts',
      ask: () => Promise.resolve({ path: `/forum/threads/${doors.thread}/posts` }),
      statuses: READ,
    },
    {
      route: 'GET /forum/threads/:id',
      ask: () => Promise.resolve({ path: `/forum/threads/${doors.thread}` }),
      statuses: READ_OWN,
    },
    {
      route: 'POST /forum/threads/:id/actions',
      ask: async () => {
        const shown = await doors.send('lead', 'get', `/forum/threads/${doors.thread}`);
        const { version } = dataOf(shown) as { version: number };
        const body = { action: 'summary', version, text: `Ringkasan ${String(version)}.` };
        return { path: `/forum/threads/${doors.thread}/actions`, body };
      },
      statuses: DECIDE,
    },
    {
      route: 'GET /forum/notes',
      ask: () =>
        Promise.resolve({ path: `/forum/notes?kind=thread&id=${String(doors.threadNumber)}` }),
      statuses: READ_OWN,
    },
    {
      route: 'POST /forum/notes',
      ask: () =>
        Promise.resolve({
          path: '/forum/notes',
          body: { kind: 'thread', id: doors.threadNumber, text: 'Sudah ditelepon.' },
        }),
      statuses: DECIDE,
    },
  ];

  const wayOf = ({ route }: Knock): Method => (route.split(' ')[0] ?? '').toLowerCase() as Method;

  it.each(knocks)('$route answers $statuses', async (knock) => {
    const seen: string[] = [];
    for (const who of PEOPLE) {
      const { path, body } = await knock.ask(doors.aGround);
      const { status } = await doors.send(who, wayOf(knock), path, body);
      seen.push(String(status));
    }
    expect(seen.join(' ')).toBe(knock.statuses);
  });

  it('POST /moderation/bulk refuses each case by itself', async () => {
    const said: unknown[] = [];
    for (const who of PEOPLE) {
      const { caseId: id, version } = await doors.aGround();
      const body = { cases: [{ id, version }], action: 'hide', ...BECAUSE };
      const answer = await doors.send(who, 'post', '/moderation/bulk', body);
      const [item] = (answer.status === 200 ? dataOf(answer) : []) as readonly {
        refusal?: { code: string };
      }[];
      said.push(answer.status === 200 ? (item?.refusal?.code ?? 'decided') : answer.status);
    }
    const may = 'decided';
    const no = 'moderation_not_permitted';
    expect(said).toEqual([401, 403, 403, may, no, may, no]);
  });

  it('are all in this table', () => {
    const { strapi } = booted;
    const mounted = (strapi.server.listRoutes() as readonly { methods: string[]; path: string }[])
      .filter(({ path }) => /^\/hub\/(?:moderation|forum)\//.test(path))
      .flatMap(({ methods, path }) =>
        methods.filter((method) => method !== 'HEAD').map((method) => `${method} ${path.slice(4)}`),
      );
    const known = [...knocks.map(({ route }) => route), 'POST /moderation/bulk'];
    expect([...new Set(mounted)].toSorted()).toEqual([...new Set(known)].toSorted());
  });
});
