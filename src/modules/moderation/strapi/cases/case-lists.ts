import type { Core } from '@strapi/strapi';
import { UID } from '../../../../platform/uids';
import type { CaseLists } from '../../application/cases/case-ports';
import { WAITING_STATES, type ModerationCase } from '../../domain/cases/case';
import {
  selectExpiredClaims,
  selectOverdue,
  selectQueue,
  selectToClose,
  selectToHide,
  selectToNotify,
  selectToPurge,
  selectToRemind,
  selectToTellLead,
  wipeExcerpts,
} from './case-lists.sql';
import { toCase } from './case-store';
import { rowsOf, withFieldNames } from './row-parts';

const inOrder = (one: ModerationCase, other: ModerationCase): number =>
  one.dueAt.getTime() - other.dueAt.getTime() || one.id - other.id;

/** Cases in Strapi's tables, to look through and to sweep. */
export const strapiCaseLists = (strapi: Core.Strapi): CaseLists => {
  const rows = rowsOf(strapi, UID.moderationCase);
  return {
    async queue(query) {
      const found = (await selectQueue(strapi, query)).map((row) => toCase(withFieldNames(row)));
      return found.toSorted(inOrder).slice(0, query.limit);
    },
    withExpiredClaims: (now, limit) => selectExpiredClaims(strapi, now, limit),
    toHide: (now, limit) => selectToHide(strapi, now, limit),
    toTellLead: (now, limit) => selectToTellLead(strapi, now, limit),
    overdue: (now, limit) => selectOverdue(strapi, now, limit),
    toRemind: (now, toldBefore, limit) => selectToRemind(strapi, { now, toldBefore, limit }),
    toNotify: (limit) => selectToNotify(strapi, limit),
    toClose: (decidedBefore, limit) => selectToClose(strapi, decidedBefore, limit),
    toPurge: (closedBefore, limit) => selectToPurge(strapi, closedBefore, limit),
    async markPurged(id, at) {
      await rows.update({ id }, { purgedAt: at, excerpt: '' });
    },
    wipeExcerpts: (closedBefore) => wipeExcerpts(strapi, closedBefore),
    countWaiting: ({ kind, id }) =>
      rows.count({ authorKind: kind, authorId: id, state: { $in: WAITING_STATES } }),
  };
};
