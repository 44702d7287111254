import type { Rule } from '../shared/rule-book';

const UPDATE = 'Google: YouTube Data API, videos.update';
const ERRORS = 'Google: YouTube Data API, errors';
const OAUTH = 'Google: OAuth 2.0 for web server applications';
const OURS = 'not documented';

/** What the Google emulator enforces. Tests name the rule that they prove: `describe('rule description-bytes')`. */
export const GOOGLE_RULES = [
  {
    id: 'omitted-vanishes',
    status: 'verified',
    source: `${UPDATE}; partial updates`,
    text: 'A mutable property that is left out of a listed part is deleted; a part that is not listed stays.',
  },
  {
    id: 'title-required',
    status: 'verified',
    source: UPDATE,
    text: 'snippet without a title is 400. (invalidTitle: assumed.)',
  },
  {
    id: 'category-required',
    status: 'verified',
    source: UPDATE,
    text: 'snippet without a categoryId is 400. (invalidCategoryId: assumed.)',
  },
  {
    id: 'title-length',
    status: 'verified',
    source: 'Google: videos resource',
    text: 'A title over 100 characters (counted as code points: assumed) is 400 invalidTitle.',
  },
  {
    id: 'description-bytes',
    status: 'verified',
    source: 'Google: videos resource',
    text: 'A description over 5,000 bytes of UTF-8 is 400 invalidDescription.',
  },
  {
    id: 'angle-brackets',
    status: 'verified',
    source: 'Google: videos resource',
    text: 'No < or > in title and description.',
  },
  {
    id: 'tags-length',
    status: 'verified',
    source: 'Google: videos resource',
    text: 'Tags over 500 in all, commas counted and a tag with a space as quoted, are 400 invalidTags.',
  },
  {
    id: 'default-language',
    status: 'verified',
    source: UPDATE,
    text: 'Localizations on a video without a defaultLanguage are 400 defaultLanguageNotSet.',
  },
  {
    id: 'localization-limits',
    status: 'assumed',
    source: OURS,
    text: 'Localized titles and descriptions have the same limits, as 400 invalidVideoMetadata.',
  },
  {
    id: 'category-known',
    status: 'assumed',
    source: `${ERRORS} (invalidCategoryId); which ids are valid depends on the region`,
    text: 'A categoryId outside the assignable ones is 400 invalidCategoryId.',
  },
  {
    id: 'writable-parts',
    status: 'assumed',
    source: OURS,
    text: 'Only snippet and localizations can be written here; another part is 400 unknownPart.',
  },
  {
    id: 'etag-changes',
    status: 'verified',
    source: 'Google: YouTube Data API, ETags',
    text: 'Each write gives the video another etag.',
  },
  {
    id: 'stale-etag',
    status: 'assumed',
    source: 'Google documents If-Match; whether videos.update enforces it is not known',
    text: 'If-Match with another etag than the current is 412 conditionNotMet.',
  },
  {
    id: 'foreign-video',
    status: 'verified',
    source: UPDATE,
    text: 'A video of another channel is 403 forbidden on update; it can be listed.',
  },
  {
    id: 'unknown-video-update',
    status: 'verified',
    source: UPDATE,
    text: 'An update of an unknown id is 404 videoNotFound.',
  },
  {
    id: 'unknown-video-list',
    status: 'assumed',
    source: OURS,
    text: 'A list of an unknown id is 200 without items. Switched off, it is 404 videoNotFound.',
  },
  {
    id: 'access-token',
    status: 'verified',
    source: ERRORS,
    text: 'No, an unknown or an expired access token is 401 authError; one lives for 3,600 s.',
  },
  {
    id: 'scopes',
    status: 'verified',
    source: ERRORS,
    text: 'A read-only consent may not update: 403 insufficientPermissions.',
  },
  {
    id: 'refresh-token',
    status: 'verified',
    source: OAUTH,
    text: 'A revoked or unknown refresh token is 400 invalid_grant, where error is a string.',
  },
  {
    id: 'oauth-client',
    status: 'verified',
    source: OAUTH,
    text: 'A wrong client id or secret is 401 invalid_client; another grant is 400 unsupported_grant_type.',
  },
  {
    id: 'revoked-access',
    status: 'assumed',
    source: OURS,
    text: 'Revoking a refresh token ends its access tokens at once.',
  },
  {
    id: 'quota',
    status: 'verified',
    source: 'Google: YouTube Data API, quota',
    text: '10,000 units a day for a client: list 1, update 50, invalid 1; anew at midnight Pacific; then 403 quotaExceeded.',
  },
  {
    id: 'error-forms',
    status: 'verified',
    source: ERRORS,
    text: 'An error has its reason in errors[] or, in the newer form, in details[].',
  },
  {
    id: 'rate-limit',
    status: 'assumed',
    source: `${ERRORS} (rateLimitExceeded, as 403 or 429); how many calls a minute is not documented`,
    text: 'Where a limit a minute is set, more calls of a client are 429 rateLimitExceeded and cost nothing.',
  },
  {
    id: 'statistics',
    status: 'verified',
    source: 'Google: videos resource',
    text: 'The part statistics has views, likes and comments, written as text.',
  },
  {
    id: 'own-channel',
    status: 'verified',
    source: 'Google: YouTube Data API, channels.list',
    text: 'channels with mine=true lists the channel of the consent, for one unit.',
  },
  {
    id: 'no-channel',
    status: 'verified',
    source: `${ERRORS} (youtubeSignupRequired)`,
    text: 'A Google account without a channel has an empty list, and may not update: 401 youtubeSignupRequired.',
  },
  {
    id: 'consent',
    status: 'verified',
    source: OAUTH,
    text: 'A page of consent leads back with code, state and scope, or with error=access_denied; only to a registered address. Single permissions may be left out.',
  },
  {
    id: 'code-once',
    status: 'verified',
    source: `${OAUTH}; RFC 6749, 4.1`,
    text: 'A code opens once, soon, with the same client, secret and redirect_uri, else 400 invalid_grant. (Ten minutes: assumed.)',
  },
  {
    id: 'pkce',
    status: 'verified',
    source: 'Google: OAuth 2.0 for installed apps; RFC 7636',
    text: 'With a code_challenge, plain or S256, the code opens with its verifier alone.',
  },
  {
    id: 'lasting-consent',
    status: 'verified',
    source: OAUTH,
    text: 'A refresh token comes with access_type=offline, at the first consent or with prompt=consent.',
  },
  {
    id: 'refresh-token-age',
    status: 'verified',
    source: 'Google: OAuth 2.0, refresh token expiration',
    text: 'A refresh token ends when unused for six months (182 days: assumed), after seven days of a client in testing, and when there are more than 100 for one account and client.',
  },
] as const satisfies readonly Rule[];

/** Names of the rules. */
export type GoogleRuleId = (typeof GOOGLE_RULES)[number]['id'];
