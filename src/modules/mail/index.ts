export { makeQueueMail, type QueueMail } from './application/queue-mail';
export { makeSendDueMails, type SendDueMails } from './application/send-due-mails';
export type { MailStore, SendMail } from './application/ports';
export type { NewMail } from './domain/mail';
