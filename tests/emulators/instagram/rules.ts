import type { Rule } from '../shared/rule-book';

const GUIDE = 'Meta: content publishing guide';
const MEDIA = 'Meta: IG User Media reference';
const CODES = 'Meta: Instagram error codes';
const COMMENTS = 'Meta: IG Comment and IG Comment Replies reference';
const OURS = 'not documented';

/** What the Instagram emulator enforces. Tests name the rule that they prove: `describe('rule caption-length')`. */
export const INSTAGRAM_RULES = [
  {
    id: 'version-segment',
    status: 'verified',
    source: 'Meta: Graph API versioning',
    text: 'A version stands first in the path, but for the two token endpoints. (Answered with 2500: assumed.)',
  },
  {
    id: 'token-required',
    status: 'verified',
    source: 'Meta: access tokens',
    text: 'A bearer header or an access_token parameter; none or an unknown one is 190.',
  },
  { id: 'token-expired', status: 'verified', source: CODES, text: 'An expired token is 190/463.' },
  {
    id: 'token-refresh',
    status: 'verified',
    source: 'Meta: refresh_access_token',
    text: 'Refreshed for 60 days when at least 24 h old and not expired. (Refused with code 100: assumed.)',
  },
  {
    id: 'token-exchange',
    status: 'verified',
    source: 'Meta: access_token',
    text: 'A short-lived token becomes one of 60 days. (Refused with code 100: assumed.)',
  },
  {
    id: 'foreign-object',
    status: 'verified',
    source: 'Meta: Graph API error handling',
    text: 'What the token does not own is 100/33, as if it did not exist.',
  },
  {
    id: 'image-fetch',
    status: 'verified',
    source: CODES,
    text: 'The platform fetches image_url itself; what cannot be fetched is 9004/2207052.',
  },
  {
    id: 'image-timeout',
    status: 'verified',
    source: CODES,
    text: 'A download that takes too long is -2/2207003.',
  },
  {
    id: 'image-format',
    status: 'verified',
    source: CODES,
    text: 'Anything but a JPEG is 36001/2207005, told by its bytes.',
  },
  {
    id: 'image-bytes',
    status: 'verified',
    source: CODES,
    text: 'More than 8 MiB is 36000/2207004.',
  },
  {
    id: 'image-ratio',
    status: 'verified',
    source: CODES,
    text: 'A ratio outside 4:5 to 1.91:1 is 36003/2207009.',
  },
  {
    id: 'ratio-tolerance',
    status: 'assumed',
    source: OURS,
    text: 'A ratio may miss the bounds by 0.005, since pixels are whole numbers.',
  },
  {
    id: 'image-width',
    status: 'assumed',
    source: `${MEDIA} (320 to 1440); the answer is not documented`,
    text: 'Another width is refused as 36001/2207005.',
  },
  {
    id: 'image-colour',
    status: 'assumed',
    source: `${MEDIA} (sRGB); the answer is not documented`,
    text: 'A CMYK image is refused as 36001/2207005.',
  },
  {
    id: 'caption-length',
    status: 'verified',
    source: CODES,
    text: 'More than 2,200 characters (counted as code points: assumed) is 36004/2207010.',
  },
  {
    id: 'caption-tags',
    status: 'verified',
    source: MEDIA,
    text: 'More than 30 hashtags or 20 mentions is refused. (As 36004/2207010: assumed.)',
  },
  {
    id: 'hashtag-limit',
    status: 'assumed',
    source: 'Instagram caps hashtags at 5 since December 2025; what the API does is not documented',
    text: 'Where a lower hashtag limit is set, more are refused as 36004/2207010.',
  },
  {
    id: 'child-caption',
    status: 'assumed',
    source: `${MEDIA} (no caption on children); the answer is not documented`,
    text: 'A caption on a carousel child is refused as 100.',
  },
  {
    id: 'alt-text',
    status: 'verified',
    source: MEDIA,
    text: 'At most 1,000 characters, on images only. (Refused as 100: assumed.)',
  },
  {
    id: 'carousel-count',
    status: 'verified',
    source: CODES,
    text: 'A carousel of fewer than 2 or more than 10 is 100/2207028.',
  },
  {
    id: 'carousel-children',
    status: 'verified',
    source: GUIDE,
    text: 'Children are own, made as children, finished and unexpired. (24/2207008, 100 and 9007/2207027: assumed.)',
  },
  {
    id: 'child-alone',
    status: 'verified',
    source: GUIDE,
    text: 'A child cannot be published by itself. (Refused as 100: assumed.)',
  },
  {
    id: 'processing',
    status: 'verified',
    source: CODES,
    text: 'A container is IN_PROGRESS for some polls; publishing it then is 9007/2207027.',
  },
  {
    id: 'creation-id',
    status: 'verified',
    source: CODES,
    text: 'An unknown or expired creation_id is 24/2207008.',
  },
  {
    id: 'container-expiry',
    status: 'verified',
    source: GUIDE,
    text: 'A container lives for 24 h, then its status is EXPIRED.',
  },
  {
    id: 'container-limit',
    status: 'verified',
    source: GUIDE,
    text: '400 containers in 24 h. (9/2207042: assumed.)',
  },
  {
    id: 'publish-quota',
    status: 'verified',
    source: CODES,
    text: 'Posts in 24 h, a carousel counting as one; then 9/2207042.',
  },
  {
    id: 'publish-once',
    status: 'assumed',
    source: OURS,
    text: 'A container publishes once; again is 24/2207008. Switched off, it makes a second post.',
  },
  {
    id: 'no-media-id',
    status: 'verified',
    source: 'Meta: IG Container reference',
    text: 'A published container says PUBLISHED and never which media it became.',
  },
  {
    id: 'caption-hidden',
    status: 'verified',
    source: 'Meta: IG Media reference',
    text: 'Instagram Login does not show the caption (the field is left out: assumed); Facebook Login does.',
  },
  {
    id: 'delete-by-login',
    status: 'verified',
    source: 'Meta: IG Media reference',
    text: 'Facebook Login may delete a post; Instagram Login may not. (100/33: assumed.)',
  },
  {
    id: 'no-caption-edit',
    status: 'verified',
    source: 'Meta: IG Media reference',
    text: 'A post takes comment_enabled and nothing else. (100: assumed.)',
  },
  {
    id: 'usage-headers',
    status: 'verified',
    source: 'Meta: rate limits',
    text: 'Each answer says how much of the limits is used, and in minutes when access comes back.',
  },
  {
    id: 'call-limit',
    status: 'verified',
    source: 'Meta: rate limits',
    text: 'More calls to an account than an hour allows are 80002, as HTTP 400. (4,800 of them, in a sliding hour: assumed.)',
  },
  {
    id: 'container-error',
    status: 'verified',
    source: 'Meta: IG Container reference',
    text: 'A container that went wrong is ERROR with the subcode as its status; it cannot be published. (9007/2207027: assumed.)',
  },
  {
    id: 'late-visibility',
    status: 'assumed',
    source: OURS,
    text: 'Where a delay is set, a post appears later than it is published: until then the container is FINISHED, the post in no list, and the quota as before.',
  },
  {
    id: 'newest-first',
    status: 'verified',
    source: 'Meta: IG User Media reference',
    text: 'Posts are listed newest first, in pages with cursors, and times have the form 2026-11-22T01:02:03+0000.',
  },
  {
    id: 'app-scoped-id',
    status: 'assumed',
    source:
      'Meta: me reference (id is app-scoped, user_id is the account); how the two differ is not documented',
    text: 'GET /me with Instagram Login gives another id than user_id. Switched off, they are the same.',
  },
  {
    id: 'comment-list',
    status: 'assumed',
    source: `${COMMENTS}; the order and which empty fields are left out are not documented`,
    text: 'Comments newest first, 25 a page and at most 50, without hidden ones left out; replies oldest first, inside them where asked for.',
  },
  {
    id: 'comment-text',
    status: 'assumed',
    source: 'The app takes 2,200 characters; what the API takes is not documented',
    text: 'A comment without text, or with more than 2,200 characters, is refused as 100.',
  },
  {
    id: 'reply-place',
    status: 'verified',
    source: COMMENTS,
    text: 'A reply to a reply hangs on the comment above it; a hidden comment takes no replies. (100: assumed.)',
  },
  {
    id: 'comments-off',
    status: 'verified',
    source: 'Meta: IG Media reference (comment_enabled)',
    text: 'A post with comments switched off takes none. (100: assumed.)',
  },
  {
    id: 'comment-hide',
    status: 'verified',
    source: COMMENTS,
    text: 'A hidden comment is not shown to readers; the own comments of the office are always shown.',
  },
  {
    id: 'insights-late',
    status: 'verified',
    source: 'Meta: IG Media Insights reference',
    text: 'Numbers may come 48 h late; until then the set is empty, which is not nought. (Always the whole 48 h: assumed.)',
  },
  {
    id: 'insight-metrics',
    status: 'verified',
    source: 'Meta: IG Media Insights reference',
    text: 'An unknown metric is refused. (As 100: assumed.)',
  },
  {
    id: 'webhook-challenge',
    status: 'verified',
    source: 'Meta: webhooks, getting started',
    text: 'An address gets messages after it has answered hub.challenge to the agreed hub.verify_token.',
  },
  {
    id: 'webhook-signature',
    status: 'verified',
    source: 'Meta: webhooks, getting started',
    text: 'X-Hub-Signature-256 is an HMAC over the bytes as sent: text beyond ASCII escaped in lower case.',
  },
  {
    id: 'webhook-own-comments',
    status: 'assumed',
    source: OURS,
    text: 'The office is told of its own comments too.',
  },
  {
    id: 'consent',
    status: 'verified',
    source: 'Meta: Business Login for Instagram; Facebook Login, manual flow',
    text: 'A page of consent leads back with code and state, or with error=access_denied; only to a registered address.',
  },
  {
    id: 'code-once',
    status: 'verified',
    source: 'Meta: Business Login for Instagram',
    text: 'A code opens once, within an hour, with the same client, secret and redirect_uri; the token then lives for an hour.',
  },
  {
    id: 'code-answer-list',
    status: 'assumed',
    source: 'Meta shows {data: [...]}; a bare object was seen too',
    text: 'The answer to a code stands in a list. Switched off, it is a bare object.',
  },
  {
    id: 'facebook-pages',
    status: 'verified',
    source: 'Meta: Facebook Login; Page access tokens',
    text: 'A person’s token lists his pages with their tokens and accounts; of a long-lived one they do not end.',
  },
  {
    id: 'permissions',
    status: 'verified',
    source: 'Meta: permissions of each endpoint',
    text: 'What was not consented to is refused with code 10. (HTTP 400: assumed.)',
  },
] as const satisfies readonly Rule[];

/** Names of the rules. */
export type InstagramRuleId = (typeof INSTAGRAM_RULES)[number]['id'];
