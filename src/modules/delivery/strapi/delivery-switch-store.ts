import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { DeliverySwitchStore } from '../application/desk/desk-ports';
import type { DeliverySwitchView } from '../domain/delivery-view';

const STORE = 'strapi::core-store';
// The form in which Strapi's own store writes a value of `humas-hub`.
const WHERE = { key: 'core_humas-hub_delivery-switch' };

const recordSchema = z.object({
  isOn: z.boolean(),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
});

const UNTOUCHED: DeliverySwitchView = { isOn: true, reason: '', by: '', at: '' };

/** Makes the row in which the switch is kept. Runs once in the life of a database. */
export const createDeliverySwitch = async (strapi: Core.Strapi): Promise<void> => {
  await strapi.db.query(STORE).create({
    data: { ...WHERE, type: 'object', value: JSON.stringify(UNTOUCHED) } as never,
  });
};

/**
 * The switch in Strapi's own store, so that every process that shares the database obeys it.
 * @throws Error where somebody took its row away: nothing is sent then, rather than everything
 */
export const strapiDeliverySwitchStore = (strapi: Core.Strapi): DeliverySwitchStore => {
  const stored = async (): Promise<string> => {
    const row: unknown = await strapi.db.query(STORE).findOne({ where: WHERE });
    if (row === null) throw new Error(`The delivery switch is missing: ${WHERE.key}.`);
    return (row as { readonly value: string }).value;
  };
  const read = async () => recordSchema.parse(JSON.parse(await stored()));
  return {
    read,
    async isOn() {
      return (await read()).isOn;
    },
    async turn(record) {
      const before = await stored();
      if (recordSchema.parse(JSON.parse(before)).isOn === record.isOn) return false;
      // The former value is part of the condition: of two who turn it at once one is first.
      const { count } = await strapi.db.query(STORE).updateMany({
        where: { ...WHERE, value: before },
        data: { value: JSON.stringify(record) } as never,
      });
      return count > 0;
    },
  };
};
