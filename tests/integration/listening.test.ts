import request from 'supertest';
import { UID } from '../../src/platform/uids';
import { ChildHub } from '../support/child-hub';
import { CommentStage, META, SETTLE_SECONDS, WEBHOOKS } from '../support/comment-stage';
import { auditLines } from '../support/look';

const LEASE_SECONDS = 120;
// A process of its own has a clock of its own, which nobody has moved.
const AHEAD_SECONDS = 30 * 24 * 3600;

describe('comments under posts of the office', () => {
  let stage: CommentStage;
  const booted = () => stage.booted;
  const instagram = () => stage.platforms.instagram;

  beforeAll(async () => {
    stage = await CommentStage.start();
  });

  afterAll(() => stage.stop());

  beforeEach(() => stage.calm());

  describe('read by polling', () => {
    it('are shown beside the delivery, answers under what they answer', async () => {
      const { deliveryId, mediaId } = await stage.aPost();
      const first = stage.comment(mediaId);
      stage.comment(mediaId, 'Saya juga mau tahu 🙏', first);
      await stage.read();
      const [asked, echoed] = await stage.show(deliveryId);
      expect(asked).toMatchObject({
        authorName: 'budi',
        text: 'Jam berapa bukanya?',
        isHidden: false,
        isOurs: false,
        parentId: null,
        pending: null,
      });
      expect(echoed).toMatchObject({ text: 'Saya juga mau tahu 🙏', parentId: asked?.id });
    });

    it('are kept once, however often they are read', async () => {
      const { deliveryId, mediaId } = await stage.aPost();
      stage.comment(mediaId);
      await stage.read();
      await stage.read();
      expect(await stage.rows(UID.channelComment, { deliveryId })).toHaveLength(1);
    });

    it('are read at growing distances, and not between', async () => {
      const { mediaId, deliveryId } = await stage.aPost();
      await booted().hub.readDueComments();
      stage.comment(mediaId);
      await booted().hub.readDueComments();
      expect(await stage.show(deliveryId)).toEqual([]);
      booted().clock.advance(121);
      await booted().hub.readDueComments();
      expect(await stage.show(deliveryId)).toHaveLength(1);
    });

    it('are not shown any more once they are gone', async () => {
      const { deliveryId, mediaId } = await stage.aPost();
      const id = stage.comment(mediaId);
      await stage.read();
      expect(await stage.show(deliveryId)).toHaveLength(1);
      await stage.removeInApp(id);
      await stage.read();
      expect(await stage.show(deliveryId)).toEqual([]);
      expect(await stage.rows(UID.channelComment, { deliveryId })).toMatchObject([
        { isGone: true },
      ]);
    });

    it('are read again at the next time where the channel did not answer', async () => {
      const { deliveryId, mediaId } = await stage.aPost();
      stage.comment(mediaId);
      instagram().faults.add({ on: 'list_comments', kind: 'server_error', times: 50 });
      await stage.read();
      instagram().faults.clear();
      expect(await stage.show(deliveryId)).toEqual([]);
      await stage.read();
      expect(await stage.show(deliveryId)).toHaveLength(1);
    });
  });

  describe('told by the channel', () => {
    it('are kept at once, from bytes in which every letter beyond ASCII is escaped', async () => {
      const { deliveryId, mediaId } = await stage.aPost();
      stage.listen();
      stage.comment(mediaId, 'Terima kasih 🙏🏽 – مرحبا / café');
      await instagram().webhooks.settled();
      expect(instagram().webhooks.log.at(-1)).toMatchObject({
        status: 200,
        body: expect.stringContaining('\\ud83d\\ude4f') as string,
      });
      expect(await stage.show(deliveryId)).toMatchObject([
        { text: 'Terima kasih 🙏🏽 – مرحبا / café' },
      ]);
    });

    it('are kept once where a message is played back, and not brought back by it', async () => {
      const { deliveryId, mediaId } = await stage.aPost();
      stage.listen();
      stage.comment(mediaId);
      await instagram().webhooks.settled();
      const [kept] = await stage.rows(UID.channelComment, { deliveryId });
      await booted()
        .strapi.db.query(UID.channelComment)
        .update({ where: { id: kept?.id }, data: { isHidden: true } as never });
      const { webhooks } = instagram();
      const last = webhooks.log.at(-1)?.number ?? 0;
      expect((await webhooks.replay(last)).status).toBe(200);
      expect(await stage.rows(UID.channelComment, { deliveryId })).toMatchObject([
        { id: kept?.id, isHidden: true },
      ]);
    });

    it('are refused with a wrong signature, or none, or other bytes, and nothing is kept', async () => {
      const { deliveryId, mediaId } = await stage.aPost();
      const id = stage.comment(mediaId);
      stage.listen();
      const { webhooks } = instagram();
      const wrong = await webhooks.deliver({ commentIds: [id], appSecret: 'kunci orang lain' });
      expect(wrong.status).toBe(401);
      const { body } = wrong;
      expect((await webhooks.send(body, 'sha256=')).status).toBe(401);
      const right = await webhooks.send('{}');
      expect((await webhooks.send(body, right.signature)).status).toBe(401);
      // The same message, read and written again: its bytes are others.
      const signed = await webhooks.deliver({ commentIds: [] });
      const again = JSON.stringify(JSON.parse(signed.body));
      expect((await webhooks.send(`${again} `, signed.signature)).status).toBe(401);
      expect(await stage.rows(UID.channelComment, { deliveryId })).toEqual([]);
    });

    it('under a post that is not known yet come in with its first reading', async () => {
      const { deliveryId, mediaId } = await stage.aPost({ isKnown: false });
      stage.listen();
      stage.comment(mediaId);
      await instagram().webhooks.settled();
      expect(instagram().webhooks.log.at(-1)?.status).toBe(200);
      expect(await stage.show(deliveryId)).toEqual([]);
      await booted()
        .strapi.db.query(UID.delivery)
        .update({
          where: { id: deliveryId },
          data: {
            state: 'published',
            remoteId: mediaId,
            publishedToChannelAt: booted().clock.now(),
          } as never,
        });
      await booted().hub.readDueComments();
      expect(await stage.show(deliveryId)).toHaveLength(1);
    });

    it('bring the next reading forward', async () => {
      const { deliveryId, mediaId } = await stage.aPost();
      await stage.read();
      stage.listen();
      stage.comment(mediaId);
      await instagram().webhooks.settled();
      const [delivery] = await stage.rows(UID.delivery, { id: deliveryId });
      const due = new Date(delivery?.commentsDueAt as string).getTime();
      expect(due - booted().clock.now().getTime()).toBeLessThanOrEqual(30_000);
    });

    it('come to an address that proves to be ours to whoever knows the word', async () => {
      stage.listen();
      expect(await instagram().webhooks.verify()).toBe(true);
      const ask = (token: string) =>
        request(booted().server).get(
          `${WEBHOOKS}?hub.mode=subscribe&hub.challenge=77&hub.verify_token=${token}`,
        );
      expect((await ask(META.verifyToken).expect(200)).text).toBe('77');
      expect((await ask('kata-lain').expect(403)).text).not.toContain('77');
      await request(booted().server).get('/api/hub/webhooks/kanal-lain').expect(403);
      await request(booted().server).post('/api/hub/webhooks/kanal-lain').send({}).expect(404);
    });

    it('are not read where a message is larger than a megabyte', async () => {
      const large = 'x'.repeat(1024 * 1024 + 1);
      const answer = await fetch(`${stage.url}${WEBHOOKS}`, { method: 'POST', body: large });
      expect(answer.status).toBe(413);
      await request(booted().server).post(WEBHOOKS).send('bukan JSON').expect(401);
    });
  });

  describe('answered and hidden', () => {
    it('takes an answer to the channel once, with the name of who gave it on the record', async () => {
      const { deliveryId, mediaId, id } = await stage.aComment();
      const { body } = await stage
        .act(id, { action: 'answer', text: 'Pukul 08.00 🙏' })
        .expect(200);
      expect(body.data[0].pending.state).toBe('sending');
      expect(stage.answersUnder(mediaId)).toEqual([]);
      await booted().hub.carryOutActs();
      await booted().hub.carryOutActs();
      expect(stage.answersUnder(mediaId)).toMatchObject([{ text: 'Pukul 08.00 🙏' }]);
      expect(await stage.show(deliveryId)).toMatchObject([
        { id, pending: null },
        { text: 'Pukul 08.00 🙏', isOurs: true, parentId: id },
      ]);
      await stage.read();
      expect(await stage.show(deliveryId)).toHaveLength(2);
      const answered = { action: 'comment_answer', reason: 'Pukul 08.00 🙏' };
      expect(await auditLines(booted().strapi, answered)).toMatchObject([
        { actor_name: 'Sari', outcome: 'done' },
      ]);
    });

    it.each(['drop_after', 'error_but_done'] as const)(
      'never sends an answer twice whose reply was lost (%s)',
      async (kind) => {
        const { deliveryId, mediaId, id } = await stage.aComment();
        instagram().faults.add({ on: 'reply', kind });
        await stage.act(id, { action: 'answer', text: 'Pukul 08.00' }).expect(200);
        await booted().hub.carryOutActs();
        expect((await stage.show(deliveryId))[0]?.pending).toMatchObject({ state: 'unknown' });
        booted().clock.advance(15);
        await booted().hub.carryOutActs();
        expect((await stage.show(deliveryId))[0]?.pending).toBeNull();
        expect(stage.answersUnder(mediaId)).toHaveLength(1);
      },
    );

    it('leaves an answer unknown that never arrived, and sends another when a person says so', async () => {
      const { deliveryId, mediaId, id } = await stage.aComment();
      instagram().faults.add({ on: 'reply', kind: 'drop_before' });
      await stage.act(id, { action: 'answer', text: 'Pukul 08.00' }).expect(200);
      await booted().hub.carryOutActs();
      const early = await stage.act(id, { action: 'answer', text: 'Pukul 08.00' }).expect(409);
      expect(early.body.error.details.code).toBe('answer_unclear_yet');
      booted().clock.advance(SETTLE_SECONDS);
      await booted().hub.carryOutActs();
      expect((await stage.show(deliveryId))[0]?.pending).toMatchObject({ state: 'unknown' });
      expect(stage.answersUnder(mediaId)).toEqual([]);
      await stage.act(id, { action: 'answer', text: 'Pukul 08.00' }).expect(200);
      await booted().hub.carryOutActs();
      expect(stage.answersUnder(mediaId)).toHaveLength(1);
      expect((await stage.show(deliveryId))[0]?.pending).toBeNull();
    });

    it.each(['before', 'after'] as const)(
      'never sends an answer twice whose worker was killed %s the channel took it',
      async (phase) => {
        const { deliveryId, mediaId, id } = await stage.aComment();
        await stage.act(id, { action: 'answer', text: 'Pukul 08.00' }).expect(200);
        const child = await ChildHub.start(booted().home);
        let sent = 0;
        const stop = instagram().onRequest(async (seen) => {
          if (seen.operation === 'reply' && seen.phase === 'before') sent += 1;
          if (seen.operation === 'reply' && seen.phase === phase) await child.kill();
        });
        // The child has the clock of the machine; that of the test may be hours ahead.
        const passed = (booted().clock.now().getTime() - Date.now()) / 1000;
        const order = { seconds: Math.ceil(passed) + AHEAD_SECONDS };
        await expect(child.ask('carryOut', order)).rejects.toThrow('SIGKILL');
        expect(sent).toBe(1);
        expect((await stage.show(deliveryId))[0]?.pending).toMatchObject({ state: 'sending' });
        booted().clock.advance(AHEAD_SECONDS + LEASE_SECONDS);
        await booted().hub.carryOutActs();
        booted().clock.advance(6 * 3600);
        await booted().hub.carryOutActs();
        // What left the worker before it died may still arrive.
        stop();
        expect(sent).toBe(1);
        const visible = stage.answersUnder(mediaId).length;
        const [shown] = await stage.show(deliveryId);
        expect(shown?.pending?.state ?? 'done').toBe(visible === 1 ? 'done' : 'unknown');
      },
    );

    it('hides a comment on the channel and shows it again', async () => {
      const { deliveryId, mediaId, id } = await stage.aComment();
      const isPublic = () => stage.publicComments(mediaId).length === 1;
      await stage.act(id, { action: 'hide' }).expect(200);
      await booted().hub.carryOutActs();
      expect(isPublic()).toBe(false);
      await stage.read();
      expect(await stage.show(deliveryId)).toMatchObject([{ isHidden: true, pending: null }]);
      await stage.act(id, { action: 'show' }).expect(200);
      await booted().hub.carryOutActs();
      expect(isPublic()).toBe(true);
    });

    it('refuses what cannot be, and who may not', async () => {
      const { id, mediaId } = await stage.aComment();
      await stage.act(id, { action: 'answer', text: 'Boleh?' }, stage.contributor).expect(403);
      const long = await stage.act(id, { action: 'answer', text: 'x'.repeat(301) }).expect(400);
      expect(long.body.error).toMatchObject({
        message: expect.stringContaining('300') as string,
        details: { code: 'answer_too_long', limit: 300, actual: 301 },
      });
      await stage.act(id, { action: 'answer', text: '  ' }).expect(400);
      await stage.act(id, { action: 'delete' }).expect(400);
      await stage.act(2_147_483_647, { action: 'hide' }).expect(404);
      await request(booted().server).get(`/hub/deliveries/1/comments`).expect(401);
      await booted().hub.carryOutActs();
      expect(stage.answersUnder(mediaId)).toEqual([]);
    });
  });
});
