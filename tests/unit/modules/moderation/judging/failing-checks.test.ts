import type { Check } from '../../../../../src/modules/moderation/application/judging/check';
import { makeJudge } from '../../../../../src/modules/moderation/application/judging/make-judge';
import type { CheckFailure } from '../../../../../src/modules/moderation/application/judging/judging-ports';
import {
  aJudge,
  anAuthor,
  aNewcomer,
  aSubmission,
  HandAlarm,
  sha256,
} from '../../../../support/judging-fakes';

const FAULT = new Error('the text of a citizen, which belongs in no log');

/** A judge in which one check of the list fails. */
const judgeWithFault = (name: string, fault: 'threw' | 'rejected' | 'hung') => {
  const failures: CheckFailure[] = [];
  const alarm = new HandAlarm();
  let signal: AbortSignal | undefined;
  const run: Check['run'] = (_, stopping) => {
    signal = stopping;
    if (fault === 'threw') throw FAULT;
    return fault === 'rejected' ? Promise.reject(FAULT) : new Promise(() => undefined);
  };
  const checks = aJudge().checks.map((check) => (check.name === name ? { ...check, run } : check));
  const report = (failure: CheckFailure) => failures.push(failure);
  const judge = makeJudge({ checks, hash: sha256, alarm: alarm.set, report });
  return { judge, failures, alarm, isAborted: () => signal?.aborted };
};

/** Lets everything run that waits for nothing but other promises. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

const names = aJudge()
  .checks.filter(({ phase }) => phase !== 'decide')
  .map(({ name }) => name);

describe.each(names)('the check %s', (name) => {
  it.each(['threw', 'rejected'] as const)('that %s holds a newcomer', async (fault) => {
    const { judge, failures } = judgeWithFault(name, fault);
    const judged = await judge(aSubmission({ author: aNewcomer() }));
    expect(judged.outcome).toBe('hold');
    expect(judged.findings).toContainEqual(
      expect.objectContaining({
        ...{ code: 'check_failed', severity: 'hold' },
        details: { check: name, why: 'threw' },
      }),
    );
    expect(failures).toEqual([{ check: name, why: 'threw', error: FAULT }]);
  });

  it.each(['threw', 'rejected'] as const)('that %s flags a trusted one', async (fault) => {
    const { judge, failures } = judgeWithFault(name, fault);
    const judged = await judge(aSubmission());
    expect(judged.outcome).toBe('publish_with_note');
    expect(judged.html).not.toBe('');
    expect(judged.findings).toMatchObject([{ code: 'check_failed', severity: 'flag' }]);
    expect(failures).toHaveLength(1);
  });

  it('that hangs holds a newcomer, and is told to give up', async () => {
    const { judge, failures, alarm, isAborted } = judgeWithFault(name, 'hung');
    const judging = judge(aSubmission({ author: aNewcomer() }));
    await settle();
    expect(alarm.isSet).toBe(true);
    alarm.ring();
    const judged = await judging;
    expect(judged.outcome).toBe('hold');
    expect(judged.findings).toContainEqual(
      expect.objectContaining({ severity: 'hold', details: { check: name, why: 'hung' } }),
    );
    expect(failures).toEqual([{ check: name, why: 'hung' }]);
    expect(isAborted()).toBe(true);
  });

  it('that hangs flags a trusted one', async () => {
    const { judge, failures, alarm } = judgeWithFault(name, 'hung');
    const judging = judge(aSubmission({ author: anAuthor({ isVerified: true }) }));
    await settle();
    alarm.ring();
    const judged = await judging;
    expect(judged.outcome).toBe('publish_with_note');
    expect(judged.findings).toMatchObject([{ code: 'check_failed', severity: 'flag' }]);
    expect(failures).toHaveLength(1);
  });
});

describe('a check that fails', () => {
  it('leaves a text without its HTML as one paragraph with every mark shown', async () => {
    const { judge } = judgeWithFault('renderText', 'threw');
    const { html } = await judge(aSubmission({ text: '<b onclick="x">Halo</b> & salam' }));
    expect(html).toBe('<p>&lt;b onclick=&quot;x&quot;&gt;Halo&lt;/b&gt; &amp; salam</p>');
  });

  it('never lowers what another one found', async () => {
    const { judge } = judgeWithFault('classify', 'threw');
    const judged = await judge(aSubmission({ place: { holdsAll: true } }));
    expect(judged.outcome).toBe('hold');
  });

  it('of the outside world has two seconds, and rings for nobody who was in time', async () => {
    const { judge, alarm } = aJudge();
    await judge(aSubmission());
    expect(new Set(alarm.limits)).toEqual(new Set([2000]));
    expect(alarm.isSet).toBe(false);
  });
});
