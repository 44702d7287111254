export { makeActOnComment, type ActOnComment } from './application/act-on-comment';
export { makeCarryOutActs } from './application/carry-out-acts';
export type { OpenAccount, Opening, Post, RecordDeed } from './application/ports';
export { makeReadDueComments } from './application/read-comments';
export {
  makeReceiveWebhook,
  type MessageReceipt,
  type ReceiveWebhook,
} from './application/receive-webhook';
export { makeShowComments, type ShowComments } from './application/show-comments';
export { LISTENING_ISSUE_TEXTS } from './domain/issue-texts';
export { LISTENING_REFUSAL_STATUS, type ListeningRefusal } from './domain/refusal';
