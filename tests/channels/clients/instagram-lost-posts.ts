import type { ChannelClient, Checkpoint, ReconcileOutcome } from '../../../src/channels/contract';
import { answering, stored, type InstagramStage } from './instagram-stage';

/** A post whose commit had no clear answer. */
export interface Lost {
  readonly checkpoint: Checkpoint;
  readonly intendedAt: string;
}

/** Prepares a post and sends it into whatever goes wrong with its publication. */
export const commitInto = async (stage: InstagramStage, images = 1): Promise<Lost> => {
  const checkpoint = await stage.ready(images);
  const intendedAt = stage.now().toISOString();
  const outcome = await stage.client().commit(stage.post(images), checkpoint);
  if (outcome.kind !== 'unknown') throw new Error(`the commit had a clear answer: ${outcome.kind}`);
  return { checkpoint, intendedAt };
};

/** Looks once what became of it. */
export const look = (
  stage: InstagramStage,
  lost: Lost,
  { client = stage.client(), images = 1 }: { client?: ChannelClient; images?: number } = {},
): Promise<ReconcileOutcome> => {
  const { reconcile } = client;
  if (reconcile === undefined) throw new Error('the client does not reconcile');
  return reconcile(stage.post(images), { ...lost, checkpoint: stored(lost.checkpoint) });
};

/** Looks, and waits as long as the outcome says, until it says something else; counts the looks. */
export const lookUntilSettled = async (
  stage: InstagramStage,
  lost: Lost,
  client: ChannelClient = stage.client(),
): Promise<{ readonly outcome: ReconcileOutcome; readonly looks: number }> => {
  let { checkpoint } = lost;
  for (let looks = 1; looks < 40; looks += 1) {
    const outcome = await look(stage, { ...lost, checkpoint }, { client });
    if (outcome.kind !== 'wait') return { outcome, looks };
    stage.advance(outcome.seconds);
    checkpoint = outcome.checkpoint;
  }
  throw new Error('it was never settled');
};

/** Answers every look at a container with a state. */
export const statusIs = (status: string): typeof fetch =>
  answering((url) => url.includes('status_code'), { status_code: status });

/** Answers every look at the posts of the account with a list. */
export const listIs = (data: readonly unknown[], http = fetch): typeof fetch =>
  answering((url, method) => method === 'GET' && url.includes('/media?'), { data }, { http });
