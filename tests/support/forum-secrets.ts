import { UID } from '../../src/platform/uids';
import type { ForumStage } from './forum-stage';
import type { BootedHub } from './hub';

/** Stands in every text that readers may not see, and in nothing else. */
export const SECRET = 'KENARI';
/** Stands in texts that readers see: whoever looks for secrets has to find these. */
export const OPEN = 'TERBUKA';

/** The texts of the walk, and what their addresses are made of. */
export interface Planted {
  readonly threadId: string;
  readonly slug: string;
  /** Threads that readers do not see. */
  readonly hidden: readonly { readonly threadId: string; readonly slug: string }[];
  /** One secret for each way in which a text is not, or not any more, public. */
  readonly secrets: readonly string[];
}

const aHiddenThread = async (stage: ForumStage) => {
  const title = `${SECRET} judul utas sembunyi`;
  const thread = await stage.open({ title, text: `${SECRET} pembuka utas sembunyi`, by: 31 });
  await stage.answered(thread.threadId, `${SECRET} jawaban di utas sembunyi`, 32);
  await stage.move(thread, 'hide');
  return thread;
};

const aPurgedThread = async (stage: ForumStage) => {
  const title = `${SECRET} judul utas hapus`;
  const thread = await stage.open({ title, text: `${SECRET} pembuka utas hapus`, by: 33 });
  await stage.move(thread, 'hide');
  await stage.move(thread, 'purge');
  return thread;
};

const plantStates = async (stage: ForumStage, threadId: string): Promise<void> => {
  const say = (what: string) => stage.answered(threadId, `${SECRET} ${what}`);
  await stage.answered(threadId, `TAHAN ${SECRET} tertahan`);
  await stage.move(await say('disembunyikan'), 'hide');
  await stage.move(await say('tersembunyi sendiri'), 'hide_auto');
  await stage.move(await stage.answered(threadId, `TAHAN ${SECRET} ditolak`), 'reject');
  const purged = await say('dibersihkan');
  await stage.move(purged, 'hide');
  await stage.move(purged, 'purge');
  const { postId } = await say('ditarik penulisnya');
  await stage.removePost({ by: stage.citizen(2), postId });
  await stage.edit(await say('kata-kata lama'), `${OPEN} kata-kata baru`);
  await stage.edit(await stage.answered(threadId, `${OPEN} tetap`), `TAHAN ${SECRET} ubahan`);
};

const plantRecords = async ({ strapi, clock }: BootedHub): Promise<void> => {
  const at = clock.now();
  await strapi.db.query(UID.staffNote).create({
    data: {
      ...{ subjectKind: 'post', subjectId: 1, text: `${SECRET} bisikan`, byId: 1, byName: 'Sari' },
      writtenAt: at,
    } as never,
  });
  await strapi.db.query(UID.report).create({
    data: {
      ...{ caseId: 1, targetKind: 'post', targetId: 1, reporterKind: 'visitor', language: 'id' },
      ...{ reporterKey: SECRET, contact: `${SECRET}@contoh.example`, reason: 'hoax', weight: 1 },
      ...{ note: `${SECRET} laporan`, reportedAt: at },
    } as never,
  });
};

/** Puts a secret into every kind of text that is not public, among texts that are. */
export const plantSecrets = async (booted: BootedHub, stage: ForumStage): Promise<Planted> => {
  const opened = await stage.open({ title: `${OPEN} utas tampak`, text: `${OPEN} pembuka` });
  await plantStates(stage, opened.threadId);
  await stage.answered(opened.threadId, `${OPEN} jawaban terakhir`, 3);
  const held = await stage.open({ title: `${SECRET} judul`, text: `TAHAN ${SECRET} utas`, by: 30 });
  const hidden = [held, await aHiddenThread(stage), await aPurgedThread(stage)];
  await plantRecords(booted);
  return {
    ...{ threadId: opened.threadId, slug: opened.threadSlug },
    hidden: hidden.map(({ threadId, threadSlug: slug }) => ({ threadId, slug })),
    secrets: [
      ...['tertahan', 'disembunyikan', 'tersembunyi sendiri', 'ditolak', 'dibersihkan'],
      ...['ditarik penulisnya', 'kata-kata lama', 'ubahan', 'judul utas sembunyi'],
      ...['jawaban di utas sembunyi', 'pembuka utas hapus', 'utas', 'bisikan', 'laporan'],
    ],
  };
};
