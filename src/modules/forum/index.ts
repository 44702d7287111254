export { makeHideThread, type HideThread } from './application/hide-thread';
export { makeOpenThread, type OpenThread } from './application/open-thread';
export { makeReviseThread, type ReviseThread } from './application/revise-thread';
export type { NewThread, Thread, ThreadRevision } from './domain/thread';
