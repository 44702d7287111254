import type { MoveInput } from '../../../../src/modules/editorial/domain/move-input';
import {
  ARTICLE,
  COWRITER,
  EDITOR_A,
  EDITOR_B,
  EditorialWorld,
  ENGLISH,
  GUEST,
  LEAD,
  REBUTTAL,
  WRITER,
} from './world';

const REASON = 'Angka pada alinea kedua keliru.';
const SUBMIT: MoveInput = { action: 'submit', isMinor: true };
const APPROVE: MoveInput = { action: 'approve', comment: '' };
const PUBLISH: MoveInput = { action: 'publish' };
const TEXT = { title: 'Loket pagi', slug: 'loket-pagi', body: 'Loket buka pukul 07.30.' };

describe('acting on an edition', () => {
  let world: EditorialWorld;

  beforeEach(async () => {
    world = new EditorialWorld();
    await world.save(TEXT);
  });

  const codeOf = async (...of: Parameters<EditorialWorld['try']>) => {
    const outcome = await world.try(...of);
    return outcome.ok ? undefined : outcome.failure.code;
  };

  it('takes a text from its writer over its editor to its readers, and records each step', async () => {
    await world.publish();
    expect(world.at()).toMatchObject({ state: 'published', publicState: 'live', version: 4 });
    expect(world.documents.at(ARTICLE)?.live).toMatchObject(TEXT);
    expect(world.documents.posts).toMatchObject([{ state: 'queued', hash: world.at().draftHash }]);
    expect(world.lines()).toEqual(['create', 'submit', 'approve', 'publish']);
    expect(world.snapshots.rows.map(({ cause }) => cause)).toEqual(['submitted', 'published']);
    expect(world.notices.map(({ kind }) => kind)).toEqual(['submitted', 'approved']);
    expect(world.commits).toBe(3);
  });

  it('changes nothing when it refuses, and keeps who was refused', async () => {
    await world.do(WRITER, SUBMIT);
    const before = world.at();
    expect(await codeOf(WRITER, APPROVE)).toBe('not_permitted');
    expect(world.at()).toEqual(before);
    expect(world.audit.rows.at(-1)).toMatchObject({
      by: WRITER.actor,
      action: 'approve',
      outcome: 'refused',
      code: 'not_permitted',
      from: 'in_review',
      to: 'in_review',
      version: before.version,
    });
  });

  it('refuses whoever saw an older version, and says how it stands now', async () => {
    await world.do(WRITER, SUBMIT);
    const outcome = await world.act({ place: ARTICLE, version: 1, by: EDITOR_A, input: APPROVE });
    expect(outcome).toEqual({
      ok: false,
      failure: { code: 'stale_version', edition: { state: 'in_review', version: 2 } },
    });
  });

  it('lets one of 200 win who approve the same version at once', async () => {
    await world.do(WRITER, SUBMIT);
    const { version } = world.at();
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        world.act({
          place: ARTICLE,
          version,
          by: index % 2 === 0 ? EDITOR_A : EDITOR_B,
          input: APPROVE,
        }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(world.lines().filter((line) => line === 'approve')).toHaveLength(1);
    expect(world.lines().filter((line) => line === 'approve: stale_version')).toHaveLength(199);
  });

  it('refuses whoever may not read the text, whatever else they may', async () => {
    expect(await codeOf(GUEST, SUBMIT)).toBe('not_permitted');
    expect(await codeOf(LEAD, SUBMIT)).toBeUndefined();
  });

  it.each([
    ['the submitter', EDITOR_A, [], 'approver_is_submitter'],
    ['an editor of this version', COWRITER, [COWRITER], 'approver_is_editor'],
  ] as const)('lets %s not approve', async (_who, approver, cowriters, code) => {
    for (const { actor } of cowriters) await world.save({ ...TEXT, body: 'Lain.' }, { by: actor });
    await world.do(EDITOR_A, SUBMIT);
    expect(await codeOf(approver, APPROVE)).toBe(code);
  });

  it('takes every signature back when one character changes', async () => {
    await world.approve();
    await world.save({ ...TEXT, body: 'Loket buka pukul 07.31.' });
    expect(world.at()).toMatchObject({ state: 'draft', approval: undefined });
    expect(await codeOf(EDITOR_A, PUBLISH)).toBe('illegal_move');
    expect(world.notices.at(-1)).toMatchObject({ kind: 'approval_lost' });
  });

  it('notices what changed without a save, takes the signatures back, and refuses', async () => {
    await world.approve();
    // A picture's alt text is changed in the media library, which is no save of the document.
    world.documents.save(ARTICLE, { ...TEXT, body: 'Diam-diam berubah.' });
    expect(await codeOf(EDITOR_A, PUBLISH)).toBe('content_changed');
    expect(world.at()).toMatchObject({ state: 'draft', approval: undefined });
    expect(world.documents.at(ARTICLE)?.live).toBeUndefined();
    expect(world.lines().slice(-2)).toEqual(['edit', 'publish: content_changed']);
  });

  it('asks for a fact check of a rebuttal before approval', async () => {
    await world.save(TEXT, { place: REBUTTAL });
    await world.do(WRITER, SUBMIT, { place: REBUTTAL });
    expect(await codeOf(EDITOR_A, APPROVE, { place: REBUTTAL })).toBe('fact_check_missing');
    await world.do(EDITOR_A, { action: 'fact_check', comment: '' }, { place: REBUTTAL });
    await world.do(EDITOR_A, APPROVE, { place: REBUTTAL });
    await world.do(EDITOR_A, PUBLISH, { place: REBUTTAL });
    expect(world.at(REBUTTAL).state).toBe('published');
  });

  it('undoes everything where the outbox breaks', async () => {
    await world.approve();
    const before = [world.at(), world.documents.rows, world.audit.rows, world.snapshots.rows];
    world.documents.breakdown = new Error('the outbox is broken');
    await expect(world.try(EDITOR_A, PUBLISH)).rejects.toThrow('the outbox is broken');
    expect([world.at(), world.documents.rows, world.audit.rows, world.snapshots.rows]).toEqual(
      before,
    );
    expect(world.documents.posts).toEqual([]);
  });

  it('undoes everything where the public text turns out to be wrong, and tells the issues', async () => {
    await world.approve();
    const { rows } = world.documents;
    const fault = { code: 'field_invalid', field: 'slug', severity: 'error' } as const;
    world.documents.faults = [fault];
    const outcome = await world.try(EDITOR_A, PUBLISH);
    expect(outcome).toEqual({ ok: false, failure: { code: 'checks_failed', issues: [fault] } });
    expect(world.documents.rows).toEqual(rows);
    expect(world.lines().at(-1)).toBe('publish: checks_failed');
  });

  it('brings the other language along whose public text changed with the shared picture', async () => {
    await world.save(TEXT, { place: ENGLISH });
    await world.publish();
    await world.publish(ENGLISH);
    await world.save({ ...TEXT, cover: 7 });
    expect([world.at().state, world.at(ENGLISH).state]).toEqual(['draft', 'draft']);
    await world.publish();
    expect(world.at(ENGLISH)).toMatchObject({ state: 'published', editors: [] });
    expect(world.at(ENGLISH).publishedHash).toBe(world.at(ENGLISH).draftHash);
    expect(world.documents.at(ENGLISH)?.live).toMatchObject({ cover: 7 });
    expect(world.lines().slice(-2)).toEqual(['shared_change', 'publish']);
  });

  it('leaves no schedule behind in the other language where nothing is left to publish', async () => {
    await world.save(TEXT, { place: ENGLISH });
    await world.publish();
    await world.publish(ENGLISH);
    await world.save({ ...TEXT, cover: 7 });
    await world.approve(ENGLISH);
    const at = new Date(world.clock.now().getTime() + 3_600_000);
    await world.do(EDITOR_A, { action: 'schedule', at }, { place: ENGLISH });
    await world.publish();
    expect(world.at(ENGLISH)).toMatchObject({ state: 'published', editors: [] });
    const { scheduledFor, scheduledBy, approval, submission } = world.at(ENGLISH);
    expect([scheduledFor, scheduledBy, approval, submission]).toEqual(Array(4).fill(undefined));
  });

  it('owes readers a note for a new edition, unless the change is minor', async () => {
    await world.publish();
    await world.save({ ...TEXT, body: 'Loket buka pukul 08.00.' });
    expect(await codeOf(WRITER, { action: 'submit' })).toBe('change_note_missing');
    await world.do(WRITER, { action: 'submit', changeNote: 'Jam buka loket diperbaiki.' });
    expect(world.at().changeNote).toEqual({ note: 'Jam buka loket diperbaiki.', isMinor: false });
  });

  it('leaves a review open behind a forced publication, which somebody else closes', async () => {
    const reason = 'Bencana: warga harus tahu malam ini juga.';
    expect(await codeOf(EDITOR_A, { action: 'force_publish', reason })).toBe('not_permitted');
    await world.do(LEAD, { action: 'force_publish', reason });
    expect(world.at()).toMatchObject({
      state: 'published',
      review: { openedBy: LEAD.actor, editors: [WRITER.actor], reason },
    });
    const close: MoveInput = { action: 'close_review', comment: '' };
    expect(await codeOf(LEAD, close)).toBe('reviewer_is_publisher');
    await world.do(EDITOR_A, close);
    expect(world.at().review).toBeUndefined();
  });

  it('withdraws under a banner, which the next edition takes off', async () => {
    await world.publish();
    await world.do(LEAD, { action: 'withdraw', reason: ` ${REASON} ` });
    expect(world.at()).toMatchObject({ state: 'withdrawn', publicState: 'withdrawn' });
    expect(world.documents.at(ARTICLE)).toMatchObject({
      live: TEXT,
      withdrawal: { reason: REASON, at: world.clock.now().toISOString() },
    });
    expect(world.documents.posts).toMatchObject([{ state: 'cancelled' }]);
    await world.publish();
    expect(world.at()).toMatchObject({ publicState: 'live', withdrawal: undefined });
    expect(world.documents.at(ARTICLE)?.withdrawal).toBeUndefined();
  });

  it('takes a text down and keeps where its readers go', async () => {
    await world.publish();
    const itself = { kind: 'document', ...ARTICLE } as const;
    const unpublish: MoveInput = { action: 'unpublish', reason: REASON };
    expect(await codeOf(LEAD, unpublish, { redirect: itself })).toBe('redirect_to_itself');
    expect(world.at().publicState).toBe('live');
    const redirect = { ...itself, documentId: 'lain' };
    await world.do(LEAD, unpublish, { redirect });
    expect(world.at()).toMatchObject({ state: 'unpublished', publicState: 'gone' });
    expect(world.documents.at(ARTICLE)?.live).toBeUndefined();
    expect(world.addresses.rows).toEqual([
      { place: ARTICLE, slug: 'loket-pagi', target: redirect },
    ]);
    expect(await codeOf(LEAD, unpublish)).toBe('illegal_move');
  });

  it('lets the former address of a renamed text lead to it', async () => {
    await world.publish();
    await world.save({ ...TEXT, slug: 'loket-siang' });
    await world.publish();
    expect(world.addresses.rows).toEqual([
      { place: ARTICLE, slug: 'loket-pagi', target: 'itself' },
    ]);
  });

  it('restores an older text as a draft, and keeps the one that stood there', async () => {
    await world.do(WRITER, SUBMIT);
    const { draftHash } = world.at();
    await world.save({ ...TEXT, body: 'Lain sekali.' });
    await world.do(EDITOR_A, { action: 'restore', snapshot: 1 });
    expect(world.at()).toMatchObject({ state: 'draft', draftHash });
    expect(world.at().editors).toEqual([WRITER.actor, EDITOR_A.actor]);
    expect(world.documents.at(ARTICLE)?.draft).toMatchObject(TEXT);
    expect(world.snapshots.rows.at(-1)).toMatchObject({
      number: 2,
      cause: 'replaced',
      fields: { body: 'Lain sekali.' },
    });
    expect(await codeOf(EDITOR_A, { action: 'restore', snapshot: 9 })).toBe('snapshot_not_found');
  });

  it('knows no text that nobody wrote', async () => {
    const place = { ...ARTICLE, documentId: 'tidak-ada' };
    const outcome = await world.act({ place, version: 1, by: WRITER, input: SUBMIT });
    expect(outcome).toEqual({ ok: false, failure: { code: 'edition_not_found' } });
    expect(world.audit.rows.at(-1)).toMatchObject({ code: 'edition_not_found', version: 0 });
  });
});
