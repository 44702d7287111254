/** The content types of the hub, by their Strapi uid. Each uid is written here and nowhere else. */
export const UID = {
  article: 'api::article.article',
  faq: 'api::faq.faq',
  hoaxRebuttal: 'api::hoax-rebuttal.hoax-rebuttal',
  section: 'api::section.section',
  tag: 'api::tag.tag',
  person: 'api::person.person',
  channelAccount: 'api::channel-account.channel-account',
  channelComment: 'api::channel-comment.channel-comment',
  delivery: 'api::delivery.delivery',
  deliveryEvent: 'api::delivery-event.delivery-event',
  deliveryMetric: 'api::delivery-metric.delivery-metric',
  edition: 'api::edition.edition',
  mail: 'api::mail.mail',
  pendingConnection: 'api::pending-connection.pending-connection',
  quotaDay: 'api::quota-day.quota-day',
  rendition: 'api::rendition.rendition',
  retiredAddress: 'api::retired-address.retired-address',
  thread: 'api::thread.thread',
  forumCategory: 'api::forum-category.forum-category',
  forumPost: 'api::forum-post.forum-post',
  postRevision: 'api::post-revision.post-revision',
  threadAddress: 'api::thread-address.thread-address',
  postMove: 'api::post-move.post-move',
  threadFollow: 'api::thread-follow.thread-follow',
  poll: 'api::poll.poll',
  pollVote: 'api::poll-vote.poll-vote',
  staffNote: 'api::staff-note.staff-note',
  recountReport: 'api::recount-report.recount-report',
  report: 'api::report.report',
  moderationCase: 'api::moderation-case.moderation-case',
  decision: 'api::decision.decision',
  appeal: 'api::appeal.appeal',
  sanction: 'api::sanction.sanction',
  wordEntry: 'api::word-entry.word-entry',
  ruleVersion: 'api::rule-version.rule-version',
  cannedText: 'api::canned-text.canned-text',
  personRequest: 'api::person-request.person-request',
  citizen: 'api::citizen.citizen',
  citizenNotice: 'api::citizen-notice.citizen-notice',
  consent: 'api::consent.consent',
  spentProof: 'api::spent-proof.spent-proof',
  snapshot: 'api::snapshot.snapshot',
} as const;

/** Types that are written for audiences, published and sent to channels. */
export const PUBLISHABLE_UIDS = [UID.article, UID.faq, UID.hoaxRebuttal] as const;

/** Uid of a type that is written for audiences, published and sent to channels. */
export type PublishableUid = (typeof PUBLISHABLE_UIDS)[number];

/** Types that anybody may read over REST and GraphQL. */
export const PUBLIC_UIDS = [...PUBLISHABLE_UIDS, UID.section, UID.tag, UID.person] as const;

/** A type that visitors may read. */
export type PublicUid = (typeof PUBLIC_UIDS)[number];

/** Types of the forum and its moderation: read through the doors of the forum alone, never as Strapi's own entries. */
export const FORUM_RECORD_UIDS = [
  UID.forumCategory,
  UID.forumPost,
  UID.postRevision,
  UID.threadAddress,
  UID.postMove,
  UID.threadFollow,
  UID.poll,
  UID.pollVote,
  UID.staffNote,
  UID.recountReport,
  UID.report,
  UID.moderationCase,
  UID.decision,
  UID.appeal,
  UID.sanction,
  UID.wordEntry,
  UID.ruleVersion,
  UID.cannedText,
  UID.personRequest,
  UID.citizen,
  UID.citizenNotice,
  UID.consent,
  UID.spentProof,
] as const;
