import type { Core } from '@strapi/strapi';

interface Encryption {
  encrypt(value: string): string | null;
  decrypt(value: string): string | null;
}

const encryption = (strapi: Core.Strapi): Encryption =>
  strapi.service('admin::encryption') as unknown as Encryption;

/**
 * Seals a value with the key of the admin (ENCRYPTION_KEY); the same value gives another text each time.
 * @throws Error where there is no usable key
 */
export const seal = (strapi: Core.Strapi, value: unknown): string => {
  const sealed = encryption(strapi).encrypt(JSON.stringify(value));
  if (sealed === null) throw new Error('ENCRYPTION_KEY is not usable.');
  return sealed;
};

/** Opens what was sealed; undefined where it is nothing of the kind, or was sealed under another key. */
export const unseal = (strapi: Core.Strapi, sealed: string | null): unknown => {
  if (sealed === null || sealed === '') return undefined;
  try {
    const opened = encryption(strapi).decrypt(sealed);
    return opened === null ? undefined : (JSON.parse(opened) as unknown);
  } catch {
    // Strapi throws where the text is none of its own. Nothing of it may be told; who asked says what is missing.
    return undefined;
  }
};
