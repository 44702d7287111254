import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';

/** The service of the Content Manager for types or for components, which ships no types for it. */
interface ViewService {
  syncConfigurations(): Promise<void>;
}

interface ServiceRegistry {
  extend(uid: string, change: (known: ViewService) => ViewService): void;
}

/** The two services, and how the keys of their rows in Strapi's store begin. */
const PLACES = {
  components: 'plugin_content_manager_configuration_components',
  'content-types': 'plugin_content_manager_configuration_content_types',
} as const;

// Components are read from the disk at once: in whatever order.
const byUid = (schemas: object): unknown =>
  Object.entries(schemas).sort(([one], [other]) => (one < other ? -1 : 1));

/** Changes whenever what the views are made from does: Strapi itself, a type, a component, the width of a field. */
const fingerprintOf = (strapi: Core.Strapi): string => {
  const source = [
    strapi.config.get('info.strapi'),
    byUid(strapi.contentTypes),
    byUid(strapi.components),
    strapi.get<{ getAll(): unknown }>('custom-fields').getAll(),
  ];
  return createHash('sha256').update(JSON.stringify(source)).digest('hex');
};

const viewsAt = async (strapi: Core.Strapi, place: string): Promise<string> =>
  JSON.stringify(
    await strapi.db.query('strapi::core-store').findMany({
      select: ['key', 'value'],
      where: { key: { $startsWith: place } },
      orderBy: 'key',
    }),
  );

/**
 * Lets the Content Manager bring its views (which fields a list and a form show) in line with the types until a start finds
 * nothing to change, and again when a type has changed: to see that nothing has costs Strapi 0.5 s at every start, with
 * the hub's types. (One start is not enough: Strapi corrects at the second what it made at the first.) Call it in
 * `register()`.
 */
export const syncViewsOnChange = (strapi: Core.Strapi): void => {
  const store = strapi.store({ type: 'core', name: 'humas-hub' });
  const services = strapi.get<ServiceRegistry>('services');
  for (const [name, place] of Object.entries(PLACES)) {
    const key = `views-${name}`;
    services.extend(`plugin::content-manager.${name}`, (known) => ({
      ...known,
      async syncConfigurations() {
        const fingerprint = fingerprintOf(strapi);
        if ((await store.get({ key })) === fingerprint) return;
        const before = await viewsAt(strapi, place);
        await known.syncConfigurations();
        if ((await viewsAt(strapi, place)) === before) await store.set({ key, value: fingerprint });
      },
    }));
  }
};
