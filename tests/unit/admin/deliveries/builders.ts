import type {
  CommentView,
  DeliveryDetail,
  DeliveryEventView,
  DeliverySummary,
} from '../../../../src/modules/delivery/domain/delivery-view';

/** One line of the list: an article on its way to an account. */
export const aDeliveryLine = (data: Partial<DeliverySummary> = {}): DeliverySummary => ({
  id: 1,
  channel: 'forum',
  accountKey: 'kantor',
  accountName: 'Kantor di forum',
  audience: 'general',
  contentType: 'api::article.article',
  documentId: 'abc',
  locale: 'id',
  title: 'Loket buka lebih pagi',
  state: 'queued',
  task: 'send',
  group: 'on_its_way',
  revision: 1,
  dueAt: '2026-11-22T01:00:00.000Z',
  publishedAt: null,
  permalink: '',
  reason: null,
  actions: [],
  ...data,
});

/** A post on the channel that may be ours. */
export const aCandidate = (remoteId: string): DeliveryDetail['candidates'][number] => ({
  remoteId,
  permalink: `https://kanal.example/p/${remoteId}`,
  publishedAt: '2026-11-22T01:00:00.000Z',
  excerpt: 'Loket buka lebih pagi',
});

/** One line of a timeline. */
export const anEvent = (data: Partial<DeliveryEventView> = {}): DeliveryEventView => ({
  at: '2026-11-22T01:00:00.000Z',
  from: '',
  to: 'queued',
  task: 'send',
  revision: 1,
  by: '',
  reason: null,
  ...data,
});

/** A comment of a reader. */
export const aComment = (data: Partial<CommentView> = {}): CommentView => ({
  id: 1,
  authorName: 'warga',
  text: 'Apakah Sabtu buka?',
  writtenAt: '2026-11-22T01:00:00.000Z',
  isHidden: false,
  isOurs: false,
  parentId: null,
  pending: null,
  ...data,
});
