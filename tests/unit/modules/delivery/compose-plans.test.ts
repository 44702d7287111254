import { describeIssue } from '../../../../src/kernel/describe-issue';
import { DELIVERY_ISSUE_TEXTS } from '../../../../src/modules/delivery';
import {
  isComposed,
  makeComposePlans,
  settingsOf,
} from '../../../../src/modules/delivery/application/planning/compose-plans';
import { makePreviewPlans } from '../../../../src/modules/delivery/application/planning/preview-plans';
import { makeWarmUp } from '../../../../src/modules/delivery/application/planning/warm-up';
import { InMemoryAccounts, StandingClock } from '../../../support/delivery-fakes';
import { InMemoryOutbox } from '../../../support/outbox-fake';
import { Transactions } from '../../../support/transactions';
import {
  ACCOUNTS,
  anArticle,
  aPicture,
  aPlan,
  aRendition,
  aVideoPlan,
  OFFICE,
  START,
} from './world';

const outbox = new InMemoryOutbox(new Transactions(), new StandingClock(START));

const composePlans = makeComposePlans({
  outbox,
  accounts: new InMemoryAccounts(ACCOUNTS, new Transactions()),
  office: OFFICE,
  settingsDefaults: {},
});

const issuesOf = async (...plans: ReturnType<typeof aPlan>[]) =>
  (await composePlans(anArticle({ plans, images: [aPicture()] }))).flatMap(({ issues }) => issues);

describe('composing the plans of a document', () => {
  it('writes the post of each plan, in the order of the plans', async () => {
    const composed = await composePlans(anArticle({ plans: [aPlan(), aVideoPlan()] }));
    expect(composed.map(({ index, issues }) => [index, issues])).toEqual([
      [0, []],
      [1, []],
    ]);
    expect(composed.filter(isComposed).map(({ channel }) => channel.id)).toEqual([
      'forum',
      'youtube',
    ]);
  });

  it('asks for no account where there is no plan', async () => {
    const accounts = new InMemoryAccounts(ACCOUNTS, new Transactions());
    const list = jest.spyOn(accounts, 'list');
    const compose = makeComposePlans({ accounts, outbox, office: OFFICE, settingsDefaults: {} });
    expect(await compose(anArticle({ plans: [] }))).toEqual([]);
    expect(list).not.toHaveBeenCalled();
  });

  it('names the account that is missing, and those there are', async () => {
    const issues = await issuesOf(aPlan(), aPlan({ accountKey: 'cabang' }));
    expect(issues).toEqual([
      {
        code: 'account_missing',
        field: 'channelPlans.1.accountKey',
        severity: 'error',
        actual: 'cabang',
        limit: 'utama',
        details: { channel: 'forum' },
      },
    ]);
    expect(issues.map((issue) => describeIssue(issue, DELIVERY_ISSUE_TEXTS, 'en'))).toEqual([
      'There is no account “cabang” on the channel forum. Known accounts: utama. Choose one of them, or ask the operator to add it.',
    ]);
  });

  it('asks for a channel where none is chosen, or one that does not exist', async () => {
    expect(await issuesOf(aPlan({ channel: '' }), aPlan({ channel: 'radio' }))).toMatchObject([
      { code: 'channel_missing', field: 'channelPlans.0.channel' },
      { code: 'channel_missing', field: 'channelPlans.1.channel' },
    ]);
  });

  it('marks what a channel finds with the channel, as two channels may use one code', async () => {
    const textOverride = '#kas '.repeat(70);
    const issues = await issuesOf(
      aVideoPlan({ textOverride }),
      aPlan({ channel: 'instagram', textOverride }),
    );
    expect(issues).toMatchObject([
      { code: 'hashtags_too_many', details: { channel: 'youtube' } },
      { code: 'hashtags_too_many', details: { channel: 'instagram' } },
    ]);
  });

  it('blames the second of two plans for one account and audience', async () => {
    const own = aPlan({ audience: 'senior', textOverride: 'Untuk pembaca lansia.' });
    expect(await issuesOf(aPlan(), aPlan(), own, aPlan())).toMatchObject([
      { code: 'duplicate_plan', field: 'channelPlans.1.channel', limit: 1, actual: 2 },
      { code: 'duplicate_plan', field: 'channelPlans.3.channel', limit: 1, actual: 3 },
    ]);
  });

  it('blames a plan whose audience would get the very post of another plan', async () => {
    expect(await issuesOf(aPlan(), aPlan({ audience: 'senior' }))).toMatchObject([
      { code: 'duplicate_plan', field: 'channelPlans.1.channel' },
    ]);
  });

  it('lays the settings of an account over those of its channel', () => {
    const [forum] = ACCOUNTS;
    if (forum === undefined) throw new Error('There are no accounts.');
    const defaults = { forum: { displayName: 'Kantor', greeting: 'Halo' }, youtube: { x: 1 } };
    expect(settingsOf(forum, defaults)).toEqual({
      displayName: 'Humas Tirta Kencana',
      greeting: 'Halo',
    });
    expect(settingsOf({ ...forum, settings: null }, defaults)).toEqual(defaults.forum);
    expect(settingsOf({ ...forum, settings: 'x' }, {})).toEqual({});
  });
});

describe('the sentences behind the codes', () => {
  it.each(['id', 'en'] as const)('leave no place unfilled in %s', (language) => {
    for (const code of Object.keys(DELIVERY_ISSUE_TEXTS)) {
      const details = { channel: 'forum' };
      const issue = { code, field: 'f', severity: 'error', limit: 1, actual: 2, details } as const;
      expect(describeIssue(issue, DELIVERY_ISSUE_TEXTS, language)).not.toMatch(/[{}]/);
    }
  });
});

describe('previewing the plans of a document', () => {
  it('shows what is going to be sent, under the name of the account', async () => {
    const [preview] = await makePreviewPlans({ composePlans })(anArticle());
    expect(preview).toMatchObject({
      index: 0,
      channel: 'forum',
      accountKey: 'utama',
      audience: 'general',
      issues: [],
      preview: {
        layout: 'thread',
        accountName: 'Humas Tirta Kencana',
        heading: 'Loket Buka Lebih Pagi',
      },
    });
  });

  it('shows nothing where no post can be written, and says why', async () => {
    const plans = [aPlan({ accountKey: 'cabang' })];
    const [preview] = await makePreviewPlans({ composePlans })(anArticle({ plans }));
    expect(preview).toMatchObject({ preview: undefined, issues: [{ code: 'account_missing' }] });
  });
});

describe('warming up', () => {
  it('makes the derivatives of every post at once, and none for a post that cannot be written', async () => {
    const ensureRenditions = jest.fn(() =>
      Promise.resolve({ ok: true as const, value: [aRendition()] }),
    );
    const plans = [
      aPlan({ channel: 'instagram' }),
      aPlan(),
      aPlan({ channel: 'instagram', accountKey: 'cabang' }),
    ];
    await makeWarmUp({ composePlans, ensureRenditions })(
      anArticle({ plans, images: [aPicture()] }),
    );
    expect(ensureRenditions.mock.calls).toEqual([
      [[{ fileId: 7, crop: 'portrait', stamp: 'none' }]],
    ]);
  });
});
