export { makeOpenThread, type OpenThread } from './application/open-thread';
export type { NewThread, Thread } from './domain/thread';
