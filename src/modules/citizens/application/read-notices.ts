import type { Clock } from '../../../kernel/clock';
import type { Language } from '../../../kernel/language';
import { fail, succeed, type Result } from '../../../kernel/result';
import type { CitizenRefusal } from '../domain/refusal';
import { writeNotice } from '../domain/write-notice';
import type { NoticePlace, NoticeStore } from './citizen-ports';
import { nameThreads } from './name-threads';
import type { CitizenBook, FindShownThreads } from './ports';

/** Notices in one answer. */
export const NOTICES_PER_PAGE = 25;

/** A notice as its reader sees it. */
export interface ShownNotice {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  /** What a page needs for its buttons; absent where the notice has none. */
  readonly decision?: string;
  readonly appealUntil?: string;
  readonly threadSlug?: string;
  readonly writtenAt: Date;
  readonly readAt?: Date;
}

/** A page of notices, the newest first. */
export interface NoticePage {
  readonly notices: readonly ShownNotice[];
  /** Where the next page begins; absent on the last. */
  readonly next?: NoticePlace;
}

interface Deps {
  readonly citizens: Pick<CitizenBook, 'ofUser'>;
  readonly notices: NoticeStore;
  readonly findShownThreads: FindShownThreads;
  readonly clock: Clock;
  readonly timeZone: string;
}

/** Reads the notices of somebody's account. Somebody without a profile has none. */
export type ReadNotices = (input: {
  readonly userId: number;
  readonly language: Language;
  readonly before?: NoticePlace | undefined;
}) => Promise<NoticePage>;

const pick = (
  name: 'decision' | 'appealUntil' | 'threadSlug',
  fact: number | string | undefined,
): Partial<ShownNotice> => (fact === undefined || fact === '' ? {} : { [name]: String(fact) });

/** Builds the use case. */
export const makeReadNotices =
  ({ citizens, notices, findShownThreads, timeZone }: Deps): ReadNotices =>
  async ({ userId, language, before }) => {
    const citizen = await citizens.ofUser(userId);
    if (citizen === undefined) return { notices: [] };
    const found = await notices.list(citizen.id, {
      ...(before === undefined ? {} : { before }),
      limit: NOTICES_PER_PAGE + 1,
    });
    const shown = await nameThreads(findShownThreads, found.slice(0, NOTICES_PER_PAGE));
    const last = found.length > NOTICES_PER_PAGE ? shown.at(-1) : undefined;
    return {
      notices: shown.map(({ id, kind, facts, writtenAt, readAt }) => ({
        ...{ id, kind, writtenAt },
        ...writeNotice({ kind, facts }, { language, timeZone }),
        ...pick('decision', facts.decisionId),
        ...pick('appealUntil', facts.appealUntil),
        ...pick('threadSlug', facts.threadSlug),
        ...(readAt === undefined ? {} : { readAt }),
      })),
      ...(last === undefined ? {} : { next: { writtenAt: last.writtenAt, rowId: last.rowId } }),
    };
  };

/** Marks notices as read: those that are named, else all of them. Gives how many were unread. */
export type MarkNoticesRead = (input: {
  readonly userId: number;
  readonly ids?: readonly string[] | undefined;
}) => Promise<Result<number, CitizenRefusal>>;

/** Builds the use case. */
export const makeMarkNoticesRead =
  ({ citizens, notices, clock }: Deps): MarkNoticesRead =>
  async ({ userId, ids }) => {
    const citizen = await citizens.ofUser(userId);
    if (citizen === undefined) return fail({ code: 'profile_needed' });
    return succeed(await notices.markRead(citizen.id, { ids, at: clock.now() }));
  };
