import type { Response } from 'supertest';
import type { DeliveryDetail } from '../../src/modules/delivery/domain/delivery-view';
import { UID } from '../../src/platform/uids';
import type { Colleague } from './desk';
import type { BootedHub } from './hub';

type Data = Record<string, unknown>;

/** A post as Instagram's channel stores it. */
export const A_PAYLOAD = { caption: 'Mulai Senin, loket buka pukul 07.30.', images: [] };

/** A reason that somebody gives for what they do, long enough. */
export const A_REASON = 'Sudah dilihat di akun kantor.';

let made = 0;

/** Writes a delivery as it may stand in the outbox; `changes` replaces columns. Gives its id. */
export const aDeliveryRow = async ({ strapi, clock }: BootedHub, changes: Data = {}) => {
  made += 1;
  const row: unknown = await strapi.db.query(UID.delivery).create({
    data: {
      key: `kunci-${made}`,
      contentType: UID.article,
      contentDocumentId: `naskah${made}`,
      contentLocale: 'id',
      audience: 'general',
      channel: 'instagram',
      accountKey: 'kantor',
      title: `Naskah ${made}`,
      contentHash: `hash-${made}`,
      payload: A_PAYLOAD,
      checkpoint: {},
      state: 'queued',
      task: 'send',
      dueAt: clock.now(),
      ...changes,
    } as never,
  });
  return (row as { id: number }).id;
};

/** A delivery as a colleague sees it. @throws Error where they do not */
export const detailOf = async (colleague: Colleague, id: number): Promise<DeliveryDetail> => {
  const response = await colleague.send('get', `/hub/deliveries/${String(id)}`);
  if (response.status !== 200)
    throw new Error(`${response.status}: ${response.text.slice(0, 400)}`);
  return (response.body as { data: DeliveryDetail }).data;
};

/** Does something with a delivery as a colleague sees it now; `body` may replace the fence. */
export const press = async (
  colleague: Colleague,
  { id, ...body }: Data & { readonly id: number },
): Promise<Response> => {
  const fence = 'fence' in body ? body.fence : (await detailOf(colleague, id)).fence;
  return colleague.send('post', `/hub/deliveries/${String(id)}/actions`).send({ fence, ...body });
};
