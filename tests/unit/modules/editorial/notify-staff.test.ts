import { makeNotifyStaff } from '../../../../src/modules/editorial';
import type {
  Notice,
  StaffMember,
} from '../../../../src/modules/editorial/application/edition-ports';
import type { Edition } from '../../../../src/modules/editorial/domain/edition';
import { aMailbox, directory, facts, member, signedBy, staff } from './staff-builders';

const DEWI = staff('Dewi'); // writes and submits
const SARI = staff('Sari'); // wrote part of it
const BUDI = staff('Budi'); // reviews
const TONO = staff('Tono'); // checks facts
const LINA = staff('Lina'); // publishes
const RATNA = staff('Ratna'); // may do everything

const EVERYONE = [
  member(DEWI, ['submit', 'review']),
  member(SARI, ['submit', 'review', 'fact_check']),
  member(BUDI, ['submit', 'review']),
  member(TONO, ['fact_check']),
  member(LINA, ['publish']),
  member(RATNA, ['submit', 'review', 'fact_check', 'publish', 'force_publish', 'withdraw']),
];

const WRITTEN: Partial<Edition> = { editors: [DEWI, SARI], submission: signedBy(DEWI) };
const APPROVED: Partial<Edition> = { ...WRITTEN, approval: signedBy(BUDI), scheduledBy: LINA };

const tell = async (notices: readonly Notice[], members: readonly StaffMember[] = EVERYONE) => {
  const mailbox = aMailbox();
  const notify = makeNotifyStaff({
    staff: directory(...members),
    queueMail: mailbox.queueMail,
    publicUrl: 'https://hub.example',
  });
  for (const notice of notices) await notify(notice);
  return mailbox;
};

const CASES: readonly (readonly [string, Notice, readonly string[]])[] = [
  [
    'a text was submitted: reviewers but its writers',
    { kind: 'submitted', edition: facts(DEWI, WRITTEN) },
    ['budi', 'ratna'],
  ],
  [
    'a rebuttal was submitted: fact checkers but its writers',
    { kind: 'submitted', edition: facts(DEWI, WRITTEN, 'rebuttal') },
    ['tono', 'ratna'],
  ],
  [
    'a text was submitted by who is no editor of it: not that one either',
    { kind: 'submitted', edition: facts(BUDI, { editors: [DEWI] }) },
    ['sari', 'ratna'],
  ],
  [
    'facts were checked: reviewers but its writers',
    { kind: 'facts_checked', edition: facts(TONO, WRITTEN, 'rebuttal') },
    ['budi', 'ratna'],
  ],
  [
    'changes are asked for: its writers',
    { kind: 'changes_requested', edition: facts(BUDI, WRITTEN), reason: 'Terlalu panjang.' },
    ['dewi', 'sari'],
  ],
  [
    'a text was approved: who may publish, and its submitter',
    { kind: 'approved', edition: facts(RATNA, { ...WRITTEN, approval: signedBy(RATNA) }) },
    ['dewi', 'lina'],
  ],
  [
    'an approval was lost: its approver and its submitter',
    { kind: 'approval_lost', edition: facts(SARI, APPROVED), reason: '' },
    ['dewi', 'budi'],
  ],
  [
    'an approval was lost through the submitter: its approver',
    { kind: 'approval_lost', edition: facts(DEWI, APPROVED), reason: '' },
    ['budi'],
  ],
  [
    'a schedule failed: approver, scheduler and submitter',
    {
      kind: 'schedule_failed',
      edition: facts({ kind: 'system', id: 'hub', name: 'Humas Hub' }, APPROVED),
      reason: 'Gambar tanpa teks alternatif.',
    },
    ['dewi', 'budi', 'lina'],
  ],
  [
    'a text was published unapproved: reviewers but its writers and who did it',
    {
      kind: 'force_published',
      edition: facts(RATNA, WRITTEN),
      reason: 'Peringatan banjir bandang.',
    },
    ['budi'],
  ],
];

describe('staff are told by e-mail', () => {
  it.each(CASES)('where %s', async (_, notice, recipients) => {
    expect((await tell([notice])).to()).toEqual(recipients);
  });

  it.each(CASES)('never of what they may not read, where %s', async (_, notice) => {
    const blind = EVERYONE.map((one) => ({ ...one, mayRead: () => false }));
    expect((await tell([notice], blind)).mails).toEqual([]);
  });

  it.each(CASES)('once, however often they are told, where %s', async (_, notice, recipients) => {
    expect((await tell([notice, notice])).to()).toEqual(recipients);
  });

  it('again where a later version says so', async () => {
    const notice = (version: number): Notice => ({
      kind: 'submitted',
      edition: facts(DEWI, { ...WRITTEN, version }),
    });
    expect((await tell([notice(3), notice(5)])).to()).toEqual(['budi', 'ratna', 'budi', 'ratna']);
  });

  it('by one mail, where two reasons lead to one person: that which asks for more', async () => {
    const both = member(DEWI, ['submit', 'publish']);
    const { mails } = await tell([{ kind: 'approved', edition: facts(BUDI, WRITTEN) }], [both]);
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Disetujui, siap dijadwalkan: Loket buka lebih pagi',
    ]);
  });

  it('never as somebody else with the same number', async () => {
    const token = { ...BUDI, kind: 'token' as const };
    const { mails } = await tell(
      [{ kind: 'approval_lost', edition: facts(SARI, { approval: signedBy(token) }), reason: '' }],
      EVERYONE,
    );
    expect(mails).toEqual([]);
  });

  it('each in their own language, with the keys of edition, version, kind and person', async () => {
    const { mails } = await tell(
      [{ kind: 'submitted', edition: facts(DEWI, { ...WRITTEN, locale: 'en' }) }],
      [member(BUDI, ['review']), member(RATNA, ['review'], { language: 'en' })],
    );
    expect(mails.map(({ key, to, subject }) => [key, to, subject])).toEqual([
      [
        'notice:submitted:api::article.article:loketpagi:en:3:budi',
        'budi@contoh.example',
        'Menunggu tinjauan Anda: Loket buka lebih pagi',
      ],
      [
        'notice:submitted:api::article.article:loketpagi:en:3:ratna',
        'ratna@contoh.example',
        'Waiting for your review: Loket buka lebih pagi',
      ],
    ]);
  });
});
