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
  snapshot: 'api::snapshot.snapshot',
} as const;

/** Types that are written for audiences, published and sent to channels. */
export const PUBLISHABLE_UIDS = [UID.article, UID.faq, UID.hoaxRebuttal] as const;

/** Uid of a type that is written for audiences, published and sent to channels. */
export type PublishableUid = (typeof PUBLISHABLE_UIDS)[number];

/** Types that anybody may read over REST and GraphQL. */
export const PUBLIC_UIDS = [...PUBLISHABLE_UIDS, UID.section, UID.tag, UID.person] as const;
