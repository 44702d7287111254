import { isTrusted, type Context, type Step } from '../../domain/judging/context';
import type { Check } from './check';
import type { Alarm, CheckFailure, ReportCheckFailure } from './judging-ports';

/** What running checks needs. */
export interface RunDeps {
  readonly alarm: Alarm;
  readonly report: ReportCheckFailure;
}

/** A newcomer's text waits for a person; of somebody known it is published, and moderators are told. */
const toStep = (
  { phase, name }: Check,
  { submission }: Context,
  why: CheckFailure['why'],
): Step => ({
  findings: [
    {
      ...{ phase, code: 'check_failed' },
      severity: isTrusted(submission.author) ? 'flag' : 'hold',
      details: { check: name, why },
    },
  ],
});

type Ended =
  | { readonly kind: 'done'; readonly step: Step }
  | ({ readonly kind: 'failed' } & Pick<CheckFailure, 'why' | 'error'>);

const threw = (error: unknown): Ended => ({ kind: 'failed', why: 'threw', error });

/** Waits for the work, or for the alarm; what the work does after that moves nobody any more. */
const waitFor = (
  work: Promise<Step>,
  { limitMs }: Check,
  { alarm, giveUp }: { readonly alarm: Alarm; readonly giveUp: () => void },
): Promise<Ended> =>
  new Promise((resolve) => {
    const callOff = alarm(limitMs, () => {
      resolve({ kind: 'failed', why: 'hung' });
      giveUp();
    });
    work.then(
      (step) => {
        callOff();
        resolve({ kind: 'done', step });
      },
      (error: unknown) => {
        callOff();
        resolve(threw(error));
      },
    );
  });

/** For checks that end by themselves. A signal of its own for each of some thirty checks would cost as much as they do. */
const NEVER = new AbortController();

const attempt = (check: Check, context: Context, { alarm }: RunDeps): Ended | Promise<Ended> => {
  try {
    const stopping = check.limitMs === 0 ? NEVER : new AbortController();
    const step = check.run(context, stopping.signal);
    if (!(step instanceof Promise)) return { kind: 'done', step };
    const giveUp = (): void => {
      stopping.abort();
    };
    return waitFor(step, check, { alarm, giveUp });
  } catch (error) {
    return threw(error);
  }
};

/** Runs a check. Where it throws or does not end in time, that is told once, and is a finding of its phase. */
export const runCheck = async (check: Check, context: Context, deps: RunDeps): Promise<Step> => {
  const ended = await attempt(check, context, deps);
  if (ended.kind === 'done') return ended.step;
  const { why, error } = ended;
  deps.report({ check: check.name, why, ...(error === undefined ? {} : { error }) });
  return toStep(check, context, why);
};
