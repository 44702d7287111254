import type { QueueMail } from '../../../mail';
import { writeLeadMail, type LeadMailKind } from '../../domain/cases/lead-mails';
import { writeVisitorMail } from '../../domain/cases/visitor-mails';
import type { TellLeads, TellVisitor } from './case-ports';
import type { ModeratorDirectory } from './staff-ports';

interface Deps {
  readonly queueMail: QueueMail;
  readonly timeZone: string;
}

const DESK = '/admin/hub/moderation';

/** Where a lead does what a mail asks for; the queue for all that is not named here. */
const PAGE_PATHS: Readonly<Partial<Record<LeadMailKind, string>>> = {
  appeal_filed: `${DESK}/appeals`,
  appeal_without_decider: `${DESK}/appeals`,
  person_request: `${DESK}/requests`,
};

/** Builds what tells the leads, each in their own language. */
export const makeTellLeads =
  ({
    directory,
    queueMail,
    timeZone,
    publicUrl,
  }: Deps & {
    readonly directory: ModeratorDirectory;
    /** Address of the hub, without a slash at its end. */
    readonly publicUrl: string;
  }): TellLeads =>
  async ({ key, kind, id, dueAt, count, withAdmins = false }) => {
    const link = `${publicUrl}${PAGE_PATHS[kind] ?? DESK}`;
    const admins = withAdmins ? await directory.admins() : [];
    // Who is both hears of it once.
    const people = new Map([...(await directory.leads()), ...admins].map((one) => [one.id, one]));
    for (const lead of people.values()) {
      const mail = writeLeadMail({ kind, id, dueAt, count, timeZone, link }, lead.language);
      await queueMail({ key: `${key}:${String(lead.id)}`, to: lead.email, ...mail });
    }
  };

/** Builds what tells a visitor who left an address. */
export const makeTellVisitor =
  ({ queueMail, timeZone }: Deps): TellVisitor =>
  ({ key, to, language, outcome, reportedAt }) =>
    queueMail({ key, to, ...writeVisitorMail({ outcome, reportedAt, timeZone }, language) });
