import type {
  DeskItem,
  DeskView,
  ShownActor,
  ShownEvent,
  ShownMove,
} from '../../../../src/modules/editorial/domain/edition-view';
import type { EditionAction } from '../../../../src/modules/editorial/domain/transitions';

/** Somebody on the record who is not the person that looks. */
export const SOMEBODY: ShownActor = { kind: 'staff', name: 'Budi', isMe: false };

/** A step that this person may take. */
export const allowed = (action: EditionAction): ShownMove => ({ action, isAllowed: true });

/** A step that this person may not take. */
export const forbidden = (action: EditionAction, message: string): ShownMove => ({
  action,
  isAllowed: false,
  refusal: { code: 'not_permitted', message },
});

/** A line of the record. */
export const anEvent = (data: Partial<ShownEvent>): ShownEvent => ({
  seq: 1,
  at: '2026-11-22T01:00:00.000Z',
  by: SOMEBODY,
  action: 'edit',
  from: 'draft',
  to: 'draft',
  reason: '',
  outcome: 'done',
  refusal: '',
  ...data,
});

/** A line of the desk. */
export const aDeskItem = (data: Partial<DeskItem> = {}): DeskItem => ({
  contentType: 'api::article.article',
  documentId: 'abc',
  locale: 'id',
  title: 'Loket buka lebih pagi',
  kind: 'article',
  state: 'in_review',
  publicState: 'none',
  stateSince: '2026-11-22T01:00:00.000Z',
  scheduledFor: null,
  submittedBy: null,
  reason: 'to_review',
  dueAt: null,
  isLate: false,
  ...data,
});

/** A desk with nothing on it but what is given. */
export const aDesk = (data: Partial<DeskView> = {}): DeskView => ({
  timeZone: 'Asia/Jakarta',
  now: { at: '2026-11-22T01:00:00.000Z', local: '2026-11-22T08:00' },
  mine: [],
  late: [],
  scheduled: [],
  open: [],
  ...data,
});
