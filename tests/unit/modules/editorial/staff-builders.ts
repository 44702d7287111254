import type {
  NoticeEdition,
  StaffDirectory,
  StaffMember,
} from '../../../../src/modules/editorial/application/edition-ports';
import type { Actor } from '../../../../src/modules/editorial/domain/actor';
import type { Edition, Signature } from '../../../../src/modules/editorial/domain/edition';
import type { EditionPermission } from '../../../../src/modules/editorial/domain/edition-permission';
import type { NewMail, QueueMail } from '../../../../src/modules/mail';

/** Somebody of the staff, by a first name. */
export const staff = (name: string): Actor => ({ kind: 'staff', id: name.toLowerCase(), name });

/** Their name under a text. */
export const signedBy = (by: Actor): Signature => ({
  by,
  at: '2026-11-19T02:00:00.000Z',
  hash: 'h',
});

/** An edition in review since Thursday, 19 November 2026, 09.00 in Jakarta; `change` replaces fields. */
export const anEdition = (change: Partial<Edition> = {}): Edition => ({
  contentType: 'api::article.article',
  documentId: 'loketpagi',
  locale: 'id',
  state: 'in_review',
  version: 3,
  publicState: 'none',
  stateSince: '2026-11-19T02:00:00.000Z',
  draftHash: 'h',
  editors: [],
  isRevised: true,
  ...change,
});

/** What a notice says of an edition. */
export const facts = (
  by: Actor,
  edition: Partial<Edition> = {},
  kind: NoticeEdition['kind'] = 'article',
): NoticeEdition => ({ edition: anEdition(edition), title: 'Loket buka lebih pagi', kind, by });

/** A member of staff who may do this and read everything. */
export const member = (
  actor: Actor,
  permissions: readonly EditionPermission[],
  change: Partial<StaffMember> = {},
): StaffMember => ({
  actor,
  email: `${actor.id}@contoh.example`,
  language: 'id',
  permissions,
  mayRead: () => true,
  ...change,
});

/** Who works here. */
export const directory = (...members: readonly StaffMember[]): StaffDirectory => ({
  find: (id) => Promise.resolve(members.find(({ actor }) => actor.id === id)),
  all: () => Promise.resolve(members),
});

/** An outbox that keeps a mail once, as the real one does. */
export const aMailbox = () => {
  const mails: NewMail[] = [];
  const queueMail: QueueMail = (mail) => {
    if (!mails.some(({ key }) => key === mail.key)) mails.push(mail);
    return Promise.resolve();
  };
  return { mails, queueMail, to: () => mails.map(({ to }) => to.replace('@contoh.example', '')) };
};
