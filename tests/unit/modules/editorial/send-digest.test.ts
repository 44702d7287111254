import { makeSendDigest } from '../../../../src/modules/editorial';
import type { StaffMember } from '../../../../src/modules/editorial/application/edition-ports';
import type { Edition } from '../../../../src/modules/editorial/domain/edition';
import { StandingClock } from '../../../support/delivery-fakes';
import { aMailbox, anEdition, directory, member, signedBy, staff } from './staff-builders';

const [DEWI, BUDI, RATNA] = [staff('Dewi'), staff('Budi'), staff('Ratna')];
const REBUTTAL = 'api::hoax-rebuttal.hoax-rebuttal';
const FRIDAY_NOON = '2026-11-20T05:00:00Z';

/** Submitted by Dewi on Thursday at nine: late on Friday after nine. */
const submitted = (change: Partial<Edition> = {}) =>
  anEdition({ submission: signedBy(DEWI), editors: [DEWI], ...change });

const aWorld = (
  members: readonly StaffMember[],
  open: readonly { edition: Edition; title: string }[],
  now = FRIDAY_NOON,
) => {
  const mailbox = aMailbox();
  const clock = new StandingClock(now);
  const sendDigest = makeSendDigest({
    editions: { open: () => Promise.resolve(open) },
    staff: directory(...members),
    queueMail: mailbox.queueMail,
    clock,
    timeZone: 'Asia/Jakarta',
    publicUrl: 'https://hub.example',
    kindOf: (contentType) => (contentType === REBUTTAL ? 'rebuttal' : 'article'),
  });
  return { ...mailbox, clock, sendDigest };
};

const titled = (edition: Edition, title = 'Loket buka lebih pagi') => ({ edition, title });

describe('the daily digest', () => {
  it('tells those who can move it on, in their language, the longest late first', async () => {
    const world = aWorld(
      [
        member(DEWI, ['submit', 'review']),
        member(BUDI, ['review']),
        member(RATNA, ['review', 'publish'], { language: 'en' }),
      ],
      [
        titled(submitted()),
        titled(submitted({ stateSince: '2026-11-16T02:00:00.000Z' }), 'Jam\nlayanan'),
        titled(submitted({ stateSince: '2026-11-20T02:00:00.000Z' }), 'Belum terlambat'),
      ],
    );
    await world.sendDigest();
    expect(world.to()).toEqual(['budi', 'ratna']);
    const [budi, ratna] = world.mails;
    expect(budi?.subject).toBe('2 naskah terlambat');
    expect(budi?.text).toBe(
      [
        'Halo Budi,',
        'ini sudah melewati waktunya dan dapat Anda kerjakan, yang terlama lebih dulu:',
        '* Jam layanan (artikel)\n  menunggu tinjauan, sejak Selasa, 17 November 2026, 09.00 WIB\n' +
          '  https://hub.example/admin/content-manager/collection-types/api::article.article/loketpagi?plugins%5Bi18n%5D%5Blocale%5D=id',
        '* Loket buka lebih pagi (artikel)\n  menunggu tinjauan, sejak Jumat, 20 November 2026, 09.00 WIB\n' +
          '  https://hub.example/admin/content-manager/collection-types/api::article.article/loketpagi?plugins%5Bi18n%5D%5Blocale%5D=id',
        'Semuanya ada di Meja Redaksi:\nhttps://hub.example/admin/hub/desk',
        '-- \nHumas Hub\n',
      ].join('\n\n'),
    );
    expect(ratna?.subject).toBe('2 texts are late');
    expect(ratna?.text).toContain('waits for a review, since Friday, 20 November 2026, 09.00 WIB');
  });

  it('comes once a day, however often and by however many instances it is asked for', async () => {
    const world = aWorld([member(BUDI, ['review'])], [titled(submitted())]);
    await Promise.all([world.sendDigest(), world.sendDigest()]);
    world.clock.advance(3600);
    await world.sendDigest();
    expect(world.mails).toHaveLength(1);
    expect(world.mails[0]?.subject).toBe('Terlambat: Loket buka lebih pagi');
    world.clock.advance(3 * 86_400);
    await world.sendDigest();
    expect(world.mails.map(({ key }) => key)).toEqual([
      'digest:2026-11-20:budi',
      'digest:2026-11-23:budi',
    ]);
  });

  it.each([
    ['Friday, 07.29', '2026-11-20T00:29:59Z', 0],
    ['Friday, 07.30', '2026-11-20T00:30:00Z', 1],
    ['Friday, 23.59', '2026-11-20T16:59:00Z', 1],
    ['Saturday, 08.00', '2026-11-21T01:00:00Z', 0],
    ['Sunday, 08.00', '2026-11-22T01:00:00Z', 0],
    ['Monday, 06.00', '2026-11-22T23:00:00Z', 0],
    ['Monday, 08.00', '2026-11-23T01:00:00Z', 1],
  ])('comes on working days from 07.30 office time on: %s', async (_, now, count) => {
    const old = submitted({ stateSince: '2026-11-10T02:00:00.000Z' });
    const world = aWorld([member(BUDI, ['review'])], [titled(old)], now);
    await world.sendDigest();
    expect(world.mails).toHaveLength(count);
  });

  it('is not written where nothing is late, or nothing that the person may read', async () => {
    const quiet = aWorld([member(BUDI, ['review'])], [titled(submitted({ state: 'draft' }))]);
    await quiet.sendDigest();
    const blind = aWorld(
      [member(BUDI, ['review'], { mayRead: () => false })],
      [titled(submitted())],
    );
    await blind.sendDigest();
    expect([...quiet.mails, ...blind.mails]).toEqual([]);
  });

  it.each<[string, Partial<Edition>, readonly string[]]>([
    ['a review: reviewers but its writers', {}, ['reviewer']],
    ['a fact check: fact checkers', { contentType: REBUTTAL }, ['checker']],
    ['an approval: reviewers', { contentType: REBUTTAL, state: 'fact_check' }, ['reviewer']],
    ['changes: its writers', { state: 'changes_requested' }, ['dewi']],
    ['a date: who may publish', { state: 'approved' }, ['publisher']],
    [
      'a schedule that did not go out: who may publish',
      { state: 'scheduled', scheduledFor: '2026-11-19T02:00:00.000Z' },
      ['publisher'],
    ],
    [
      'a retrospective review: reviewers but who published and wrote',
      {
        state: 'published',
        review: {
          openedBy: staff('Publisher'),
          editors: [DEWI],
          reason: 'Banjir',
          dueAt: '2026-11-19T02:00:00.000Z',
        },
      },
      ['reviewer'],
    ],
  ])('goes to those whom it waits for: %s', async (_, change, recipients) => {
    const edition = submitted({ stateSince: '2026-11-10T02:00:00.000Z', ...change });
    const world = aWorld(
      [
        member(DEWI, ['submit', 'review', 'fact_check']),
        member(staff('Other'), ['submit']),
        member(staff('Reviewer'), ['review']),
        member(staff('Checker'), ['fact_check']),
        member(staff('Publisher'), ['publish']),
      ],
      [titled(edition)],
    );
    await world.sendDigest();
    expect(world.to()).toEqual(recipients);
  });

  it('says what it waits for', async () => {
    const world = aWorld(
      [member(BUDI, ['fact_check'])],
      [titled(submitted({ contentType: REBUTTAL }))],
    );
    await world.sendDigest();
    expect(world.mails[0]?.text).toContain('(bantahan hoaks)\n  menunggu periksa fakta, sejak');
  });
});
