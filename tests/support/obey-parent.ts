import type { Core } from '@strapi/strapi';
import type { ChildSaying } from './fork-program';
import { writeWithoutWaiting } from './hub';

/** What each order needs and answers, by its name. */
type OrderBook<Orders> = {
  readonly [Name in keyof Orders]: { readonly order: object; readonly answer: unknown };
};

/** What does each order, and gives the answer to it. */
export type Handlers<Orders extends OrderBook<Orders>> = {
  readonly [Name in keyof Orders]: (
    order: Orders[Name]['order'],
  ) => Orders[Name]['answer'] | Promise<Orders[Name]['answer']>;
};

/** Says something to whoever started this process. */
export const sayToParent = (saying: object): void => {
  process.send?.(saying);
};

/** It serves no requests: without routes and the schema of GraphQL it boots in two thirds of the time. */
const leaveOutRequests = (strapi: Core.Strapi): void => {
  const nothing = () => Promise.resolve();
  Object.assign(strapi.server, { initMiddlewares: nothing, initRouting: nothing });
  Object.assign(strapi.plugin('graphql'), { bootstrap: nothing });
};

const listenToParent = <Orders extends OrderBook<Orders>>(handlers: Handlers<Orders>): void => {
  const obey = async ({ name, ...order }: { readonly name: keyof Orders }): Promise<void> => {
    try {
      const handle = handlers[name];
      sayToParent({ says: 'answer', answer: await handle(order) } satisfies ChildSaying);
    } catch (error) {
      const why = error instanceof Error ? (error.stack ?? '') : String(error);
      sayToParent({ says: 'failure', why } satisfies ChildSaying);
    }
  };
  process.on('message', (order: { readonly name: keyof Orders }) => {
    void obey(order);
  });
  // Ctrl-C is for the one who started this process.
  process.on('SIGINT', () => undefined);
  // Whoever started this process has gone.
  process.on('disconnect', () => process.exit());
};

/**
 * Boots a hub in this process, says that it is ready, and from then on does what the parent asks. `beforeReady` runs once
 * everything is booted.
 */
export const obeyParent = async <Orders extends OrderBook<Orders>>({
  strapi,
  handlers,
  beforeReady = () => undefined,
}: {
  readonly strapi: Core.Strapi;
  readonly handlers: Handlers<Orders>;
  readonly beforeReady?: () => void;
}): Promise<void> => {
  listenToParent(handlers);
  await strapi.register();
  leaveOutRequests(strapi);
  await strapi.bootstrap();
  await writeWithoutWaiting(strapi);
  beforeReady();
  sayToParent({ says: 'ready' } satisfies ChildSaying);
};
