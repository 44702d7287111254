import request, { type Response } from 'supertest';
import type { WholeHub } from '../../src/hub';
import type { PostMove } from '../../src/kernel/post-words';
import { foundHub } from '../../src/platform/hub-container';
import { UID } from '../../src/platform/uids';
import { PASSWORD } from './citizens';
import { atDesk, type Colleague } from './desk';
import { forumDoors, NUDGED_TEXT, REFUSED_PHRASE, type Member } from './forum-doors';
import type { BootedHub } from './hub';
import { BECAUSE } from './moderation-stage';

/** Stands in every text that readers may not see, followed by what became of it, and in nothing else. */
export const SECRET = 'kenari';
/** Stands in a thread that readers see, until it is hidden. */
export const FLEETING = 'cendrawasih';
/** Stands in texts that stay public. */
export const OPEN = 'merpati';

// Turns the direction of what follows: the checks hold such a text for a moderator.
const TURNED = '\u202eterbalik\u202c';

/** A text that stands in the forum. */
export interface Planted {
  readonly postId: string;
  readonly threadId: string;
  readonly threadSlug: string;
  readonly number: number;
  readonly version: number;
  readonly state: string;
}

interface Plot {
  readonly booted: BootedHub;
  readonly author: Member;
  readonly other: Member;
  readonly moderator: Colleague;
  readonly lead: Colleague;
  /** Sends a request of a citizen; throws where the answer has another status. */
  readonly send: (
    method: 'delete' | 'post' | 'put',
    path: string,
    asked: { readonly who?: Member; readonly body?: object; readonly status?: number },
  ) => Promise<Planted>;
  /** Writes what readers see, unless another state is expected. */
  readonly say: (threadId: string, text: string, who?: Member, state?: string) => Promise<Planted>;
  readonly open: (title: string, text: string, who?: Member, state?: string) => Promise<Planted>;
  /** Somebody new, of whom nothing was hidden yet. */
  readonly newcomer: () => Promise<Member>;
  /** What a moderator's decision, or the weight of reports, does to a text. */
  readonly move: (post: Planted, ...moves: readonly PostMove[]) => Promise<void>;
  /** Does something with a thread at the page of the moderation. */
  readonly act: (threadId: string, asked: object) => Promise<void>;
  /** Decides the case about a text at the page of the moderation, and lets the decision take effect. */
  readonly decide: (words: string, action: string) => Promise<void>;
  readonly report: (post: Planted, note: string) => Promise<void>;
}

const assertStatus = (answer: Response, ...right: readonly number[]): void => {
  if (right.includes(answer.status)) return;
  throw new Error(`HTTP ${String(answer.status)}: ${answer.text.slice(0, 400)}`);
};

const writing = (booted: BootedHub, author: Member, makeRoom: () => Promise<void>) => {
  const send: Plot['send'] = async (method, path, { who = author, body = {}, status = 201 }) => {
    await makeRoom();
    const asked = request(booted.server)[method](`/api/forum${path}`).send(body);
    const answer = await asked.set('Authorization', who.authorization);
    assertStatus(answer, status);
    return (answer.body as { data: Planted }).data;
  };
  const inState = (planted: Planted, right: string): Planted => {
    if (planted.state === right) return planted;
    throw new Error(`A text is ${planted.state}, and should be ${right}.`);
  };
  return {
    send,
    say: async (threadId: string, text: string, who = author, state = 'visible') =>
      inState(await send('post', `/threads/${threadId}/posts`, { who, body: { text } }), state),
    open: async (title: string, text: string, who = author, state = 'visible') => {
      const body = { category: 'layanan', title, text, language: 'id' };
      return inState(await send('post', '/threads', { who, body }), state);
    },
  };
};

const deciding = (booted: BootedHub, moderator: Colleague, lead: Colleague) => {
  const { discussion } = foundHub(booted.strapi) as WholeHub;
  const { forum, moderation } = discussion;
  return {
    move: async ({ postId }: Planted, ...moves: readonly PostMove[]): Promise<void> => {
      const found = await forum.book.findPost(postId);
      const ref = { kind: 'post', id: found?.id ?? 0 } as const;
      for (const move of moves) {
        await forum.targets.move({ ref, move, at: booted.clock.now(), reason: 'Aturan 3' });
      }
    },
    act: async (threadId: string, asked: object): Promise<void> => {
      const path = `/hub/forum/threads/${threadId}`;
      const { version } = ((await lead.send('get', path)).body as { data: { version: number } })
        .data;
      assertStatus(await lead.send('post', `${path}/actions`).send({ version, ...asked }), 200);
    },
    decide: async (words: string, action: string): Promise<void> => {
      const list = await moderator.send('get', `/hub/moderation/cases?q=${words}`);
      const [first] = (list.body as { data: { id: number }[] }).data;
      const path = `/hub/moderation/cases/${String(first?.id)}`;
      const { version } = (
        (await moderator.send('get', path)).body as { data: { version: number } }
      ).data;
      const body = { action, version, ...BECAUSE };
      assertStatus(await moderator.send('post', `${path}/decisions`).send(body), 200);
      booted.clock.advance(10);
      await moderation.applyDueDecisions();
    },
  };
};

const makePlot = async (booted: BootedHub): Promise<Plot & { readonly erased: Member }> => {
  const doors = forumDoors(booted);
  await doors.refusingWords();
  const author = await doors.signedIn();
  const other = await doors.signedIn();
  const erased = await doors.signedIn({ name: 'Kenari Hapus' });
  // Whoever reports reads their own words in their export, and walks nowhere.
  const reporter = await doors.signedIn();
  const moderator = await atDesk(booted, { role: 'hub-moderator' });
  const lead = await atDesk(booted, { role: 'hub-lead' });
  const written = writing(booted, author, doors.makeRoom);
  return {
    ...{ booted, author, other, erased, moderator, lead },
    newcomer: () => doors.signedIn(),
    ...written,
    ...deciding(booted, moderator, lead),
    report: async (post, note) => {
      const body = { reason: 'hoax', note };
      await written.send('post', `/posts/${post.postId}/reports`, { who: reporter, body });
    },
  };
};

/** Texts that no reader ever saw: held, refused, sent back, rejected. */
const plantUnseen = async ({ send, say, move, decide, newcomer }: Plot, threadId: string) => {
  const who = await newcomer();
  const wait = (text: string) => say(threadId, `${text} ${TURNED}`, who, 'held');
  const held = await wait(`Menunggu giliran ${SECRET}tahan`);
  const path = `/threads/${threadId}/posts`;
  const refused = { text: `Isinya ${REFUSED_PHRASE} dan ${SECRET}tolak` };
  await send('post', path, { who, body: refused, status: 422 });
  const nudged = { text: `${NUDGED_TEXT}, ${SECRET}ulang` };
  await send('post', path, { who, body: nudged, status: 409 });
  await wait(`Katanya gratis ${SECRET}buang`);
  await decide(`${SECRET}buang`, 'reject');
  await move(await wait(`Antre dari subuh ${SECRET}gagal`), 'reject');
  return held;
};

/** Texts that readers saw once: hidden, locked and hidden, hidden by reports, taken back, wiped. */
const plantGone = async (plot: Plot, threadId: string) => {
  const { say, move, decide, report, send, author } = plot;
  const decided = await say(threadId, `Petugasnya ramah sekali ${SECRET}putus`);
  const hidden = await say(threadId, `Syaratnya dua lembar fotokopi ${SECRET}sembunyi`);
  const auto = await say(threadId, `Parkirnya di belakang gedung ${SECRET}otomatis`);
  const locked = await say(threadId, `Biayanya lima ribu ${SECRET}kunci`);
  const wiped = await say(threadId, `Bawa meterai sendiri ${SECRET}bersih`);
  const { postId } = await say(threadId, `Saya salah menulis ${SECRET}tarik`);
  await send('delete', `/posts/${postId}`, { who: author, status: 200 });
  await report(decided, `${SECRET}laporan tentang kiriman itu`);
  await decide(`${SECRET}putus`, 'hide');
  await move(hidden, 'hide');
  await move(auto, 'hide_auto');
  await move(locked, 'lock', 'hide');
  await move(wiped, 'hide', 'purge');
  return { decided, auto };
};

/** Wordings that are not the public one: written over, waiting, and waiting no more. */
const plantWordings = async ({ say, send, newcomer }: Plot, threadId: string) => {
  const who = await newcomer();
  const { postId } = await say(threadId, `Kata-kata yang lama ${SECRET}lama`, who);
  const texts = [
    `Kata baru ${OPEN}`,
    `Lebih baru ${SECRET}ganti ${TURNED}`,
    `Paling baru ${SECRET}ubah ${TURNED}`,
  ];
  for (const [index, text] of texts.entries()) {
    const body = { text, version: index + 1 };
    await send('put', `/posts/${postId}`, { who, body, status: 200 });
  }
};

/** A thread with answers, a summary, a poll and another thread in it, all of it hidden. */
const plantHiddenThread = async (plot: Plot, who: Member): Promise<readonly Planted[]> => {
  const { open, say, move, act, send, other, lead } = plot;
  const hidden = await open(`Utas ${SECRET}judul`, `Pembuka yang hilang ${SECRET}pembuka`, who);
  const { threadId } = hidden;
  await say(threadId, `Jawaban di dalamnya ${SECRET}jawaban`, await plot.newcomer());
  await act(threadId, { action: 'summary', text: `Ringkasnya ${SECRET}ringkas` });
  const poll = { question: `Setuju ${SECRET}jajak?`, options: [`Ya ${SECRET}pilih`, 'Tidak'] };
  await act(threadId, { action: 'open_poll', ...poll });
  await send('put', `/threads/${threadId}/follow`, { who: other, status: 200 });
  const source = await open(`Asal ${SECRET}asal`, `Yang digabung ${SECRET}gabung`, who);
  const shown = await lead.send('get', `/hub/forum/threads/${threadId}`);
  const { version } = (shown.body as { data: { version: number } }).data;
  await act(source.threadId, { action: 'merge', into: threadId, intoVersion: version });
  await say(threadId, `Satu lagi ${SECRET}susulan`, who);
  await move(hidden, 'hide');
  return [hidden, source];
};

/** Threads of which nothing is public: hidden, wiped, held; and one whose opening was taken back. */
const plantThreads = async (plot: Plot): Promise<readonly Planted[]> => {
  const { open, say, move, send, other } = plot;
  const who = await plot.newcomer();
  const emptied = await open(`Pertanyaan ${OPEN}`, `Tidak jadi bertanya ${SECRET}urung`, who);
  await say(emptied.threadId, `Padahal bagus ${OPEN}`, other);
  await send('delete', `/posts/${emptied.postId}`, { who, status: 200 });
  const wiped = await open(`Topik ${SECRET}lenyap`, `Sudah dihapus ${SECRET}dihapus`, who);
  const hidden = await plantHiddenThread(plot, who);
  await move(wiped, 'hide', 'purge');
  const text = `Belum diperiksa ${SECRET}periksa ${TURNED}`;
  return [...hidden, wiped, await open(`Usulan ${SECRET}calon`, text, who, 'held')];
};

/** Words that only the office and one person read: notes, appeals, a name that was taken away. */
const plantWords = async (plot: Plot & { readonly erased: Member }, post: Planted) => {
  const { booted, send, say, lead, erased } = plot;
  const { strapi } = booted;
  const note = { kind: 'citizen', id: plot.author.id, text: `Bisikan ${SECRET}bisik` };
  assertStatus(await lead.send('post', '/hub/forum/notes').send(note), 200);
  const decision: unknown = await strapi.db
    .query(UID.decision)
    .findOne({ where: { action: 'hide' }, orderBy: { id: 'asc' } });
  const { documentId } = decision as { readonly documentId: string };
  const appeal = { text: `Saya keberatan karena ${SECRET}banding` };
  await send('post', `/decisions/${documentId}/appeal`, { body: appeal });
  const kept = await say(post.threadId, `Terima kasih atas ${OPEN} jawabannya`, erased);
  await plot.open(`Salam ${OPEN} dari saya`, `Halo ${OPEN} semuanya`, erased);
  await plot.report(kept, `${SECRET}aduan`);
  const farewell = { password: PASSWORD, posts: 'keep_without_name' };
  await send('delete', '/me', { who: erased, body: farewell, status: 204 });
  return { decision: documentId };
};

/** Puts a secret into every kind of text that is not public, over HTTP as people do, among texts that are. */
export const plantForum = async (booted: BootedHub) => {
  const plot = await makePlot(booted);
  const calm = await plot.newcomer();
  const base = await plot.open(`Utas ${OPEN} tampak`, `Pembuka ${OPEN} utas`, calm);
  const fleeting = await plot.open(`Kabar ${FLEETING}`, `Pembuka ${FLEETING} kabar`, calm);
  await plot.send('put', `/threads/${fleeting.threadId}/follow`, { who: plot.other, status: 200 });
  await plot.say(fleeting.threadId, `Jawaban ${FLEETING} kabar`, calm);
  const held = await plantUnseen(plot, base.threadId);
  const gone = await plantGone(plot, base.threadId);
  await plantWordings(plot, base.threadId);
  await plot.say(base.threadId, `Jawaban ${OPEN} terakhir`, plot.other);
  const hidden = await plantThreads(plot);
  const { decision } = await plantWords(plot, gone.decided);
  return { ...plot, base, held, ...gone, fleeting, hidden, decision };
};

/** The forum of the walk. */
export type ForumPlants = Awaited<ReturnType<typeof plantForum>>;
