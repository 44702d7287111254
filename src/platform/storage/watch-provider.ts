import type { Core } from '@strapi/strapi';

type Method = (...input: readonly unknown[]) => unknown;

/** The methods of a provider that ask the store. */
const ASKING = ['upload', 'uploadStream', 'delete'] as const;

const nameOf = (error: unknown): string => {
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
  // The text of an error may hold an address that is signed.
  return [code, name].find((word) => typeof word === 'string') ?? 'unknown error';
};

/** Tells of every file that the store did not take or remove, within the request that wanted it. Call it in `register()`. */
export const watchProvider = (strapi: Core.Strapi, onLoss: (why: string) => void): void => {
  const plugin = strapi.plugin('upload') as unknown as { provider: Record<string, Method> };
  for (const name of ASKING) {
    const ask = plugin.provider[name];
    if (ask === undefined) continue;
    plugin.provider[name] = async (...input) => {
      try {
        return await ask(...input);
      } catch (error) {
        onLoss(nameOf(error));
        throw error;
      }
    };
  }
};
