import { once } from 'node:events';
import path from 'node:path';
import { forkProgram } from './fork-program';
import type { HubHome } from './hub';

/** Another process of a hub, on the same database. */
export interface SecondHub {
  readonly url: string;
  /** `kill -9`. */
  kill(): Promise<void>;
}

/** Boots it, and waits until it answers. @throws Error where it ends instead */
export const startSecondHub = async (home: HubHome): Promise<SecondHub> => {
  const child = forkProgram(path.join(__dirname, 'second-hub-main.ts'), home.env);
  const ended = once(child, 'exit');
  const answer = await Promise.race([once(child, 'message'), ended.then(() => undefined)]);
  if (answer === undefined) throw new Error('The second process of the hub ended.');
  const [{ url }] = answer as [{ url: string }];
  return {
    url,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
};
