import type { Context, Next } from 'koa';
import type { Answer, AnswerStore } from '../application/ports';
import type { AskedAnswer } from '../domain/answer-key';
import type { ContentMap } from '../domain/answer-tags';
import { finishAnswer, shortenAnswer } from './finish-answer';
import type { Asking } from './front-door';
import type { SendAnswer } from './send-answer';

interface KeepDeps {
  readonly store: AnswerStore;
  readonly content: ContentMap;
  readonly begunBy: (request: Context['req']) => Asking | undefined;
  /** Whether a GraphQL query reads content alone. */
  readonly readsContentOnly: (query: string) => boolean;
  readonly send: SendAnswer;
  readonly report: (error: unknown) => void;
}

const OK = 200;
const CONTENT_API = /^\/(?:api\/|graphql$)/;

/** What somebody was answered who brought a session or a token is for them alone, where the door says nothing else. */
const markPrivate = (context: Context): void => {
  const { method, path, request, response } = context;
  const isTheirs = request.get('authorization') !== '' || request.get('cookie') !== '';
  if (method !== 'GET' || !isTheirs || !CONTENT_API.test(path)) return;
  if (response.get('Cache-Control') === '') context.set('Cache-Control', 'private, no-store');
};

const queryIn = ({ query }: Context): string =>
  typeof query.query === 'string' ? query.query : '';

const mayKeep = ({ readsContentOnly }: KeepDeps, asked: AskedAnswer, context: Context): boolean =>
  asked.uid !== undefined || readsContentOnly(queryIn(context));

/** Makes the body shorter after it was sent, for those who ask next. */
const shorten = ({ store, report }: KeepDeps, key: string, answer: Answer): void => {
  shortenAnswer(answer).then((shortened) => {
    if (shortened !== undefined) store.replace(key, shortened);
  }, report);
};

/** Where the hub cannot answer (its database is away, say): what was known before, rather than nothing. */
const lastKnown = (
  { store }: KeepDeps,
  { asked, keyInLanguage }: Asking,
  { status }: Context,
): Answer | undefined =>
  status < 500 ? undefined : (store.lastKnown(asked.key) ?? store.lastKnown(keyInLanguage));

/**
 * The outermost middleware: lets the hub compute an answer, sends it, and keeps it for all who asked the same meanwhile
 * and who will ask next.
 */
export const makeKeepAnswer = (deps: KeepDeps) => {
  const sendInstead = (context: Context, sent: Parameters<SendAnswer>[2]): void => {
    context.respond = false;
    // Of what the chain has set, the answer has what is right; how the connection goes on is not its business.
    for (const name of context.res.getHeaderNames())
      if (name !== 'connection') context.res.removeHeader(name);
    deps.send(context.req, context.res, sent);
  };
  return async (context: Context, next: Next): Promise<void> => {
    const begun = deps.begunBy(context.req);
    if (begun === undefined) {
      await next();
      markPrivate(context);
      return;
    }
    const { asked, flight, keyInLanguage } = begun;
    let answer: Answer | undefined;
    let keepAs = keyInLanguage;
    try {
      await next();
      answer = mayKeep(deps, asked, context)
        ? finishAnswer(deps.content, asked, context)
        : undefined;
      if (answer?.status === OK) keepAs = asked.key;
    } finally {
      flight.land(answer, keepAs);
    }
    const known = lastKnown(deps, begun, context);
    if (known !== undefined) sendInstead(context, { answer: known, from: 'stale' });
    if (answer === undefined) return;
    shorten(deps, keepAs, answer);
    sendInstead(context, { answer, from: 'miss' });
  };
};
