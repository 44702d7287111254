import type { Clock } from '../../../kernel/clock';
import { toLocal } from '../../../kernel/office-time';
import type { QueueMail } from '../../mail';
import { isAmong, isSameActor } from '../domain/actor';
import { deskLink, editLink } from '../domain/admin-links';
import { writeDigest } from '../domain/digest';
import type { DocumentKind } from '../domain/document-snapshot';
import type { Edition } from '../domain/edition';
import { duesOf, isWorkingDay, type Due } from '../domain/lateness';
import type { EditionStore, StaffDirectory, StaffMember } from './edition-ports';

/** From this time of day on, where the office is. */
const DIGEST_FROM = '07:30';

interface LateEdition {
  readonly edition: Edition;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly due: Due;
}

/** Whether this person is one of those who can move it on; the moves themselves decide in the end. */
const canAct = (member: StaffMember, { edition, kind, due }: LateEdition): boolean => {
  const { actor, permissions } = member;
  const submitter = edition.submission?.by;
  const isWriter =
    (submitter !== undefined && isSameActor(actor, submitter)) || isAmong(actor, edition.editors);
  switch (due.what) {
    case 'to_review':
      return permissions.includes(kind === 'rebuttal' ? 'fact_check' : 'review') && !isWriter;
    case 'to_approve':
      return permissions.includes('review') && !isWriter;
    case 'to_change':
      return permissions.includes('submit') && isWriter;
    case 'to_publish':
    case 'to_go_out':
      return permissions.includes('publish');
    case 'to_review_afterwards': {
      const { review } = edition;
      if (review === undefined || !permissions.includes('review')) return false;
      return !isAmong(actor, [review.openedBy, ...review.editors]);
    }
  }
};

interface SendDigestDeps {
  readonly editions: Pick<EditionStore, 'open'>;
  readonly staff: StaffDirectory;
  readonly queueMail: QueueMail;
  readonly clock: Clock;
  /** IANA time zone of the office. */
  readonly timeZone: string;
  /** Address of the hub, without a slash at its end. */
  readonly publicUrl: string;
  readonly kindOf: (contentType: string) => DocumentKind;
}

const lateEditions = async (deps: SendDigestDeps, now: Date): Promise<readonly LateEdition[]> => {
  const open = await deps.editions.open();
  return open
    .flatMap(({ edition, title }) =>
      duesOf(edition, deps.timeZone).map((due) => ({
        edition,
        title,
        kind: deps.kindOf(edition.contentType),
        due,
      })),
    )
    .filter(({ due }) => Date.parse(due.at) < now.getTime())
    .sort((left, right) => Date.parse(left.due.at) - Date.parse(right.due.at));
};

/**
 * Builds the daily digest of what is late: on working days from 07:30 office time on, one mail for each person who can
 * move something of it on, the longest late first. The day stands in the key of the mail: it may be called at any time,
 * as often as one likes, and by two instances at once.
 */
export const makeSendDigest =
  (deps: SendDigestDeps) =>
  async (stopping?: AbortSignal): Promise<void> => {
    const now = deps.clock.now();
    const local = toLocal(now, deps.timeZone);
    const [day = '', time = ''] = local.split('T');
    if (!isWorkingDay(local) || time < DIGEST_FROM) return;
    const late = await lateEditions(deps, now);
    if (late.length === 0) return;
    for (const member of await deps.staff.all()) {
      if (stopping?.aborted === true) return;
      const mine = late.filter((item) => member.mayRead(item.edition) && canAct(member, item));
      if (mine.length === 0) continue;
      const mail = writeDigest(
        {
          recipient: member.actor.name,
          late: mine.map(({ edition, ...text }) => ({
            ...text,
            editLink: editLink(deps.publicUrl, edition),
          })),
          timeZone: deps.timeZone,
          deskLink: deskLink(deps.publicUrl),
        },
        member.language,
      );
      const key = `digest:${day}:${member.actor.id}`;
      await deps.queueMail({ key, to: member.email, ...mail });
    }
  };
