import type { Core } from '@strapi/strapi';
import request from 'supertest';
import type { CommentView } from '../../src/modules/delivery';
import { UID } from '../../src/platform/uids';
import { bootConnectedHub } from './connected-hub';
import type { Platforms } from './emulators';
import type { BootedHub } from './hub';
import { aMember, signIn } from './staff';

/** What Meta and the hub of a test have agreed on. */
export const META = {
  appSecret: 'rahasia-aplikasi-uji',
  verifyToken: 'kata-yang-disepakati-uji',
} as const;

/** Where Meta leaves its messages. */
export const WEBHOOKS = '/api/hub/webhooks/instagram';

/** How long an answer of which nobody knows may still appear. */
export const SETTLE_SECONDS = 60;

/** A post that is out, and the delivery that stands for it. */
export interface StagedPost {
  readonly deliveryId: number;
  readonly mediaId: string;
}

interface Account {
  readonly settings: { readonly igUserId: string };
  readonly encryptedCredentials: string;
}

const accountOf = async (strapi: Core.Strapi): Promise<Account> => {
  const row: unknown = await strapi.db
    .query(UID.channelAccount)
    .findOne({ where: { channel: 'instagram' } });
  return row as Account;
};

/** A hub with an account at Instagram, people who look after its comments, and readers who write some. */
export class CommentStage {
  private posts = 0;

  private constructor(
    readonly platforms: Platforms,
    readonly booted: BootedHub,
    readonly url: string,
    private readonly editor: string,
    readonly contributor: string,
  ) {}

  static async start(): Promise<CommentStage> {
    const { booted, platforms } = await bootConnectedHub({
      HUB_META_WEBHOOK_TOKEN: META.verifyToken,
      HUB_INSTAGRAM_APP_SECRET: META.appSecret,
      HUB_DELIVERY_SETTLE_SECONDS: String(SETTLE_SECONDS),
    });
    const { strapi } = booted;
    const editor = await aMember(strapi, { role: 'hub-editor', name: 'Sari' });
    const contributor = await aMember(strapi, { role: 'hub-contributor' });
    return new CommentStage(
      platforms,
      booted,
      await booted.listen(),
      await signIn(booted, editor),
      await signIn(booted, contributor),
    );
  }

  async stop(): Promise<void> {
    await this.booted.stop();
  }

  rows(uid: (typeof UID)['channelComment' | 'delivery'], where: object) {
    const query = this.booted.strapi.db.query(uid);
    return query.findMany({ where, orderBy: { id: 'asc' } }) as Promise<Record<string, unknown>[]>;
  }

  /** Puts a post out by hand; where it is not known, its delivery does not know what became of it. */
  async aPost({ isKnown = true } = {}): Promise<StagedPost> {
    this.posts += 1;
    const { settings } = await accountOf(this.booted.strapi);
    const mediaId = this.platforms.instagram.postByHand({
      igUserId: settings.igUserId,
      caption: 'Jam layanan baru',
    });
    const now = this.booted.clock.now();
    const row: unknown = await this.booted.strapi.db.query(UID.delivery).create({
      data: {
        key: `uji-komentar-${String(this.posts)}`,
        contentType: UID.article,
        contentDocumentId: `naskah${String(this.posts)}`,
        contentLocale: 'id',
        audience: 'general',
        channel: 'instagram',
        accountKey: 'kantor',
        contentHash: 'abc',
        payload: {},
        checkpoint: {},
        state: isKnown ? 'published' : 'unknown',
        dueAt: now,
        remoteId: isKnown ? mediaId : null,
        publishedToChannelAt: isKnown ? now : null,
      } as never,
    });
    return { deliveryId: (row as { id: number }).id, mediaId };
  }

  /** A reader writes under a post; gives the id of what they wrote. */
  comment(mediaId: string, text = 'Jam berapa bukanya?', parentId?: string): string {
    const under = parentId === undefined ? {} : { parentId };
    return this.platforms.instagram.commentAsReader({ mediaId, username: 'budi', text, ...under });
  }

  /** What an editor sees. */
  async show(deliveryId: number): Promise<readonly CommentView[]> {
    const answer = await request(this.booted.server)
      .get(`/hub/deliveries/${String(deliveryId)}/comments`)
      .set('Authorization', `Bearer ${this.editor}`)
      .expect(200);
    return (answer.body as { data: CommentView[] }).data;
  }

  /** Asks for something as an editor, or as somebody else. */
  act(id: number | undefined, body: object, token = this.editor) {
    return request(this.booted.server)
      .post(`/hub/channel-comments/${String(id)}/actions`)
      .set('Authorization', `Bearer ${token}`)
      .send(body);
  }

  /** Brings the next reading of every post about. */
  async read(): Promise<void> {
    this.booted.clock.advance(7 * 3600);
    await this.booted.hub.readDueComments();
  }

  /** A post with a comment that the hub knows; `id` is that of the hub. */
  async aComment(): Promise<StagedPost & { readonly id: number | undefined }> {
    const post = await this.aPost();
    this.comment(post.mediaId);
    await this.read();
    const [shown] = await this.show(post.deliveryId);
    return { ...post, id: shown?.id };
  }

  /** What readers see under a post; `isOwners`: written by the office. */
  publicComments(mediaId: string) {
    return this.platforms.instagram.posts().find(({ id }) => id === mediaId)?.comments ?? [];
  }

  answersUnder(mediaId: string) {
    return this.publicComments(mediaId).filter(({ isOwners }) => isOwners);
  }

  /** Has the platform tell the hub of every comment from now on. */
  listen(): void {
    this.platforms.instagram.webhooks.setTarget({ url: `${this.url}${WEBHOOKS}`, ...META });
  }

  /** Nobody listens, and nothing goes wrong. */
  calm(): void {
    this.platforms.instagram.webhooks.setTarget(undefined);
    this.platforms.instagram.faults.clear();
  }

  /** Takes a comment away, as the office does in the app. */
  async removeInApp(commentId: string): Promise<void> {
    const { strapi } = this.booted;
    const encryption = strapi.service('admin::encryption') as unknown as {
      decrypt(value: string): string;
    };
    const opened = encryption.decrypt((await accountOf(strapi)).encryptedCredentials);
    const { accessToken } = JSON.parse(opened) as { accessToken: string };
    await fetch(`${this.platforms.instagram.url}/v26.0/${commentId}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${accessToken}` },
    });
  }
}
