import type { EditionPlace } from '../../src/modules/editorial';
import { UID } from '../../src/platform/uids';
import { everyRow, expectRefused, type BadInput } from '../support/bad-input';
import { anArticle, published } from '../support/content';
import { atDesk, type Colleague } from '../support/desk';
import { bootHub, type BootedHub } from '../support/hub';
import { approveAsTwo, editionAt } from '../support/workflow';

const REASON = 'Angkanya ternyata salah.';

type Body = Record<string, unknown>;
describe('what cannot be right in an action on an edition', () => {
  let booted: BootedHub;
  let lead: Colleague;
  let approved: EditionPlace;
  let live: EditionPlace;
  let draft: EditionPlace;

  const placeOf = (documentId: string): EditionPlace => ({
    contentType: UID.article,
    documentId,
    locale: 'id',
  });

  beforeAll(async () => {
    booted = await bootHub();
    lead = await atDesk(booted, { role: 'hub-lead' });
    draft = await lead.write();
    approved = await lead.write();
    await approveAsTwo(booted.strapi, approved);
    live = placeOf((await published(booted.strapi, anArticle({ slug: 'tayang' }))).documentId);
  });

  afterAll(() => booted.stop());

  const expectBad = (place: EditionPlace, bad: BadInput): Promise<void> =>
    expectRefused(booted, { by: lead, place }, bad);

  const inMinutes = (minutes: number): string =>
    new Date(booted.clock.now().getTime() + minutes * 60_000).toISOString();

  const CANNOT_BE_READ = /cannot be read: ".*". A correct one: 2026-11-25T08:00/;
  const schedule = (at: unknown): Body => ({ action: 'schedule', at });

  it.each<BadInput>([
    ['last year', schedule('2025-11-25T08:00'), 400, 'too_soon', /at least 5 minutes from now/],
    ['in the past, with a zone', schedule('2025-11-25T08:00:00Z'), 400, 'too_soon', /5 minutes/],
    ['in three years', schedule('2029-11-25T08:00'), 400, 'too_far', /at most 366 days/],
    ['30 February', schedule('2027-02-30T08:00'), 400, 'invalid_date', CANNOT_BE_READ],
    ['30 February, Z', schedule('2027-02-30T08:00:00Z'), 400, 'invalid_date', CANNOT_BE_READ],
    ['hour 25', schedule('2026-12-25T25:00'), 400, 'invalid_date', CANNOT_BE_READ],
    ['words', schedule('besok pagi'), 400, 'invalid_date', CANNOT_BE_READ],
    ['nothing', schedule(''), 400, 'invalid_date', CANNOT_BE_READ],
    ['a day without an hour', schedule('2026-12-25'), 400, 'invalid_date', CANNOT_BE_READ],
    ['a number', schedule(1_795_000_000), 400, 'invalid_input', /at .*string/],
    ['no date', { action: 'schedule' }, 400, 'invalid_input', /The field at does not fit/],
    ['a long text', schedule('x'.repeat(41)), 400, 'invalid_input', /at .*40/],
  ])('a moment: %s', async (...bad) => {
    await expectBad(approved, bad);
  });

  it('a moment that is four minutes away', async () => {
    const bad: BadInput = ['', schedule(inMinutes(4)), 400, 'too_soon', /publish at once/];
    await expectBad(approved, bad);
  });

  const withdraw = (reason: unknown): Body => ({ action: 'withdraw', reason });
  const force = (reason: string): Body => ({ action: 'force_publish', reason });

  it.each<BadInput>([
    ['none', { action: 'withdraw' }, 400, 'reason_too_short', /0 characters, at least 10/],
    ['a word', withdraw('salah'), 400, 'reason_too_short', /5 characters, at least 10/],
    ['blanks', withdraw(' '.repeat(60)), 400, 'reason_too_short', /at least 10/],
    ['families', withdraw('👨‍👩‍👧'.repeat(9)), 400, 'reason_too_short', /9 characters/],
    ['a page', withdraw('x'.repeat(501)), 400, 'reason_too_long', /501 characters, at most 500/],
    ['a book', withdraw('x'.repeat(5001)), 400, 'invalid_input', /reason .*5000/],
    ['a list', withdraw([REASON]), 400, 'invalid_input', /reason .*string/],
    ['null', withdraw(null), 400, 'invalid_input', /reason .*string/],
  ])('a reason to withdraw: %s', async (...bad) => {
    await expectBad(live, bad);
  });

  it('a reason of 19 characters to publish what nobody approved', async () => {
    const sentence = /19 characters, at least 20/;
    await expectBad(draft, ['', force('x'.repeat(19)), 400, 'reason_too_short', sentence]);
  });

  it.each<BadInput>([
    [
      'unknown',
      { action: 'terbitkan' },
      400,
      'unknown_action',
      /no action "terbitkan"\. Known: sub/,
    ],
    ['missing', {}, 400, 'unknown_action', /Known: submit/],
    ['a number', { action: 7 }, 400, 'unknown_action', /Known: submit/],
    ['of every object', { action: 'constructor' }, 400, 'unknown_action', /Known: submit/],
    ['of no person', { action: 'edit' }, 400, 'unknown_action', /Known: submit/],
    ['with a field too many', { action: 'publish', force: true }, 400, 'invalid_input', /force/],
    [
      'with a truth that is none',
      { action: 'submit', isMinor: 'ya' },
      400,
      'invalid_input',
      /isMinor/,
    ],
    ['version 0', { action: 'submit', version: 0 }, 400, 'invalid_input', /version/],
    ['version 1.5', { action: 'submit', version: 1.5 }, 400, 'invalid_input', /version/],
    ['version as text', { action: 'submit', version: '1' }, 400, 'invalid_input', /version/],
    ['version null', { action: 'submit', version: null }, 400, 'invalid_input', /version/],
    ['no version', { action: 'submit', version: undefined }, 400, 'invalid_input', /version/],
    [
      'a later version',
      { action: 'submit', version: 99 },
      409,
      'stale_version',
      /Look at its newest/,
    ],
    [
      'a version without end',
      { action: 'submit', version: 1e300 },
      400,
      'invalid_input',
      /version/,
    ],
  ])('an action: %s', async (...bad) => {
    await expectBad(draft, bad);
  });

  it('a version of the past, with the newer state', async () => {
    const { version, state } = await editionAt(booted.strapi, approved);
    const body = { action: 'publish', version: version - 1 };
    await expectBad(approved, ['', body, 409, 'stale_version', /has changed since/]);
    const { body: answer } = await lead.ask(approved, body);
    expect(answer.error.details.edition).toEqual({ state, version });
  });

  it('a snapshot that does not exist', async () => {
    const body = { action: 'restore', snapshot: 7 };
    await expectBad(draft, ['', body, 404, 'snapshot_not_found', /no version 7 in the history/]);
  });

  it.each<readonly [string, (place: EditionPlace) => EditionPlace]>([
    ['an unknown document', (place) => ({ ...place, documentId: 'tidakada' })],
    ['a language in which it is not written', (place) => ({ ...place, locale: 'en' })],
    ['a language that does not exist', (place) => ({ ...place, locale: 'xx' })],
  ])('%s', async (_what, elsewhere) => {
    const bad: BadInput = [
      '',
      { action: 'submit', version: 1 },
      404,
      'edition_not_found',
      /no such text in this language/,
    ];
    await expectBad(elsewhere(draft), bad);
  });

  it.each<readonly [string, Partial<EditionPlace>]>([
    ['a type of Strapi', { contentType: 'admin::user' }],
    ['a type that is not published', { contentType: UID.tag }],
    ['an id that is none', { documentId: 'A-B' }],
    ['a language that is a path', { locale: '../en' }],
    ['every language', { locale: '*' }],
  ])('%s', async (_what, elsewhere) => {
    const before = await everyRow(booted);
    const { version } = await editionAt(booted.strapi, draft);
    const response = await lead.ask({ ...draft, ...elsewhere }, { action: 'submit', version });
    expect(response.status).toBe(400);
    expect(response.body.error.details.issues).toMatchObject([{ code: 'invalid_input' }]);
    expect(await everyRow(booted)).toBe(before);
  });

  it.each([
    ['a text', '"submit"', 400],
    ['a list', '[]', 400],
    ['half a body', '{"action":', 400],
    ['three megabytes', JSON.stringify({ action: 'x'.repeat(3_000_000) }), 413],
  ])('a body that is %s', async (_what, body, status) => {
    const before = await everyRow(booted);
    const path = `/hub/editorial/editions/${draft.contentType}/${draft.documentId}/actions`;
    const response = await lead.send('post', path).type('json').send(body);
    expect(response.status).toBe(status);
    expect(response.text).not.toMatch(/node_modules|undefined/);
    expect(await everyRow(booted)).toBe(before);
  });
});
