import { Buffer } from 'node:buffer';
import { createHmac } from 'node:crypto';
import type { Comment, Media } from './state';
import type { InstagramWorld } from './world';

const TIMEOUT = 10_000; // milliseconds that the platform waits for an answer; assumed
const MAX_LOG = 1_000;

/** Where the app wants to be told, and what it agreed on with the platform. */
export interface WebhookTarget {
  readonly url: string;
  readonly appSecret: string;
  readonly verifyToken: string;
}

/** A message that was sent. */
export interface WebhookDelivery {
  /** 1 for the first one. */
  readonly number: number;
  /** HTTP status of the answer; 0 where none came. */
  readonly status: number;
  /** Exactly what was sent. */
  readonly body: string;
  /** The header `X-Hub-Signature-256`. */
  readonly signature: string;
}

/** The messages of an emulator to an app. */
export interface Webhooks {
  /** Where messages go from now on; undefined: nowhere. */
  setTarget(target: WebhookTarget | undefined): void;
  /** Asks the address whether it is the app's, as the platform does before it sends anything. */
  verify(): Promise<boolean>;
  /** Sends a message about comments, again or for the first time; `appSecret` signs it with another secret. */
  deliver(message: {
    readonly commentIds: readonly string[];
    readonly appSecret?: string;
  }): Promise<WebhookDelivery>;
  /** Sends the very bytes of an older message once more, with its signature. */
  replay(number: number): Promise<WebhookDelivery>;
  /** Sends any body; without a signature it is signed as it should be. */
  send(body: string, signature?: string): Promise<WebhookDelivery>;
  /** What was sent, oldest first. */
  readonly log: readonly WebhookDelivery[];
  /** Resolves when all messages that are on their way have arrived or failed. */
  settled(): Promise<void>;
}

/** The running part: comments come in, messages go out. */
export interface WebhookSender {
  readonly webhooks: Webhooks;
  /** Tells the app of a comment, if it wants to know. */
  tell(world: InstagramWorld, media: Media, comment: Comment): void;
  /** Ends what is on its way. */
  stop(): void;
}

/**
 * JSON as Meta writes it: everything beyond ASCII as \uXXXX in lower case, and slashes escaped. The signature is made
 * over these bytes; text that was read and written again has another.
 */
export const escapedJson = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll('/', '\\/')
    .replace(
      /[\u0080-\uffff]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );

const sign = (body: string, appSecret: string): string =>
  `sha256=${createHmac('sha256', appSecret).update(Buffer.from(body)).digest('hex')}`;

const changeFor = (comment: Comment): object => ({
  field: 'comments',
  value: {
    from: { id: comment.authorId, username: comment.username },
    media: { id: comment.mediaId, media_product_type: 'FEED' },
    id: comment.id,
    ...(comment.parentId === '' ? {} : { parent_id: comment.parentId }),
    text: comment.text,
  },
});

/** A message about comments, in the order given; comments of one account stand in one entry. */
const messageAbout = (world: InstagramWorld, commentIds: readonly string[]): object => {
  const { comments, media } = world.store.state;
  const time = Math.floor(world.clock.now().getTime() / 1_000);
  const changes = new Map<string, object[]>();
  for (const id of commentIds) {
    const comment = comments.find((candidate) => candidate.id === id);
    if (comment === undefined) throw new Error(`There is no comment "${id}".`);
    const owner = media.find((candidate) => candidate.id === comment.mediaId)?.igUserId ?? '';
    changes.set(owner, [...(changes.get(owner) ?? []), changeFor(comment)]);
  }
  return {
    object: 'instagram',
    entry: [...changes].map(([id, list]) => ({ id, time, changes: list })),
  };
};

const askAddress = async (target: WebhookTarget, signal: AbortSignal): Promise<boolean> => {
  const challenge = '1158201444';
  const url = new URL(target.url);
  url.searchParams.set('hub.mode', 'subscribe');
  url.searchParams.set('hub.challenge', challenge);
  url.searchParams.set('hub.verify_token', target.verifyToken);
  try {
    const answer = await fetch(url, { signal });
    return answer.ok && (await answer.text()) === challenge;
  } catch {
    return false; // not there yet: it is asked again before the next message
  }
};

const post = async (
  url: string,
  message: { body: string; signature: string },
  signal: AbortSignal,
): Promise<number> => {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-hub-signature-256': message.signature,
        'user-agent': 'facebookplatform/1.0 (emulator)',
      },
      body: message.body,
      redirect: 'manual',
      signal,
    });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return 0;
  }
};

/** Messages to nowhere, until a target is set. `world` is asked when the first message goes out. */
export const makeWebhookSender = (world: () => InstagramWorld): WebhookSender => {
  const log: WebhookDelivery[] = [];
  const stopping = new AbortController();
  let target: WebhookTarget | undefined;
  let isVerified = false;
  let sent = 0;
  let last: Promise<unknown> = Promise.resolve();

  const signal = (): AbortSignal =>
    AbortSignal.any([stopping.signal, AbortSignal.timeout(TIMEOUT)]);
  const known = (): WebhookTarget => {
    if (target === undefined) throw new Error('No address is set for webhooks.');
    return target;
  };
  const send = async (body: string, signature: string): Promise<WebhookDelivery> => {
    const status = await post(known().url, { body, signature }, signal());
    sent += 1;
    const delivery = { number: sent, status, body, signature };
    log.push(delivery);
    if (log.length > MAX_LOG) log.shift();
    return delivery;
  };
  const verify = async (): Promise<boolean> => {
    isVerified = await askAddress(known(), signal());
    return isVerified;
  };
  const tellNow = async (comment: Comment): Promise<void> => {
    if (target === undefined || (!isVerified && !(await verify()))) return;
    const body = escapedJson(messageAbout(world(), [comment.id]));
    await send(body, sign(body, known().appSecret));
  };
  return {
    webhooks: {
      setTarget: (wanted) => {
        target = wanted;
        isVerified = false;
      },
      verify,
      deliver: ({ commentIds, appSecret }) => {
        const body = escapedJson(messageAbout(world(), commentIds));
        return send(body, sign(body, appSecret ?? known().appSecret));
      },
      replay: (number) => {
        const older = log.find((delivery) => delivery.number === number);
        if (older === undefined) throw new Error(`No message ${number} was sent.`);
        return send(older.body, older.signature);
      },
      send: (body, signature) => send(body, signature ?? sign(body, known().appSecret)),
      log,
      settled: async () => {
        await last;
      },
    },
    tell: ({ isOn }, media, comment) => {
      const isOwn = comment.authorId === media.igUserId;
      if (target === undefined || (isOwn && !isOn('webhook-own-comments'))) return;
      last = last.then(() => tellNow(comment));
    },
    stop: () => {
      target = undefined;
      stopping.abort();
    },
  };
};
