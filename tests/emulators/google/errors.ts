import { jsonReply, type Reply } from '../shared/http';
import type { ChosenGoogleError } from './operations';

/** An error of the YouTube Data API, by its reason. */
export interface ApiFailure {
  readonly status: number;
  readonly reason: string;
  readonly message: string;
  /** The property or header that is to blame. */
  readonly location?: string;
}

/** How errors are told: with `errors[]`, or the newer way with `details[]`. */
export type ErrorForm = 'errors' | 'details';

const RPC_STATUS: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  412: 'FAILED_PRECONDITION',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
};

const at =
  (status: number, reason: string, message: string) =>
  (location?: string): ApiFailure => ({
    status,
    reason,
    message,
    ...(location === undefined ? {} : { location }),
  });

export const authError = at(401, 'authError', 'Invalid Credentials')('Authorization');
export const insufficientPermissions = at(
  403,
  'insufficientPermissions',
  'Insufficient Permission',
)();
export const forbidden = at(403, 'forbidden', 'The video cannot be changed by this account.')();
export const quotaExceeded = at(
  403,
  'quotaExceeded',
  'The request cannot be completed because you have exceeded your quota.',
)();
export const rateLimitExceeded = at(429, 'rateLimitExceeded', 'Rate Limit Exceeded')();
export const signupRequired = at(
  401,
  'youtubeSignupRequired',
  'The Google account has no YouTube channel.',
)('Authorization');
export const videoNotFound = at(404, 'videoNotFound', 'The video cannot be found.')('id');
export const notFound = at(404, 'notFound', 'Not Found')();
export const conditionNotMet = at(412, 'conditionNotMet', 'Precondition Failed')('If-Match');
export const missingParameter = at(
  400,
  'missingRequiredParameter',
  'A required parameter is missing.',
);
export const unknownPart = at(400, 'unknownPart', 'The part is unknown.')('part');
export const badRequest = at(400, 'badRequest', 'The request body is not valid.')();
export const invalidTitle = at(400, 'invalidTitle', 'The title is empty, too long or not allowed.');
export const invalidDescription = at(
  400,
  'invalidDescription',
  'The description is too long or not allowed.',
);
export const invalidTags = at(400, 'invalidTags', 'The tags are too long.')('body.snippet.tags');
export const invalidCategoryId = at(
  400,
  'invalidCategoryId',
  'The category is missing or unknown.',
)('body.snippet.categoryId');
export const invalidVideoMetadata = at(400, 'invalidVideoMetadata', 'The metadata is not valid.');
export const defaultLanguageNotSet = at(
  400,
  'defaultLanguageNotSet',
  'Localizations need a default language.',
)('body.snippet.defaultLanguage');

/** What the platform says when it is at fault itself. */
export const serverFault = at(500, 'backendError', 'Backend Error')();

/** An error that a test asked for. */
export const chosenFailure = ({
  status = 403,
  reason,
  message = 'An error that a test asked for.',
}: ChosenGoogleError): ApiFailure => ({ status, reason, message });

const domainOf = ({ status }: ApiFailure): string =>
  status === 401 || status === 403 ? 'global' : 'youtube.video';

const withDetails = ({ status, reason, message }: ApiFailure): object => ({
  code: status,
  message,
  status: RPC_STATUS[status] ?? 'UNKNOWN',
  details: [
    {
      '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
      reason,
      domain: 'youtube.googleapis.com',
    },
  ],
});

const withErrors = (failure: ApiFailure): object => {
  const { status, reason, message, location } = failure;
  const isHeader = location === 'Authorization' || location === 'If-Match';
  return {
    code: status,
    message,
    errors: [
      {
        message,
        domain: domainOf(failure),
        reason,
        ...(location === undefined
          ? {}
          : { location, locationType: isHeader ? 'header' : 'parameter' }),
      },
    ],
  };
};

/** The failure as it goes over the wire. */
export const toErrorReply = (failure: ApiFailure, form: ErrorForm): Reply =>
  jsonReply(failure.status, {
    error: form === 'details' ? withDetails(failure) : withErrors(failure),
  });

/** An OAuth error: here `error` is a string. Source: RFC 6749, 5.2, and Google's OAuth pages. */
export const oauthErrorReply = (status: number, error: string, description: string): Reply =>
  jsonReply(status, { error, error_description: description });
