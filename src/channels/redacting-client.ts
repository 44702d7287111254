import { makeRedact, redactOpaqueWords } from '../kernel/redact';
import type {
  AccountAccess,
  Assignment,
  ChannelClient,
  Checkpoint,
  CommentDesk,
  DeliveryFailure,
  PlannedRequest,
  RemoteRef,
  SentPost,
} from './contract';

type Access = AccountAccess<unknown, unknown>;
type Job = Assignment<unknown, unknown, unknown>;

/** What a request came to, as far as it tells what went wrong. */
interface Telling {
  readonly kind: string;
  readonly failure?: DeliveryFailure;
  readonly message?: string;
}

/** Takes secrets out of what a platform said: those of the account, and whatever looks like one. */
const redactorOf = ({ credentials }: Access): ((text: string) => string) => {
  const redact = makeRedact(credentials);
  return (text) => redactOpaqueWords(redact(text));
};

const cleanFailure = (
  failure: DeliveryFailure,
  clean: (text: string) => string,
): DeliveryFailure => ({
  ...failure,
  code: clean(failure.code),
  message: clean(failure.message),
  ...(failure.field === undefined ? {} : { field: clean(failure.field) }),
});

const cleanOutcome = <Outcome extends Telling>(outcome: Outcome, account: Access): Outcome => {
  const { failure, message } = outcome;
  if (failure === undefined && message === undefined) return outcome;
  const clean = redactorOf(account);
  return {
    ...outcome,
    ...(failure === undefined ? {} : { failure: cleanFailure(failure, clean) }),
    ...(message === undefined ? {} : { message: clean(message) }),
  };
};

const cleanRequest = (request: PlannedRequest, { credentials }: Access): PlannedRequest => {
  const clean = makeRedact(credentials);
  const fields = Object.entries(request.fields).map(
    ([name, value]) => [name, clean(value)] as const,
  );
  return { ...request, url: clean(request.url), fields: Object.fromEntries(fields) };
};

type Method<Input, Rest extends readonly unknown[], Outcome> = (
  input: Input,
  ...rest: Rest
) => Promise<Outcome>;

const onJob =
  <Rest extends readonly unknown[], Outcome extends Telling>(method: Method<Job, Rest, Outcome>) =>
  async (job: Job, ...rest: Rest): Promise<Outcome> =>
    cleanOutcome(await method(job, ...rest), job.account);

const onAccount =
  <Rest extends readonly unknown[], Outcome extends Telling>(
    method: Method<Access, Rest, Outcome>,
  ) =>
  async (account: Access, ...rest: Rest): Promise<Outcome> =>
    cleanOutcome(await method(account, ...rest), account);

const redactComments = (desk: CommentDesk): CommentDesk => ({
  list: onAccount((account, ref: RemoteRef) => desk.list(account, ref)),
  answer: onAccount((account, input: Parameters<CommentDesk['answer']>[1]) =>
    desk.answer(account, input),
  ),
  setHidden: onAccount((account, input: Parameters<CommentDesk['setHidden']>[1]) =>
    desk.setHidden(account, input),
  ),
});

/**
 * The same client, whose outcomes hold no secret: a platform may repeat in its message whatever it was sent, and a message
 * stands on rows, in timelines and on screens. What a client throws is told by its name alone, elsewhere.
 */
export const redactingClient = (client: ChannelClient): ChannelClient => {
  const { reconcile, metrics, refreshCredentials, comments } = client;
  return {
    ...client,
    prepare: onJob((job, checkpoint: Checkpoint) => client.prepare(job, checkpoint)),
    commit: onJob((job, checkpoint: Checkpoint) => client.commit(job, checkpoint)),
    revise: onJob((job, post: SentPost) => client.revise(job, post)),
    withdraw: onJob((job, post: SentPost) => client.withdraw(job, post)),
    checkConnection: onAccount((account) => client.checkConnection(account)),
    rehearse: (job) => client.rehearse(job).map((request) => cleanRequest(request, job.account)),
    ...(reconcile && { reconcile: onJob(reconcile) }),
    ...(metrics && { metrics: onAccount(metrics) }),
    ...(refreshCredentials && { refreshCredentials: onAccount(refreshCredentials) }),
    ...(comments && { comments: redactComments(comments) }),
  };
};
