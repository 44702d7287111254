/** Another process of a hub, on the same database: answers over HTTP, and tells its parent where. */
import type { AddressInfo } from 'node:net';
import { createHub } from './hub';

const { strapi } = createHub();

const run = async (): Promise<void> => {
  await strapi.load();
  strapi.server.mount();
  const { httpServer } = strapi.server;
  await new Promise<void>((resolve) => {
    httpServer.listen(0, '127.0.0.1', resolve);
  });
  const { port } = httpServer.address() as AddressInfo;
  process.send?.({ url: `http://127.0.0.1:${String(port)}` });
};

run().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
