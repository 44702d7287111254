import { jsonReply, type Reply } from '../shared/http';
import type { ChosenGraphError } from './operations';

/** An error of the Graph API, by its codes. Sources: Meta's Instagram error codes and Graph API error handling. */
export interface GraphFailure {
  readonly status: number;
  readonly type: 'OAuthException' | 'GraphMethodException' | 'IGApiException';
  readonly code: number;
  readonly subcode?: number;
  readonly message: string;
  /** Title and text meant for the person; publishing errors have them. */
  readonly user?: { readonly title: string; readonly text: string };
  readonly isTransient: boolean;
}

const publishing = (
  code: number,
  subcode: number,
  message: string,
  text: string,
  isTransient = false,
): GraphFailure => ({
  status: 400,
  type: 'OAuthException',
  code,
  subcode,
  message,
  user: { title: message, text },
  isTransient,
});

const oauth = (code: number, message: string, subcode?: number): GraphFailure => ({
  status: 400,
  type: 'OAuthException',
  code,
  ...(subcode === undefined ? {} : { subcode }),
  message,
  isTransient: false,
});

export const noVersion = (path: string): GraphFailure =>
  oauth(2500, `Unknown path components: ${path}`);
export const badToken = oauth(190, 'Invalid OAuth access token - cannot parse it.');
export const expiredToken = oauth(
  190,
  'Error validating access token: the session has expired.',
  463,
);
export const wrongSecret = oauth(1, 'Error validating client secret.');
export const badCode = oauth(
  100,
  'This authorization code has been used, has expired, or belongs to another redirect_uri.',
  36_009,
);
export const noPermission = (scope: string): GraphFailure =>
  oauth(10, `(#10) Application does not have permission for this action: ${scope}`);
export const badParameter = (message: string): GraphFailure =>
  oauth(100, `Invalid parameter: ${message}`);
export const noSuchField = (field: string): GraphFailure =>
  oauth(100, `Tried accessing nonexisting field (${field}) on this node type.`);

/** Of an object that is not there, or that the token does not own: the platform does not tell which. */
export const notVisible = (method: string, id: string): GraphFailure => ({
  status: 400,
  type: 'GraphMethodException',
  code: 100,
  subcode: 33,
  message: `Unsupported ${method.toLowerCase()} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.`,
  isTransient: false,
});

export const imageTimeout = publishing(
  -2,
  2207003,
  'Timeout',
  'It takes too long to download the media.',
  true,
);
export const imageNotFetched = publishing(
  9004,
  2207052,
  'Media download has failed',
  'The media could not be fetched from this address.',
);
export const imageTooLarge = publishing(
  36000,
  2207004,
  'Image size too large',
  'The image should be less than 8 MiB.',
);
export const imageFormat = publishing(
  36001,
  2207005,
  'Unsupported image format',
  'The image format is not supported; use JPEG.',
);
export const imageRatio = publishing(
  36003,
  2207009,
  'Aspect ratio not supported',
  'The ratio must be between 4:5 and 1.91:1.',
);
export const captionTooLong = publishing(
  36004,
  2207010,
  'Caption too long',
  'At most 2,200 characters, 30 hashtags and 20 mentions.',
);
export const carouselCount = publishing(
  100,
  2207028,
  'Carousel validation failed',
  'A carousel needs 2 to 10 items.',
);
export const notReady = publishing(
  9007,
  2207027,
  'Media ID is not available',
  'The media is not ready for publishing; wait a moment.',
);
export const creationIdGone = publishing(
  24,
  2207008,
  'Media builder not found',
  'The media builder with this creation id does not exist or has expired.',
);
export const dailyLimit = publishing(
  9,
  2207042,
  'Application request limit reached',
  'You reached the maximum number of posts of a day.',
);

/** More calls to an account than it may get; the status does not tell it from a mistake of the client's. */
export const tooManyCalls: GraphFailure = oauth(
  80002,
  'There have been too many calls to this Instagram account. Wait a bit and try again.',
);

/** The Graph API's passing fault: HTTP 500 with code 2. */
export const passingFault: GraphFailure = {
  status: 500,
  type: 'OAuthException',
  code: 2,
  message: 'An unexpected error has occurred. Please retry your request later.',
  isTransient: true,
};

/** An error that a test asked for. */
export const chosenFailure = ({
  status = 400,
  code,
  subcode,
  message = 'An error that a test asked for.',
  isTransient = status >= 500,
}: ChosenGraphError): GraphFailure => ({ ...oauth(code, message, subcode), status, isTransient });

/** What an emulator says when it is itself at fault; HTTP 500 with the Graph API's "unknown error". */
export const serverFault: GraphFailure = {
  status: 500,
  type: 'OAuthException',
  code: 1,
  message: 'An unknown error has occurred.',
  isTransient: true,
};

/** The failure as it goes over the wire. `traceId` stands for Meta's fbtrace_id. */
export const toErrorReply = (
  failure: GraphFailure,
  traceId: string,
  headers: Readonly<Record<string, string>> = {},
): Reply =>
  jsonReply(
    failure.status,
    {
      error: {
        message: failure.message,
        type: failure.type,
        code: failure.code,
        ...(failure.subcode === undefined ? {} : { error_subcode: failure.subcode }),
        is_transient: failure.isTransient,
        ...(failure.user === undefined
          ? {}
          : { error_user_title: failure.user.title, error_user_msg: failure.user.text }),
        fbtrace_id: traceId,
      },
    },
    headers,
  );
