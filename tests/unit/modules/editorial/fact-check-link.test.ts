import fc from 'fast-check';
import {
  checkLinkRequest,
  readLink,
  writeLink,
} from '../../../../src/modules/editorial/domain/fact-check-link';
import {
  readFinding,
  writeFinding,
} from '../../../../src/modules/editorial/domain/outside-comment';
import { hmacLinkSigner } from '../../../../src/modules/editorial/strapi/link-signer';
import { anEdition, FactCheckWorld, HASH, NOW, staff } from './fact-check-world';

const LINK = {
  id: '0123456789abcdef',
  contentType: 'api::hoax-rebuttal.hoax-rebuttal',
  documentId: 'abc',
  locale: 'id',
  hash: HASH,
  name: 'Dr. Sari',
  issuedBy: '7',
  expiresAt: NOW.toISOString(),
};

const codeOf = (result: { ok: boolean; failure?: { code: string } }): string =>
  result.failure?.code ?? 'ok';

describe('the token of a link', () => {
  const signer = hmacLinkSigner('a secret of this test');
  const token = signer.seal(writeLink(LINK));

  it('gives back what was signed', () => {
    expect(readLink(signer.open(token) ?? '')).toEqual(LINK);
  });

  it('stands in a web address without escaping', () => {
    expect(token).toMatch(/^[\w-]+\.[\w-]{43}$/);
  });

  it('is refused with any one character altered, left out or added', () => {
    const position = fc.nat(token.length - 1);
    const character = fc.string({ minLength: 0, maxLength: 2 });
    fc.assert(
      fc.property(position, character, (at, other) => {
        const altered = token.slice(0, at) + other + token.slice(at + 1);
        fc.pre(altered !== token);
        expect(signer.open(altered)).toBeUndefined();
      }),
      { numRuns: 2_000 },
    );
  });

  it('is refused with another last character that stands for the same bytes', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    for (const last of alphabet) {
      const altered = token.slice(0, -1) + last;
      expect(signer.open(altered) === undefined).toBe(altered !== token);
    }
  });

  it('is refused by a hub with another secret', () => {
    expect(hmacLinkSigner('another secret').open(token)).toBeUndefined();
  });

  it.each(['', '.', 'a.b.c', 'constructor', '[]'])('is refused where it is none: "%s"', (text) => {
    expect(signer.open(text)).toBeUndefined();
  });

  it.each([
    '',
    'null',
    '[]',
    '{}',
    JSON.stringify({ ...LINK, hash: 'short' }),
    JSON.stringify({ ...LINK, expiresAt: 'tomorrow' }),
    JSON.stringify({ ...LINK, more: 1 }),
  ])('says nothing where a signed text is no link: %s', (text) => {
    expect(readLink(text)).toBeUndefined();
  });
});

describe('asking for a link', () => {
  it.each([
    [{ name: 'S', hours: 1 }, 'name_too_short'],
    [{ name: '  S \u0000 ', hours: 1 }, 'name_too_short'],
    [{ name: 'S'.repeat(81), hours: 1 }, 'name_too_long'],
    [{ name: 'Sari', hours: 0 }, 'hours_out_of_range'],
    [{ name: 'Sari', hours: 169 }, 'hours_out_of_range'],
    [{ name: 'Sari', hours: 1.5 }, 'hours_out_of_range'],
    [{ name: 'Sari', hours: Number.NaN }, 'hours_out_of_range'],
  ])('refuses %j: %s', (input, code) => {
    expect(checkLinkRequest(input).refusal?.code).toBe(code);
  });

  it.each([[{ name: 'Sa', hours: 1 }], [{ name: '🙂'.repeat(80), hours: 168 }]])(
    'takes %j',
    (input) => {
      expect(checkLinkRequest(input).refusal).toBeUndefined();
    },
  );

  it('keeps a name on one line, without what turns the direction of the record', () => {
    expect(checkLinkRequest({ name: ' Dr.\n\tSari\u202E ', hours: 1 }).name).toBe('Dr. Sari');
  });

  it('gives an address whose token stands behind #, and a record without the token', async () => {
    const world = new FactCheckWorld();
    const issued = await world.issue({ hours: 2 });
    expect(issued).toMatchObject({ ok: true, value: { expiresAt: '2026-11-03T04:00:00.000Z' } });
    const url = issued.ok ? issued.value.url : '';
    const [page, token = ''] = url.split('#');
    expect(page).toBe('https://hub.example.go.id/fact-check');
    expect(world.lines).toMatchObject([
      {
        action: 'fact_check_link',
        by: staff('checker'),
        from: 'in_review',
        to: 'in_review',
        version: 3,
        hash: HASH,
        reason: 'Dr. Sari (2026-11-03T04:00:00.000Z)',
        outcome: 'done',
      },
    ]);
    expect(JSON.stringify(world.lines)).not.toContain(token.slice(0, 20));
  });

  it.each(['writer', 'submitter'])('refuses the %s of the text, on the record', async (by) => {
    const world = new FactCheckWorld();
    expect(codeOf(await world.issue({ by }))).toBe('checker_is_editor');
    expect(world.lines).toMatchObject([{ outcome: 'refused', code: 'checker_is_editor' }]);
  });

  it('refuses who may not check facts', async () => {
    expect(codeOf(await new FactCheckWorld().issue({ permissions: ['review'] }))).toBe(
      'not_permitted',
    );
  });

  it('refuses a version that is not the newest, and tells the newest', async () => {
    const refused = await new FactCheckWorld().issue({ version: 2 });
    expect(refused).toMatchObject({
      failure: { code: 'stale_version', edition: { state: 'in_review', version: 3 } },
    });
  });

  it.each(['draft', 'changes_requested', 'approved', 'scheduled', 'published'] as const)(
    'refuses a text in the state %s',
    async (state) => {
      const world = new FactCheckWorld();
      world.edition = anEdition({ state });
      expect(codeOf(await world.issue())).toBe('illegal_move');
    },
  );

  it('refuses what is not a rebuttal', async () => {
    const world = new FactCheckWorld();
    world.edition = anEdition({ contentType: 'article' });
    expect(codeOf(await world.issue())).toBe('illegal_move');
  });

  it('refuses a text that is not there', async () => {
    const world = new FactCheckWorld();
    world.edition = undefined;
    expect(codeOf(await world.issue())).toBe('edition_not_found');
  });
});

describe('opening a link', () => {
  it('shows the text, who asks whom, until when', async () => {
    const world = new FactCheckWorld();
    expect(await world.view(await world.aToken())).toMatchObject({
      ok: true,
      value: {
        text: { title: 'Layanan gratis', claim: 'Ada biaya' },
        checkerName: 'Dr. Sari',
        askedBy: 'Staf checker',
        expiresAt: '2026-11-04T02:00:00.000Z',
        commentsLeft: 5,
      },
    });
  });

  it('opens until the last millisecond, and not at the moment it expires', async () => {
    const world = new FactCheckWorld();
    const token = await world.aToken(1);
    world.now = new Date('2026-11-03T02:59:59.999Z');
    expect(codeOf(await world.view(token))).toBe('ok');
    world.now = new Date('2026-11-03T03:00:00.000Z');
    expect(codeOf(await world.view(token))).toBe('link_expired');
  });

  it('shows nothing of a text that was changed, and it again when the change was taken back', async () => {
    const world = new FactCheckWorld();
    const token = await world.aToken();
    const { draft } = world;
    if (draft === undefined) throw new Error('no draft');
    world.draft = { ...draft, hash: 'b'.repeat(64) };
    expect(await world.view(token)).toEqual({ ok: false, failure: { code: 'link_outdated' } });
    world.draft = draft;
    expect(codeOf(await world.view(token))).toBe('ok');
  });

  it('shows nothing where the text or the person who asked is gone', async () => {
    const world = new FactCheckWorld();
    const token = await world.aToken();
    world.draft = undefined;
    expect(codeOf(await world.view(token))).toBe('link_outdated');
    world.staff.clear();
    expect(codeOf(await world.view(token))).toBe('link_invalid');
  });
});

describe('commenting through a link', () => {
  const finding = { verdict: 'something_wrong', comment: 'Paragraf kedua keliru.' };

  it('puts the finding on the record in the name of the checker, and moves nothing', async () => {
    const world = new FactCheckWorld();
    const token = await world.aToken();
    expect(await world.comment({ token, ...finding })).toEqual({
      ok: true,
      value: { commentsLeft: 4 },
    });
    expect(world.lines[1]).toMatchObject({
      action: 'outside_comment',
      by: { kind: 'outside', id: 'link-10000000000', name: 'Dr. Sari' },
      from: 'in_review',
      to: 'in_review',
      reason: '[something_wrong] Paragraf kedua keliru.',
    });
    expect(readFinding(world.lines[1]?.reason ?? '')).toEqual(finding);
  });

  it('lets five comments through one link, and five more through another', async () => {
    const world = new FactCheckWorld();
    const token = await world.aToken();
    for (let count = 0; count < 5; count += 1) {
      expect(codeOf(await world.comment({ token, ...finding }))).toBe('ok');
    }
    expect(codeOf(await world.comment({ token, ...finding }))).toBe('link_used_up');
    expect(world.lines).toHaveLength(6);
    expect(codeOf(await world.comment({ token: await world.aToken(), ...finding }))).toBe('ok');
  });

  it.each([
    [{ comment: 'terlalu' }, 'comment_too_short'],
    [{ comment: ` \u0000${' '.repeat(20)} pendek` }, 'comment_too_short'],
    [{ comment: 'x'.repeat(2_001) }, 'comment_too_long'],
    [{ verdict: 'approve' }, 'outside_verdict_missing'],
    [{ verdict: '' }, 'outside_verdict_missing'],
    [{ token: 'forged.token' }, 'link_invalid'],
  ])('refuses %j: %s', async (wrong, code) => {
    const world = new FactCheckWorld();
    const token = await world.aToken();
    expect(codeOf(await world.comment({ token, ...finding, ...wrong }))).toBe(code);
    expect(world.lines).toHaveLength(1);
  });

  it('refuses a comment on a text that was changed meanwhile, and after the link has expired', async () => {
    const world = new FactCheckWorld();
    const token = await world.aToken(1);
    world.draft = undefined;
    expect(codeOf(await world.comment({ token, ...finding }))).toBe('link_outdated');
    world.now = new Date(NOW.getTime() + 3_600_000);
    expect(codeOf(await world.comment({ token, ...finding }))).toBe('link_expired');
  });

  it('reads back every finding that it has written', () => {
    const verdict = fc.constantFrom('facts_right' as const, 'something_wrong' as const);
    fc.assert(
      fc.property(verdict, fc.string(), (found, comment) => {
        expect(readFinding(writeFinding({ verdict: found, comment }))).toEqual({
          verdict: found,
          comment,
        });
      }),
    );
    expect(readFinding('Alasan biasa')).toBeUndefined();
  });
});
