import request, { type Response } from 'supertest';
import { bootHub, type BootedHub } from './hub';

/** A header that names no other form of the answer: it only keeps the hub from answering by its short way. */
const BY_STRAPI = { 'strapi-response-format': 'v5' };

/** A hub that is asked both by its short way and by Strapi's. */
export interface TwoWays {
  readonly booted: BootedHub;
  /**
   * Asks both ways, and expects the same answer to the byte.
   * @returns the answer of the short one, and whether it was the short one that gave it
   */
  readonly compare: (
    path: string,
  ) => Promise<{ readonly isShort: boolean; readonly short: Response }>;
}

/** Boots a hub whose answers are compared with those of Strapi's core. */
export const bootTwoWays = async (): Promise<TwoWays> => {
  /** What Strapi's document service was asked. */
  const asked: string[] = [];
  const booted = await bootHub({}, (strapi) => {
    strapi.documents.use((context, next) => {
      asked.push(context.action);
      return next();
    });
  });
  const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    request(booted.server).get(path).set(headers);
  return {
    booted,
    async compare(path) {
      asked.length = 0;
      const short = await get(path);
      const isShort = !asked.some((action) => action.startsWith('find'));
      const long = await get(path, BY_STRAPI);
      expect({ path, status: short.status, text: short.text }).toEqual({
        path,
        status: long.status,
        text: long.text,
      });
      return { isShort, short };
    },
  };
};
