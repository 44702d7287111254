import type { QueueMail } from '../../mail';
import { isAmong, type Actor } from '../domain/actor';
import { deskLink, editLink } from '../domain/admin-links';
import { keyOf } from '../domain/edition';
import type { EditionPermission } from '../domain/edition-permission';
import { writeNotice, type NoticeCause } from '../domain/notices';
import type { Notice, Notify, StaffDirectory, StaffMember } from './edition-ports';

/** Who is told why: those with a permission, those by name, and who is left out. */
interface Audience {
  readonly cause: NoticeCause;
  readonly permission?: EditionPermission;
  readonly people?: readonly (Actor | undefined)[];
  readonly except: readonly (Actor | undefined)[];
}

// In this order: whoever belongs to two audiences is told for the first reason, the one that asks for more.
const audiencesOf = ({ kind, edition: facts }: Notice): readonly Audience[] => {
  const { edition, by } = facts;
  const submitter = edition.submission?.by;
  const writers = [submitter, ...edition.editors];
  switch (kind) {
    case 'submitted':
      return facts.kind === 'rebuttal'
        ? [{ cause: 'to_check_facts', permission: 'fact_check', except: [by, ...writers] }]
        : [{ cause: 'to_review', permission: 'review', except: [by, ...writers] }];
    case 'facts_checked':
      return [{ cause: 'to_approve', permission: 'review', except: writers }];
    case 'changes_requested':
      return [{ cause: 'to_change', people: writers, except: [by] }];
    case 'approved':
      return [
        { cause: 'to_publish', permission: 'publish', except: [by] },
        { cause: 'approved', people: [submitter], except: [by] },
      ];
    case 'approval_lost':
      return [{ cause: 'approval_lost', people: [edition.approval?.by, submitter], except: [by] }];
    case 'schedule_failed': {
      const people = [edition.approval?.by, edition.scheduledBy, submitter];
      return [{ cause: 'schedule_failed', people, except: [] }];
    }
    case 'force_published':
      return [
        {
          cause: 'to_review_afterwards',
          permission: 'review',
          except: [by, ...edition.editors, ...(edition.review?.editors ?? [])],
        },
      ];
  }
};

const known = (actors: readonly (Actor | undefined)[]): readonly Actor[] =>
  actors.filter((actor) => actor !== undefined);

const belongsTo = (audience: Audience, member: StaffMember): boolean => {
  const isMeant =
    (audience.permission !== undefined && member.permissions.includes(audience.permission)) ||
    isAmong(member.actor, known(audience.people ?? []));
  return isMeant && !isAmong(member.actor, known(audience.except));
};

/**
 * Builds what tells staff by e-mail, each in their own language, only about what they may read. Queues within the
 * transaction of the caller; the same notice of the same version again queues nothing.
 * `approval_lost` and `schedule_failed` want the edition as it was while its signatures still stood.
 */
export const makeNotifyStaff =
  (deps: {
    readonly staff: StaffDirectory;
    readonly queueMail: QueueMail;
    /** Address of the hub, without a slash at its end. */
    readonly publicUrl: string;
  }): Notify =>
  async (notice) => {
    const { edition, title, kind, by } = notice.edition;
    const audiences = audiencesOf(notice);
    const reason = 'reason' in notice ? notice.reason : '';
    for (const member of await deps.staff.all()) {
      if (!member.mayRead(edition)) continue;
      const audience = audiences.find((candidate) => belongsTo(candidate, member));
      if (audience === undefined) continue;
      const mail = writeNotice(
        {
          cause: audience.cause,
          title,
          kind,
          by: by.name,
          reason,
          recipient: member.actor.name,
          editLink: editLink(deps.publicUrl, edition),
          deskLink: deskLink(deps.publicUrl),
        },
        member.language,
      );
      const key = `notice:${notice.kind}:${keyOf(edition)}:${edition.version}:${member.actor.id}`;
      await deps.queueMail({ key, to: member.email, ...mail });
    }
  };
