import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Webhook, WebhookComment } from '../contract';

const SIGNATURE_HEADER = 'x-hub-signature-256';

const valueSchema = z.object({
  id: z.string().min(1),
  text: z.string().default(''),
  parent_id: z.string().default(''),
  from: z
    .object({ id: z.string().default(''), username: z.string().default('') })
    .default({ id: '', username: '' }),
  media: z.object({ id: z.string().min(1) }),
});

const changeSchema = z.object({ field: z.string(), value: z.unknown() });

const messageSchema = z.object({
  object: z.literal('instagram'),
  entry: z.array(
    z.object({
      id: z.string(),
      /** Seconds since 1970. */
      time: z.number(),
      changes: z.array(changeSchema).default([]),
      // [U] Meta's page of the Instagram login shows a single change without a list around it.
      field: z.string().optional(),
      value: z.unknown().optional(),
    }),
  ),
});
type Entry = z.infer<typeof messageSchema>['entry'][number];

const COMMENT_FIELD = 'comments';

const isEqual = (left: Uint8Array, right: Uint8Array): boolean =>
  left.length === right.length && timingSafeEqual(left, right);

const sign = (secret: string, bytes: Uint8Array): Buffer =>
  createHmac('sha256', secret).update(bytes).digest();

// Digests and not the words: comparing those would tell how long the right one is.
const isSameWord = (left: string, right: string): boolean =>
  isEqual(sign('word', Buffer.from(left)), sign('word', Buffer.from(right)));

const changesOf = ({ changes, field, value }: Entry): z.infer<typeof changeSchema>[] =>
  field === undefined ? changes : [...changes, { field, value }];

const commentsIn = (entry: Entry): readonly WebhookComment[] =>
  changesOf(entry).flatMap(({ field, value }) => {
    const read = valueSchema.safeParse(value);
    if (field !== COMMENT_FIELD || !read.success) return [];
    const { id, text, from, media, parent_id: parentRemoteId } = read.data;
    return [
      {
        remoteId: id,
        parentRemoteId,
        authorName: from.username,
        text,
        writtenAt: new Date(entry.time * 1000).toISOString(),
        isHidden: false,
        isOurs: from.id === entry.id,
        remoteAccountId: entry.id,
        postRemoteId: media.id,
      },
    ];
  });

const parseJson = (rawBody: Uint8Array): unknown => {
  try {
    return JSON.parse(Buffer.from(rawBody).toString('utf8')) as unknown;
  } catch {
    return undefined; // signed, and still no message that we know
  }
};

/**
 * The messages that Meta sends about comments. Takes the word that the office entered at Meta and the secrets of its
 * applications: each login has its own. A message is trusted only where its signature over exactly the bytes that came
 * fits one of them; whoever stores its comments does so by their ids, so that a replayed message changes nothing.
 */
export const makeWebhook = (input: {
  readonly verifyToken: string;
  readonly appSecrets: readonly string[];
}): Webhook => ({
  challenge: (query) => {
    const isQuestion = query['hub.mode'] === 'subscribe';
    const isOurs = isSameWord(query['hub.verify_token'] ?? '', input.verifyToken);
    return isQuestion && isOurs ? query['hub.challenge'] : undefined;
  },
  verify: ({ rawBody, headers }) => {
    const given = /^sha256=([0-9a-f]{64})$/i.exec(headers[SIGNATURE_HEADER] ?? '')?.[1];
    if (given === undefined) return false;
    const signature = Buffer.from(given, 'hex');
    return input.appSecrets.some((secret) => isEqual(signature, sign(secret, rawBody)));
  },
  read: (rawBody) => {
    const message = messageSchema.safeParse(parseJson(rawBody));
    return message.success ? message.data.entry.flatMap(commentsIn) : [];
  },
});
