import type { AftercareKind, Channel } from '../../src/channels/contract';
import { channels } from '../../src/channels/registry';
import { CANARY, SAMPLE_CREDENTIALS, SAMPLE_SETTINGS } from './accounts';
import { assignmentFor, clientOf } from './clients/kit';

const ABILITIES = ['api', 'manual', 'none'];
const KINDS: readonly AftercareKind[] = ['revise', 'withdraw'];
const PERMALINK = 'https://contoh.test/kiriman/1';

/** Settings under which a channel may be able to do different things: each login, where there are several. */
const settingsOf = (channel: Channel): readonly unknown[] => {
  const sample = SAMPLE_SETTINGS[channel.id] as object;
  return [
    sample,
    { ...sample, loginFlavour: 'instagram' },
    { ...sample, loginFlavour: 'facebook' },
  ];
};

describe.each(channels.map((channel) => [channel.id, channel] as const))(
  'the contract after publication, kept by %s',
  (id, channel) => {
    const requests: string[] = [];
    const client = clientOf(id, {
      http: (address) => {
        requests.push(address instanceof Request ? address.url : String(address));
        return Promise.reject(new TypeError('nobody listens'));
      },
    });
    const assignment = assignmentFor({
      id,
      credentials: SAMPLE_CREDENTIALS[id],
      pictureUrl: 'https://hub.example.test/uploads/gambar.jpg',
    });
    const stepsFor = (kind: AftercareKind) =>
      channel.manualSteps({ kind, payload: assignment.payload, permalink: PERMALINK });

    it('says of everything who can do it', () => {
      for (const settings of settingsOf(channel)) {
        const capabilities = channel.capabilities(settings);
        expect(Object.keys(capabilities).sort()).toEqual(
          ['comment', 'edit', 'metrics', 'readBackText', 'withdraw'].sort(),
        );
        for (const ability of Object.values(capabilities)) expect(ABILITIES).toContain(ability);
      }
    });

    it('can do over the API what it says that it can', () => {
      for (const settings of settingsOf(channel)) {
        const { comment, metrics } = channel.capabilities(settings);
        const said = { comment, metrics };
        const has = { comment: client.comments, metrics: client.metrics };
        const missing = Object.entries(said).filter(
          ([name, ability]) => ability === 'api' && has[name as keyof typeof has] === undefined,
        );
        expect(missing).toEqual([]);
      }
    });

    it('tells a person, in both languages, what to do where it cannot', () => {
      for (const settings of settingsOf(channel)) {
        const { edit, withdraw } = channel.capabilities(settings);
        // What the API can do may fail for good, and is a person's task then.
        if (edit !== 'none') expect(stepsFor('revise').length).toBeGreaterThan(0);
        if (withdraw !== 'none') expect(stepsFor('withdraw').length).toBeGreaterThan(0);
      }
      for (const step of KINDS.flatMap(stepsFor)) {
        expect([step.id.trim(), step.en.trim()]).not.toContain('');
        expect(step.id).not.toBe(step.en);
        expect(`${step.id}${step.en}`).not.toMatch(/[{}]|undefined/);
      }
    });

    it('finds out what became of a post exactly where that can be unclear', () => {
      expect(client.reconcile !== undefined).toBe(client.commitsTo === 'channel');
    });

    it('rehearses with the whole post, names no secret, and sends nothing', () => {
      const listed = client.rehearse(assignment);
      expect(listed.length).toBeGreaterThan(0);
      expect(client.rehearse(assignment)).toEqual(listed);
      const text = channel.preview({
        payload: assignment.payload,
        settings: SAMPLE_SETTINGS[id],
      }).text;
      const fields = listed.flatMap((request) => Object.values(request.fields));
      expect(fields.some((field) => field.includes(text))).toBe(true);
      for (const { method, url } of listed) expect([method, url]).not.toContain('');
      expect(JSON.stringify(listed)).not.toContain(CANARY);
      expect(requests).toEqual([]);
    });

    it('tells no secret where nothing can be reached, and knows nothing of its post', async () => {
      const attempt = { checkpoint: {}, intendedAt: '2026-05-31T00:00:00.000Z' };
      const ref = { remoteId: 'hUmAsHuB001', permalink: PERMALINK };
      const told = await Promise.all([
        client.prepare(assignment, {}),
        client.reconcile?.(assignment, attempt),
        client.metrics?.(assignment.account, ref),
      ]);
      expect(JSON.stringify(told)).not.toContain(CANARY);
      const kinds = told.flatMap((outcome) => (outcome === undefined ? [] : [outcome.kind]));
      const blind = ['failed', 'unknown', 'not_published'];
      const isRemote = client.commitsTo === 'channel';
      expect(kinds).toEqual(isRemote ? kinds.filter((kind) => blind.includes(kind)) : ['ready']);
    });

    it('lets every account be looked at, and says without a secret where nothing can be reached', async () => {
      const told = await client.checkConnection(assignment.account);
      expect(JSON.stringify(told)).not.toContain(CANARY);
      const unreachable = { kind: 'failed', failure: { class: 'retryable' } };
      expect(told).toMatchObject(
        client.commitsTo === 'channel' ? unreachable : { kind: 'connected' },
      );
    });
  },
);
