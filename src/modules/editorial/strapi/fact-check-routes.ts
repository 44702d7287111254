import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { writeTimeSpan } from '../../../kernel/dates';
import { describeIssue } from '../../../kernel/describe-issue';
import type { Result } from '../../../kernel/result';
import { requestLanguage } from '../../../platform/request-language';
import type { CommentReceipt } from '../application/comment-on-facts';
import type { FactCheckView } from '../application/open-fact-check';
import { FACT_CHECK_ISSUE_TEXTS } from '../domain/fact-check-issue-texts';
import { REFUSAL_STATUS, toIssue, type Refusal } from '../domain/refusal';
import { factCheckHtml } from './fact-check-page/html';
import { factCheckScript } from './fact-check-page/script';
import { FACT_CHECK_STYLE } from './fact-check-page/style';

interface Deps {
  readonly openFactCheck: (token: string) => Promise<Result<FactCheckView, Refusal>>;
  readonly commentOnFacts: (input: {
    readonly token: string;
    readonly verdict: string;
    readonly comment: string;
  }) => Promise<Result<CommentReceipt, Refusal>>;
  /** IANA time zone of the office, in which the page says until when the link is valid. */
  readonly timeZone: string;
  /** Web address of the hub, without a slash at its end. */
  readonly publicUrl: string;
}

type Handler = (context: Context) => void | Promise<void>;

// What is missing or no text becomes an empty text, which the use cases refuse with a sentence.
const typed = z.string().catch('');
// The longest token that the hub signs is shorter than this many characters.
const TokenSchema = typed.transform((token) => (token.length > 4_096 ? '' : token));
const BodySchema = z
  .object({ token: TokenSchema, verdict: typed, comment: typed })
  .catch({ token: '', verdict: '', comment: '' });

/** Nothing but this page's own files may run, be loaded or be asked; and no page may hold it in a frame. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const PRIVATE_HEADERS = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
  'X-Frame-Options': 'DENY',
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
} as const;

const privately =
  (handler: Handler): Handler =>
  (context) => {
    context.set(PRIVATE_HEADERS);
    return handler(context);
  };

const serve = (type: string, write: () => string): Handler =>
  privately((context) => {
    context.type = type;
    context.body = write();
  });

const ERROR_NAMES: Readonly<Record<number, string>> = {
  400: 'ValidationError',
  403: 'ForbiddenError',
  409: 'ConflictError',
  410: 'GoneError',
  429: 'RateLimitError',
};

const makeAnswer = (strapi: Core.Strapi) => {
  const refuse = (context: Context, refusal: Refusal): void => {
    const status = REFUSAL_STATUS[refusal.code];
    const { code, field, limit, actual } = refusal;
    const message = describeIssue(
      toIssue(refusal),
      FACT_CHECK_ISSUE_TEXTS,
      requestLanguage(strapi),
    );
    context.status = status;
    context.body = {
      data: null,
      error: {
        status,
        name: ERROR_NAMES[status] ?? 'ApplicationError',
        message,
        details: { code, field, limit, actual },
      },
    };
  };
  return <Value>(
    context: Context,
    result: Result<Value, Refusal>,
    show: (value: Value) => object,
  ) => {
    if (result.ok) context.body = { data: show(result.value) };
    else refuse(context, result.failure);
  };
};

const toRoute = (method: 'GET' | 'POST', path: string, handler: Handler) => ({
  method,
  path,
  handler,
  config: { auth: false },
});

type Routes = Parameters<Core.Strapi['server']['routes']>[0];

/**
 * Mounts what an outside fact checker uses, for anybody who holds a link: `GET /fact-check`, the page;
 * `POST /api/fact-check/view` with `{ token }`; `POST /api/fact-check/comments` with `{ token, verdict, comment }`.
 * A refusal is `{ error: { status, name, message, details: { code } } }`. Call it in `register()`.
 */
export const mountFactCheck = (strapi: Core.Strapi, deps: Deps): void => {
  const answer = makeAnswer(strapi);
  const basePath = new URL(deps.publicUrl).pathname.replace(/\/$/, '');
  const language = () => requestLanguage(strapi);
  const untilWhen = (startsAt: string): string =>
    writeTimeSpan({ startsAt, timeZone: deps.timeZone, language: language() });

  strapi.server.routes({
    type: 'content-api',
    prefix: '/fact-check',
    routes: [
      toRoute(
        'POST',
        '/view',
        privately(async (context) => {
          const { token } = BodySchema.parse(context.request.body);
          answer(context, await deps.openFactCheck(token), (view) => ({
            ...view,
            expiresAtText: untilWhen(view.expiresAt),
          }));
        }),
      ),
      toRoute(
        'POST',
        '/comments',
        privately(async (context) => {
          const input = BodySchema.parse(context.request.body);
          answer(context, await deps.commentOnFacts(input), (receipt) => receipt);
        }),
      ),
    ],
  } as unknown as Routes);

  const script = factCheckScript();
  strapi.server.routes([
    toRoute(
      'GET',
      '/fact-check',
      serve('html', () => factCheckHtml({ language: language(), basePath })),
    ),
    toRoute(
      'GET',
      '/fact-check/page.js',
      serve('js', () => script),
    ),
    toRoute(
      'GET',
      '/fact-check/page.css',
      serve('css', () => FACT_CHECK_STYLE),
    ),
  ] as unknown as Routes);
};
